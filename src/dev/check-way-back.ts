import type {ConsentStore} from '../core/store.js';
import {ofDocument} from '../dom/document.js';
import {warn} from '../dom/warn.js';
import {whenLoaded} from './when-loaded.js';

/**
 * How long the page must stay as it is before its control counts as missing: after a choice, and where none is made. An app
 * that is still rendering may put the control in last. Unit: milliseconds.
 */
const PATIENCE_MS = {decided: 2000, undecided: 4000};

/** How long a page that never comes to rest is waited for. Unit: milliseconds. */
const MOST_MS = 30_000;

const CONTROLS =
  '[data-consent-action~="preferences"], consent-preferences-button, [onclick*="showPreferences" i]';

/** Warns if a visitor who has decided finds no way back to the preferences. Called once. */
export function expectWayBack(store: ConsentStore): void {
  let isDone = false;
  const look = (): void => {
    if (isDone) return;
    isDone = true;
    if (!isTaken && !hasWayBack(ofDocument('documentElement'))) warn('no-way-back', '');
  };
  const wait = (): void => {
    const {record} = store.state;
    if (record) whenAtRest(PATIENCE_MS.decided, look);
    else {
      whenAtRest(PATIENCE_MS.undecided, look);
      store.subscribe(() => whenAtRest(PATIENCE_MS.decided, look));
    }
  };
  whenLoaded(wait);
}

/** Calls back when nothing has been put into the page for a while, and nothing in it says that it is loading. */
function whenAtRest(ms: number, done: () => void): void {
  const root = ofDocument('documentElement');
  const end = performance.now() + MOST_MS;
  const look = (): void => {
    const isBusy = root.querySelector('[aria-busy=true]') !== null;
    if (isBusy && performance.now() < end) restart();
    else {
      observer.disconnect();
      done();
    }
  };
  let timer = setTimeout(look, ms);
  const restart = (): void => {
    if (performance.now() >= end) return;
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  };
  const observer = new MutationObserver(restart);
  observer.observe(root, {childList: true, subtree: true});
}

/** Whether code of the page has taken the method that opens the preferences. */
let isTaken = false;

/** Notes when code takes `showPreferences`: a handler of its own may be a way back. */
export function watchUse(consent: {readonly showPreferences: () => void}): void {
  const {showPreferences} = consent;
  Object.defineProperty(consent, 'showPreferences', {
    get() {
      isTaken = true;
      return showPreferences;
    },
    enumerable: true,
    configurable: true,
  });
}

/** Whether a root, or an open shadow root in it, has a control, or code that opens the preferences. */
function hasWayBack(root: ParentNode): boolean {
  if (root.querySelector(CONTROLS)) return true;
  for (const script of root.querySelectorAll('script:not([src])')) {
    if (script.textContent.includes('showPreferences')) return true;
  }
  // The banner and the notice have one as well, and go with it.
  return [...root.querySelectorAll(':not(consent-banner, consent-notice)')].some(
    ({shadowRoot}) => shadowRoot && hasWayBack(shadowRoot),
  );
}
