import {ofDocument} from '../dom/document.js';
import {warn} from '../dom/warn.js';
import type {ShowUi} from './consent-ui.js';

/** The controls that open the preferences in one click. */
const CONTROLS = '[data-consent-action~="preferences"], consent-preferences-button';

/** How long a framework may take to add its own control to a loaded page. Unit: milliseconds. */
const PATIENCE_MS = 2000;

/**
 * Adds the floating button to a page that asks nothing, unless visitors see another way to the preferences. Without a
 * banner, visitors would have no way to refuse. A client router may put a page without a control in place of this one, so
 * this function looks again after each change of the page.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj Article 21
 */
export function offerPreferences(ui: ShowUi): void {
  let isWaiting = false;
  const look = (): void => {
    isWaiting = false;
    const controls = [...ofDocument('documentElement').querySelectorAll(CONTROLS)];
    if (controls.some(isVisible)) return;
    warn('no-way-back', '');
    ui((it) => it.placePreferencesButton?.());
  };
  const wait = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(look, PATIENCE_MS);
  };
  new MutationObserver(wait).observe(ofDocument('documentElement'), {childList: true, subtree: true});
  wait();
}

/** Whether an element takes any room on the page. An empty element that is not defined yet does as well. */
const isVisible = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
