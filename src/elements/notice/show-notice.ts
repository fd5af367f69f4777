import {ConsentNotice} from './consent-notice.js';
import {ofDocument} from '../../dom/document.js';

let isKept = false;

/** Adds the notice to the page, if it is missing, and to each page that a client router puts in place of this one. */
export function showNotice(): void {
  ConsentNotice.define();
  place();
  if (isKept) return;
  isKept = true;
  new MutationObserver(place).observe(ofDocument('documentElement'), {childList: true, subtree: true});
}

/** Adds the notice behind the banner, or else at the end of the page. */
function place(): void {
  const root = ofDocument('documentElement');
  const notice = root.querySelector('consent-notice') ?? new ConsentNotice();
  const banner = root.querySelector('consent-banner');
  if (!notice.isConnected) {
    if (banner?.ownLanguage) notice.lang = banner.ownLanguage;
    if (banner) banner.after(notice);
    else ofDocument('body').append(notice);
  }
}
