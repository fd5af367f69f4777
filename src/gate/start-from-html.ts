import {buildPolicy} from '../core/build-policy.js';
import {checkPolicy} from '../core/check-policy.js';
import {DEV_MODE} from '../core/dev.js';
import type {ConsentHandle} from './consent.js';
import {isComplete, listen, ofDocument} from './document.js';
import type {Launch} from './page.js';
import {readPolicy} from './read-policy.js';
import {warn} from './warn.js';

/**
 * Starts with what the page's `<consent-banner>` declares, as soon as the parser has read all of it, also when it is
 * put in later.
 *
 * @param tag The library's own script tag: its `data-` attributes configure too. With `data-categories` no banner
 *   need be written: one is made if the parsed page has none.
 */
export function startFromHtml(
  start: ConsentHandle['start'],
  launch: Omit<Launch, 'language' | 'nonce'>,
  tag?: HTMLScriptElement,
): void {
  let started = false;
  const root = ofDocument('documentElement');
  const look = (): void => {
    let banner: Element | null = root.querySelector('consent-banner');
    if (!banner && tag?.dataset['categories'] && isComplete(root)) {
      banner = ofDocument('createElement').call(document, 'consent-banner');
      ofDocument('body').prepend(banner);
    }
    if (started || !banner || !isComplete(banner)) return;
    started = true;
    observer.disconnect();
    for (const {name, value} of tag?.attributes ?? []) {
      const key = name.replace(/^data-/, '');
      if (key !== name && !banner.hasAttribute(key)) banner.setAttribute(key, value);
    }
    const written = readPolicy(banner);
    if (DEV_MODE) checkPolicy(written, warn);
    start(buildPolicy(written), {
      ...launch,
      nonce: tag?.nonce ?? '',
      language: () => banner.closest('[lang]')?.getAttribute('lang') ?? '',
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(root, {childList: true, subtree: true});
  listen('DOMContentLoaded', look);
  look();
}
