import {Component, CUSTOM_ELEMENTS_SCHEMA, input} from '@angular/core';
import type {ConsentRequestEvent} from 'consent-elements';
import {GatedScript} from './gated-script';

@Component({
  selector: 'app-home',
  imports: [GatedScript],
  templateUrl: './home.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Home {
  readonly count = input(0);

  protected tell({source}: ConsentRequestEvent): void {
    window.note(`request ${source}`);
  }
}
