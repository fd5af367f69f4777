import {buildPolicy, ownValue} from '../core/build-policy.js';
import {holdsMatch, ofDocument, whenParsed} from '../dom/document.js';
import {markParsedAsRunnable} from '../gate/gate.js';
import type {ConsentHandle} from './create-consent.js';
import type {DevelopmentChecks} from './development-checks.js';
import {findDeclaration} from './find-declaration.js';
import type {LoadChunk} from './chunks.js';

/**
 * Starts with what the page's `<consent-banner>` declares, as soon as the parser has read its end tag, or when it is
 * put in later. The gate opens when the page is parsed.
 *
 * @param checks Checks of the development build.
 * @param tag The library's own script tag: its `data-` attributes configure too. With `data-categories` no banner
 *   need be written: one is made if the parsed page has none.
 */
export function startFromHtml(
  handle: ConsentHandle,
  load: LoadChunk,
  checks: DevelopmentChecks | undefined,
  tag?: HTMLScriptElement,
): void {
  const root = ofDocument('documentElement');
  let isStarted = false;

  const look = (): void => {
    const {written, isComplete} = findDeclaration(tag);
    if (!isComplete) return;
    observer.disconnect();
    isStarted = true;
    const policy = buildPolicy(written);
    checks?.checkDeclaration(written, policy, tag);
    handle.start(policy, {load, tag, isAmbiguous: () => findBanners().length > 1});
  };
  let isSeen = findBanners().length > 0;
  const observer = new MutationObserver((records) => {
    // To search the whole page at each step of the parser would cost the square of its size.
    isSeen ||= records.some(({addedNodes}) =>
      [...addedNodes].some((node) => holdsMatch(node, 'consent-banner')),
    );
    if (isSeen) look();
  });
  observer.observe(root, {childList: true, subtree: true});
  look();
  whenParsed(() => {
    // In a page that is complete, anything may have been put in.
    if (ofDocument('readyState') === 'interactive') markParsedAsRunnable(root);
    checks?.expectBanner();
    if (tag && ownValue(tag.dataset, 'categories') && findBanners().length === 0) {
      ofDocument('body').prepend(ofDocument('createElement').call(document, 'consent-banner'));
    }
    if (!isStarted) look();
  });
}

const findBanners = (): ArrayLike<Element> =>
  ofDocument('getElementsByTagName').call(document, 'consent-banner');
