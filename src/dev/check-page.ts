import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import {checkAttributes, checkPlaces} from './check-declaration.js';
import {listen, ofDocument} from '../dom/document.js';
import {warn} from '../dom/warn.js';
import {english} from '../elements/words/messages.js';
import {checkActions} from './check-actions.js';
import {rulesOf} from './check-block.js';
import {checkEmbeds} from './check-embeds.js';
import {checkForeign} from './check-foreign.js';
import {expectName} from './check-name.js';
import {checkValues} from './check-values.js';
import {checkTexts} from './check-texts.js';
import {checkFairness} from './check-fairness.js';
import {checkHeldTypes} from './check-optimizers.js';
import {checkOtherPolicy} from './check-other-policy.js';
import {checkPosters} from './check-posters.js';
import {checkPreloads} from './check-preloads.js';
import {checkNoscript, checkVendors, watchRequests, type RequestContext} from './check-requests.js';
import {expectWayBack} from './check-way-back.js';
import {createOwnSites} from './own-site.js';
import {whenLoaded} from './when-loaded.js';
import {followUnasked} from './unasked.js';

/** How long changes of the page are gathered before it is looked at again. Unit: milliseconds. */
const PAUSE_MS = 500;
/** How long after a page was loaded a framework may take to put the banner in. Unit: milliseconds. */
const PATIENCE_MS = 2000;

/**
 * Warns of what only the whole page shows: now, and when it has changed. Only the dev build looks.
 *
 * @param tag The library's own script tag.
 */
export function watchPage(store: ConsentStore, tag?: HTMLScriptElement): void {
  const root = ofDocument('documentElement');
  const context: RequestContext = {
    own: createOwnSites(store.policy, tag?.src),
    unasked: followUnasked(store),
    rules: rulesOf(tag),
  };
  let waits = false;
  const look = (): void => {
    waits = false;
    for (const check of [
      () => checkForeign(root),
      () => checkAttributes(root),
      () => checkPlaces(root),
      () => checkValues(root, tag),
      () => checkActions(root),
      () => checkEmbeds(root, store.policy),
      () => checkTexts(root, store.policy),
      () => checkBanners(root),
      () => checkOtherPolicy(root, store.policy),
      () => checkVendors(root, context),
      () => checkNoscript(root, context),
      () => checkPreloads(root, store),
      () => checkPosters(root, context.own),
      checkFairness,
    ]) {
      quietly(check);
    }
  };
  // Only at first, because nothing but an optimizer of what the server sends misreads the markup.
  quietly(() => checkHeldTypes(root));
  quietly(() => watchRequests(context));
  quietly(() => expectWayBack(store));
  quietly(() => expectName(tag));
  // The banner and the dialog come into shadow roots, of which the observer does not hear.
  const lookAtButtons = (): void => void setTimeout(() => quietly(checkFairness), PATIENCE_MS);
  listen('consent-preferences-open', lookAtButtons);
  whenLoaded(lookAtButtons);
  new MutationObserver(() => {
    if (!waits) setTimeout(look, PAUSE_MS);
    waits = true;
  }).observe(root, {childList: true, subtree: true});
  look();
}

/** A check that fails finds nothing: a page may forbid what it does, or break what it goes by. */
function quietly(check: () => void): void {
  try {
    check();
  } catch {
    // The page goes on as if no check had run.
  }
}

/** A component that holds the banner may be gone again by the time that somebody looks for it. */
let hadBanner = false;

function checkBanners(root: Element): void {
  const banners = root.querySelectorAll('consent-banner');
  hadBanner ||= banners.length > 0;
  if (banners.length > 1) warn('two-banners', `${String(banners.length)} <consent-banner>`);
}

/** Warns if the page is complete and had no banner at any time, because visitors are not asked then. Only the dev build looks. */
export function expectBanner(): void {
  const wait = (): void => {
    setTimeout(() => {
      if (!hadBanner && !ofDocument('documentElement').querySelector('consent-banner')) warn('no-banner', '');
    }, PATIENCE_MS);
  };
  whenLoaded(wait);
}

/** Warns of categories that visitors would read as the author named them. Only the dev build looks. */
export function checkLabels({categories}: ConsentPolicy): void {
  for (const {name, label} of categories)
    if (!label && !Object.hasOwn(english.categories, name)) warn('no-label', name);
}
