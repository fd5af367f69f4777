import '../dev/provide.js';
import {pageChecks} from '../dev/page-checks.js';
import {loadBeside} from '../page/load-beside.js';
import type {Consent} from '../page/create-consent.js';
import {runScriptTag} from '../page/script-tag.js';

runScriptTag('consent.js', loadBeside, pageChecks);

declare global {
  interface Window {
    /** The library's one object. It is there when the script tag has run. */
    consent: Consent;
  }
  /** The library's one object, as `window.consent`. The name exists when the script tag has run. */
  var consent: Consent;
}
