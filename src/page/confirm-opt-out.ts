import {showStatus} from '../dom/show-status.js';
import type {StatusText} from './consent-ui.js';
import type {Page} from './create-page.js';

/** The confirmation where the words of the page's language cannot be loaded. */
const ENGLISH: StatusText = {text: 'Opt-out request honored', lang: 'en', dir: 'ltr'};

/** How long the words may take. Unit: milliseconds. */
const WORDS_LIMIT_MS = 1000;

/** Set while the confirmation is due, because the page may reload right after the opt-out. */
const DUE_KEY = 'consent-elements:opted-out';

/** How long the confirmation is due. Unit: milliseconds. */
const DUE_MS = 5000;

/** Shows the confirmation again on a page that has reloaded after an opt-out. Never throws. */
export function repeatConfirmation(page: Pick<Page, 'ui'>): void {
  try {
    if (sessionStorage.getItem(DUE_KEY) === null) return;
    sessionStorage.removeItem(DUE_KEY);
    confirm(page);
  } catch {
    // Without storage the confirmation was shown before the reload alone.
  }
}

/**
 * Tells the visitor that the opt-out is done. The confirmation needs no file: without the words of the page's language it
 * is in English.
 *
 * @see https://cppa.ca.gov/regulations/pdf/cppa_regs.pdf Section 7026(g)
 */
export function confirmOptOut(page: Pick<Page, 'ui'>): void {
  try {
    sessionStorage.setItem(DUE_KEY, '');
    setTimeout(() => sessionStorage.removeItem(DUE_KEY), DUE_MS);
  } catch {
    // Without storage a reload cuts the confirmation short. The opt-out stands.
  }
  confirm(page);
}

function confirm({ui}: Pick<Page, 'ui'>): void {
  let isShown = false;
  const show = ({text, lang, dir}: StatusText = ENGLISH): void => {
    if (isShown) return;
    isShown = true;
    showStatus(text, lang, dir);
  };
  setTimeout(show, WORDS_LIMIT_MS);
  ui(async ({optOutWords}) => show(await optOutWords?.()));
}
