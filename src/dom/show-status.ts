import {ofDocument} from './document.js';
import {createStatus, setStatus} from './status.js';

/** How long a status stays. Unit: milliseconds. */
const STATUS_MS = 6000;

const STYLES = `div {
  box-sizing: border-box;
  max-inline-size: calc(100% - 32px);
  padding: 14px 20px;
  border: 1px solid;
  border-radius: 12px;
  font: medium/1.4 system-ui, sans-serif;
}`;

/**
 * Shows a short text above the page, and has screen readers announce it. The text lies in the top layer and in a shadow
 * root, so neither the page's layout nor its styles are concerned.
 */
export function showStatus(text: string, lang: string, dir: 'ltr' | 'rtl'): void {
  const host = ofDocument('createElement').call(document, 'consent-status');
  const status = createStatus({popover: 'manual', lang, dir});
  const root = host.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  root.append(status);
  ofDocument('documentElement').append(host);
  // Older browsers have no popovers. There the text stands at the end of the page.
  if ('showPopover' in status) status.showPopover();
  // A region that is there before its text changes is read out.
  requestAnimationFrame(() => setStatus(status, text));
  setTimeout(() => host.remove(), STATUS_MS);
}
