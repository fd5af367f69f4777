import {ownValue, type RawConfig} from '../core/build-policy.js';
import {holdsMatch, ofDocument, whenParsed} from '../dom/document.js';
import {findBanners, findDeclaration} from './find-declaration.js';

/**
 * Calls back once with what the page's `<consent-banner>` declares: as soon as the parser has read the banner's end tag,
 * or when a banner is put in later. A script tag with `data-categories` declares all that is needed, and then this
 * function makes the banner if the parsed page has none.
 *
 * @param tag The library's own script tag, whose `data-` attributes declare too.
 */
export function whenDeclared(
  tag: HTMLScriptElement | undefined,
  callback: (written: RawConfig) => void,
): void {
  let isFound = false;
  const look = (): void => {
    const {written, isComplete} = findDeclaration(tag);
    if (isFound || !isComplete) return;
    isFound = true;
    observer.disconnect();
    callback(written);
  };
  let hasBanner = findBanners().length > 0;
  const observer = new MutationObserver((records) => {
    // A search of the whole page at each step of the parser would cost the square of the page's size.
    hasBanner ||= records.some(({addedNodes}) =>
      [...addedNodes].some((node) => holdsMatch(node, 'consent-banner')),
    );
    if (hasBanner) look();
  });
  observer.observe(ofDocument('documentElement'), {childList: true, subtree: true});
  look();
  whenParsed(() => {
    if (tag && ownValue(tag.dataset, 'categories') && findBanners().length === 0) {
      ofDocument('body').prepend(ofDocument('createElement').call(document, 'consent-banner'));
    }
    look();
  });
}
