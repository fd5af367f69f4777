import {Component} from '@angular/core';
import {GatedScript} from './gated-script';

@Component({
  selector: 'app-report',
  imports: [GatedScript],
  template: `
    <h1>Report</h1>
    <ng-template gatedScript="analytics" code="note('ran report')" />
  `,
})
export class Report {}
