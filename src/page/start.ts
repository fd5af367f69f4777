import {buildPolicy, restrictPolicy} from '../core/build-policy.js';
import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import {ofDocument, whenParsed, whenShown} from '../dom/document.js';
import {warn} from '../dom/warn.js';
import {markParsedAsRunnable} from '../gate/gate.js';
import type {LoadChunk} from './chunks.js';
import {createConsent, type Consent, type ConsentHandle} from './create-consent.js';
import {createPage, type Page, type PageOptions} from './create-page.js';
import type {DevelopmentChecks} from './development-checks.js';
import {findBanners} from './find-declaration.js';
import {findOwnTag} from './own-tag.js';
import {findPublished, publishConsent} from './publish-consent.js';
import {whenDeclared} from './when-declared.js';

// The start, from the first line of `consent.js` to the open gate. ARCHITECTURE.md tells the same nine steps in prose.

/**
 * Starts the library as its script tag does, with what the page declares.
 *
 * @param fileName Name of the file that runs, such as `consent.js`.
 * @param createLoader Makes the loader of the files beside the script.
 * @param checks Checks of the development build.
 * @returns Undefined if the page has the library already.
 */
export function startFromTag(
  fileName: string,
  createLoader: (base: string | undefined) => LoadChunk,
  checks: DevelopmentChecks | undefined,
): Consent | undefined {
  // 1. The page's code and controls can ask from now on. Decisions wait for the policy.
  const tag = findOwnTag(fileName);
  if (findPublished(window)) {
    warn('started-twice', '');
    return undefined;
  }
  const handle = createConsent(checks);
  publishConsent(handle.consent, tag?.getAttribute('data-global') || 'consent');
  handle.listen(tag);

  // 2. The policy is known when the parser has read the banner's end tag.
  startWhenDeclared(handle, createLoader(tag?.src), tag);
  return handle.consent;
}

/** Starts the library with what the page declares, once that is known: steps 2 to 9. */
export function startWhenDeclared(handle: ConsentHandle, load: LoadChunk, tag?: HTMLScriptElement): void {
  const {checks} = handle;
  whenParsed(() => {
    markParsed();
    checks?.expectBanner();
  });
  whenDeclared(tag, (written) => {
    const policy = buildPolicy(written);
    checks?.checkDeclaration(written, policy, tag);
    startPage(handle, policy, {load, tag, isAmbiguous: () => findBanners().length > 1});
  });
}

/** Starts the library with a policy: steps 3 to 9. A second start of one page warns and does nothing. */
export function startPage(handle: ConsentHandle, policy: ConsentPolicy, options: PageOptions): void {
  const {isAmbiguous = () => false} = ownProperties(options);
  if (!handle.claimStart()) {
    warn('started-twice', '');
    return;
  }

  handle.checks?.checkRules(policy);

  // 3. A prerendered page waits until a visitor sees it.
  whenShown(() => {
    // 4. The record is read, and the state derived from it. Decisions are made at once from now on.
    const page = createPage(policy, options, handle);

    // 5. Decisions that came before the policy are made. The banner asks, if there is anything to ask.
    handle.connect(page);
    page.prepare(isAmbiguous, () => {
      page.ask();
      whenParsed(() => openPage(page, handle, isAmbiguous));
    });
  });
}

/** Steps 6 to 9, once the page is parsed and prepared. */
function openPage(page: Page, handle: ConsentHandle, isAmbiguous: () => boolean): void {
  handle.checks?.watchPage(page.store);

  // 6. The page is parsed, so a second banner would be here. With two banners, everything optional is opt-in.
  page.enter('signaling');
  if (isAmbiguous()) page.store.replacePolicy(restrictPolicy(page.store.policy));
  page.runStartupTasks();

  // 7. What the page's code asked before the policy was known is done, and `consent-ready` says so.
  handle.announce(page);

  // 8. Vendors hear what holds. Nothing is released while their file has not come.
  page.vendors.start(() => {
    // 9. Another window may have refused meanwhile. The gate releases what is granted.
    page.store.refresh();
    page.enter('open');
  });
}

/** Tells the gate which scripts the parser made: those can run, unlike scripts that come by `innerHTML`. */
export function markParsed(): void {
  // In a page that is complete, anything may have been put in.
  if (ofDocument('readyState') === 'interactive') markParsedAsRunnable(ofDocument('documentElement'));
}
