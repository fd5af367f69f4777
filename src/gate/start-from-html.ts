import {buildPolicy} from '../core/build-policy.js';
import {checkPolicy} from '../core/check-policy.js';
import {DEV_MODE} from '../core/dev.js';
import {checkTag} from './check-declaration.js';
import {checkLabels, expectBanner} from './check-page.js';
import type {ConsentHandle} from './consent.js';
import {ofDocument, whenParsed} from '../dom/document.js';
import {takeParsed} from './gate.js';
import type {LoadPart} from './parts.js';
import {readPolicy} from './read-policy.js';
import {warn} from '../dom/warn.js';

/**
 * Starts with what the page's `<consent-banner>` declares, once the page is parsed, also when it is put in later.
 *
 * @param tag The library's own script tag: its `data-` attributes configure too. With `data-categories` no banner
 *   need be written: one is made if the parsed page has none.
 */
export function startFromHtml(start: ConsentHandle['start'], load: LoadPart, tag?: HTMLScriptElement): void {
  const root = ofDocument('documentElement');
  const look = (): void => {
    let banner: Element | null = root.querySelector('consent-banner');
    if (!banner && tag?.dataset['categories']) {
      banner = ofDocument('createElement').call(document, 'consent-banner');
      ofDocument('body').prepend(banner);
    }
    if (!banner) return;
    observer.disconnect();
    const written = readPolicy(banner, tag?.dataset);
    const policy = buildPolicy(written);
    if (DEV_MODE) {
      checkPolicy(written, warn);
      checkLabels(policy);
      if (tag) checkTag(tag);
    }
    start(policy, {load, tag});
  };
  const observer = new MutationObserver(look);
  whenParsed(() => {
    // In a page that is complete, anything may have been put in.
    if (ofDocument('readyState') === 'interactive') takeParsed(root);
    observer.observe(root, {childList: true, subtree: true});
    if (DEV_MODE) expectBanner();
    look();
  });
}
