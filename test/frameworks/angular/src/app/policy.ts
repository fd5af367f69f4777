import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import type {ConsentRequestEvent} from 'consent-elements';

@Component({
  selector: 'app-policy',
  templateUrl: './policy.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Policy {
  protected tell({source}: ConsentRequestEvent): void {
    window.note(`request ${source}`);
  }
}
