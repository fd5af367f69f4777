import '../dev/provide.js';
import {pageChecks} from '../dev/page-checks.js';
import {loadBeside} from '../page/load-beside.js';
import type {Consent} from '../page/create-consent.js';
import {startFromTag} from '../page/start.js';

startFromTag('consent.js', loadBeside, pageChecks);

declare global {
  interface Window {
    /** The library's object, which exists once the script tag has run. */
    consent: Consent;
  }
  /** The library's object, also available as `window.consent`, which exists once the script tag has run. */
  var consent: Consent;
}
