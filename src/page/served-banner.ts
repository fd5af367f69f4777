import {ofDocument} from '../dom/document.js';

/**
 * Returns the banner whose shadow root came with the page's HTML, until the interface has taken it over.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode
 */
export function findServedBanner(): Element | null {
  const banner = ofDocument('documentElement').querySelector('consent-banner:not(:defined)');
  return banner?.shadowRoot ? banner : null;
}

/** Removes a banner that came with the page's HTML, because there is nothing to ask. A cache or a static page may have sent it. */
export const removeServedBanner = (): void => findServedBanner()?.shadowRoot?.replaceChildren();
