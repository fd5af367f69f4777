import {ConsentNotice} from './consent-notice.js';
import {ofDocument} from '../../dom/document.js';

/** Puts the notice on the page, once: beside the banner, where the site wants such things, else at the end. */
export function showNotice(): void {
  ConsentNotice.define();
  const root = ofDocument('documentElement');
  const notice = root.querySelector('consent-notice') ?? new ConsentNotice();
  const banner = root.querySelector('consent-banner');
  if (!notice.isConnected) {
    if (banner?.lang) notice.lang = banner.lang;
    if (banner) banner.after(notice);
    else ofDocument('body').append(notice);
  }
}
