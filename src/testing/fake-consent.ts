import {ConsentConfigError} from '../core/errors.js';
import {ownProperties} from '../core/own-properties.js';
import {type ConsentPolicy, hasRules} from '../core/policy.js';
import {encodeRecord, isRecord, type KeptDecision} from '../core/record.js';
import {policyAt, toRegion} from '../core/region-rules.js';
import {createConsentStore} from '../core/store.js';
import * as followUp from '../chunks/follow-up.js';
import {ConsentReloadEvent, dispatchOnDocument} from '../dom/document-events.js';
import {announceChange, compareStates, deleteRefused} from '../page/announce.js';
import type {Chunks, LoadChunk} from '../page/chunks.js';
import type {ConsentUi} from '../page/consent-ui.js';
import {type ConnectedPage, type Consent, createConsent} from '../page/create-consent.js';
import {createId, shownLanguage} from '../page/consent-actions.js';
import * as cookieWriter from '../storage/cookie-writer.js';
import {makeDecision, type TestDecision} from './test-decision.js';

/**
 * Adds the globals that every browser has, and that a test's document lacks, as that of jsdom does. An error in a handler
 * then fails the test as an uncaught one.
 */
function addMissingGlobals(): void {
  const report = (error: unknown): void => {
    setTimeout(() => {
      throw error;
    });
  };
  const wanted = {reportError: report, isSecureContext: location.protocol === 'https:'};
  for (const [name, value] of Object.entries(wanted)) {
    if (Reflect.get(globalThis, name) === undefined) Reflect.set(globalThis, name, value);
  }
}

/** Loads the file that follows a decision. Nothing else is loaded. */
const loadFollowUp: LoadChunk = <File extends keyof Chunks>(file: File) =>
  file === 'follow-up.js'
    ? Promise.resolve(followUp as Chunks[File])
    : Promise.reject(new Error(`The fake has no file ${file}.`));

/**
 * A `consent` object for unit tests, and what a test can see of it.
 *
 * @example
 * const fake: FakeConsent = createFakeConsent(policy);
 * fake.consent.showPreferences();
 * console.log(fake.isPreferencesOpen); // true
 */
export interface FakeConsent {
  /** The object that the code under test uses instead of the library's. */
  readonly consent: Consent;
  /** Whether `showPreferences` has opened the preferences, and nothing has closed them. */
  readonly isPreferencesOpen: boolean;
  /** How many times the page would have been reloaded, because withdrawn code cannot stop. */
  readonly reloads: number;
  /**
   * Makes a decision as another window makes it. The code under test hears about it as it does about any other.
   *
   * @throws {ConsentConfigError} as `consentCookie` throws, if the decision is none.
   * @example
   * fake.decideElsewhere({denied: 'all'});
   */
  readonly decideElsewhere: (decision: TestDecision) => void;
}

/**
 * Creates a `consent` object that keeps its record in memory and has already started. It is made of the library's own parts, so it
 * behaves like the real one: a test suite in the library's repository runs the same steps with both.
 *
 * It differs in what needs a page: nothing gated in the markup is released, no interface is loaded, no vendor is told, and
 * the page is not reloaded. Jars write to `document.cookie`, and a refusal deletes declared data.
 *
 * @param policy The policy of the site, from `createPolicy`.
 * @param visitor What the visitor decided earlier, and the facts about the visitor.
 * @throws {ConsentConfigError} `no-document` if there is no document, as in Node alone.
 * @throws {ConsentConfigError} as `consentCookie` throws, if the decision is none.
 * @example
 * const {consent} = createFakeConsent(createPolicy({categories: ['analytics']}));
 * consent.acceptAll();
 * console.log(consent.isGranted('analytics')); // true
 */
export function createFakeConsent(policy: ConsentPolicy, visitor: TestDecision = {}): FakeConsent {
  if (typeof document === 'undefined') throw new ConsentConfigError('no-document', 'document');
  addMissingGlobals();
  const {granted, denied, gpc = false, region = policy.region} = ownProperties(visitor);
  const isDecided = granted !== undefined || denied !== undefined;
  let kept: KeptDecision = isDecided ? makeDecision(policy, visitor) : 'none';
  const {jars, handlers, consent, connect, announce} = createConsent();
  const store = createConsentStore({
    policy: hasRules(policy) ? policyAt(policy, [toRegion(region)].filter(Boolean)) : policy,
    storage: {
      read: () => kept,
      write(record) {
        kept = record;
        return true;
      },
    },
    now: Date.now,
    createId,
    language: shownLanguage,
    gpc,
    report: reportError,
  });
  let isPreferencesOpen = false;
  let reloads = 0;

  store.subscribe((state, before) => {
    const change = compareStates(state, before);
    const hasUnstoppableCode = handlers.update();
    announceChange(change);
    // A page that is not left waits for nothing else than the deletion before it reloads.
    const isReloadDue = change.removed.length > 0 && hasUnstoppableCode && !store.policy.noReload;
    void deleteRefused(store, loadFollowUp, change).then(() => {
      if (isReloadDue && dispatchOnDocument(new ConsentReloadEvent(change.removed))) reloads++;
    });
  });
  jars.start(store, () => Promise.resolve(cookieWriter));
  const ui: ConsentUi = {
    open: () => (isPreferencesOpen = true),
    close: () => (isPreferencesOpen = false),
    define: () => undefined,
  };
  const page: ConnectedPage = {
    store,
    isGranted: store.isGranted,
    gate: {observe: () => () => undefined},
    ui: (act) => void act?.(ui),
  };
  connect(page);
  announce(page);
  handlers.update();

  return {
    consent,
    get isPreferencesOpen() {
      return isPreferencesOpen;
    },
    get reloads() {
      return reloads;
    },
    decideElsewhere(decision) {
      const cookies = isRecord(kept) ? `${policy.cookieName}=${encodeRecord(kept)}` : '';
      kept = makeDecision(policy, {gpc, region, ...decision}, cookies);
      store.refresh();
    },
  };
}
