import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentRecord} from '../core/record.js';
import {type ConsentState, deriveState, grantedNames, recordedDecisions} from '../core/state.js';
import {SECOND_MS} from '../core/durations.js';
import {createConsentStore, type ConsentStore} from '../core/store.js';
import {isGranted} from '../core/expression.js';
import {callSafely} from '../dom/call-safely.js';
import {ofDocument} from '../dom/document.js';
import {createGate, type Gate} from '../gate/gate.js';
import {followOtherWindows} from '../storage/other-windows.js';
import {createRecordStorage, readStored} from '../storage/record-storage.js';
import {renewOnLeaving} from '../storage/renewal.js';
import {isAskedByAncestor, isFramed} from './ancestor-frames.js';
import {applyRules} from './apply-rules.js';
import {createFormerImport} from './former-import.js';
import {announceChange, compareStates, followWithdrawal} from './announce.js';
import type {ShowUi} from './consent-ui.js';
import {createId, now, shownLanguage} from './consent-actions.js';
import {dispatchError} from '../dom/document-events.js';
import type {LoadChunk} from './chunks.js';
import type {DevelopmentChecks} from './development-checks.js';
import type {WhenList} from '../gate/when.js';
import type {JarQueue} from '../storage/jar-queue.js';
import {hasStartupTasks, runStartupTasks} from './startup.js';
import {offerPreferences} from './offer-preferences.js';
import {removeServedBanner} from './served-banner.js';
import {sendAgain, sendRecord} from './send-record.js';
import {createVendorSignals, type VendorSignals} from './vendor-signals.js';

declare global {
  interface Navigator {
    /** @see https://w3c.github.io/gpc/ */
    readonly globalPrivacyControl?: boolean;
  }
}

/** What a page is started with. */
export interface PageOptions {
  /** Language of the text shown, as in BCP 47, where it is not that of the banner. */
  readonly language?: (() => string) | undefined;
  /** The library's own tag, if there is one: its nonce, and what is declared on it. */
  readonly tag?: Pick<HTMLScriptElement, 'nonce' | 'dataset'> | undefined;
  readonly load: LoadChunk;
  /** Whether the parsed page declares more than one policy. */
  readonly isAmbiguous?: () => boolean;
}

/** What the page's own code has registered, and what checks it. */
export interface PageCode {
  /** Code that `consent.when` has registered. */
  readonly handlers: WhenList;
  /** Values that `consent.jar` has been given. */
  readonly jars: JarQueue;
  /** Checks of the development build. */
  readonly checks: DevelopmentChecks | undefined;
}

/**
 * Where the start is:
 * `parsing`: decisions are taken, and nothing is released;
 * `signaling`: the page is parsed, and the vendors get their consent signals;
 * `open`: what is granted is released, and code given to `consent.when` runs.
 */
export type PagePhase = 'parsing' | 'signaling' | 'open';

/** All that works on one page. */
export interface Page {
  readonly store: ConsentStore;
  readonly gate: Gate;
  /** Loads the interface, then does something with it. */
  readonly ui: ShowUi;
  /** Whether an expression is granted as far as the page is known by now. */
  readonly isGranted: (expression: string) => boolean;
  /**
   * Applies the rules by region and takes over the record of a former tool, then calls back: at once, if the policy asks
   * for neither.
   */
  readonly prepare: (isAmbiguous: () => boolean, done: () => void) => void;
  /** Shows the banner or the notice, if the visitor is to be asked or told something. */
  readonly ask: () => void;
  /** Enters a phase of the start. The phases follow each other in the order of {@link PagePhase}. */
  readonly enter: (phase: PagePhase) => void;
  /**
   * Runs the startup tasks, which few pages have. One of them looks for data that a withdrawal has left, another one
   * sends decisions that have not arrived.
   */
  readonly runStartupTasks: () => void;
  readonly vendors: VendorSignals;
}

/** Reads the record and joins the layers. Nothing is released before the phase is `open`. */
export function createPage(policy: ConsentPolicy, options: PageOptions, code: PageCode): Page {
  const {language = shownLanguage, tag, load} = ownProperties(options);
  const {handlers, jars, checks} = code;
  let phase: PagePhase = 'parsing';

  const onDecision = (record: ConsentRecord, isKept: boolean): void => {
    if (!isKept) dispatchError('record-not-kept', record);
    void sendRecord(policy, record);
  };
  const formerImport = createFormerImport(policy, createRecordStorage(policy, now), load, onDecision);
  const store = createConsentStore({
    policy,
    storage: formerImport.storage,
    now,
    createId,
    language,
    // Nothing else counts as the signal, and it never changes while a page lives.
    gpc: navigator.globalPrivacyControl === true,
    onDecision,
    report: reportError,
  });
  const ui: ShowUi = (act) => {
    load('ui.js')
      .then(({mount}) => mount(store, tag?.dataset))
      .then(act)
      .catch((error: unknown) => dispatchError('ui-failed', error));
  };
  const gate = createGate({
    store,
    nonce: tag?.nonce ?? '',
    loadMarkup: () => load('markup.js'),
    define: (name) => ui((loaded) => loaded.define(name)),
    check: checks?.checkGated,
  });
  const vendors = createVendorSignals(store, load);
  const prompt = createPrompt(store, ui);
  /** Whether the rules by region are applied and a former record is taken over, so that the page knows whether to ask. */
  let isPrepared = false;
  const ask = (): void => {
    if (isPrepared) prompt();
  };

  /** Acts on a change of the state, in the same turn. Withdrawn code stops before the page hears of the withdrawal. */
  function followChange(state: ConsentState, before: ConsentState): void {
    const change = compareStates(state, before);
    // The list is copied, because a new grant adds to it.
    const executedExpressions = [...gate.executedExpressions];
    let hasUnstoppableCode = false;
    callSafely(vendors.update);
    if (phase === 'open') {
      callSafely(() => (hasUnstoppableCode = handlers.update()));
      callSafely(gate.update);
    }
    announceChange(change);
    const isKept = (removed: readonly string[]): boolean => isWithdrawalKept(store, removed);
    void followWithdrawal(change, {store, load, hasUnstoppableCode, executedExpressions, isKept});
    ask();
  }

  store.subscribe(followChange);
  jars.start(store, () => load('jar-cookies.js').catch(reportFailedFile));
  followOtherWindows(store.refresh);
  renewOnLeaving(policy);

  return {
    store,
    gate,
    ui,
    vendors,
    ask,
    prepare(isAmbiguous, done) {
      applyRules(store, load, () => {
        formerImport.run(store, isAmbiguous, () => {
          isPrepared = true;
          done();
        });
      });
    },
    isGranted: (expression) =>
      phase === 'parsing'
        ? isGranted(expression, recordedDecisions(store.state))
        : store.isGranted(expression),
    enter(next) {
      phase = next;
      if (phase !== 'open') return;
      handlers.update();
      gate.open(ofDocument('documentElement'));
    },
    runStartupTasks() {
      if (hasStartupTasks(store)) void runStartupTasks(store, jars, load);
      void sendAgain(policy, load);
      if (store.policy.prompt === 'none' && !isFramed()) offerPreferences(ui);
    },
  };
}

/** Creates a function that shows the banner or the notice, if the visitor is to be asked or told something. */
function createPrompt(store: ConsentStore, ui: ShowUi): () => void {
  /** Resolves with whether a page around this frame asks. */
  let askedByAncestor: Promise<boolean> | undefined;

  function show(): void {
    const {asked, told, notice} = store.state;
    if (asked.length > 0 || told.length > 0) {
      ui((loaded) => loaded.showBanner?.());
      return;
    }
    removeServedBanner();
    if (notice) ui((loaded) => loaded.showNotice?.());
  }

  return () => {
    if (!isFramed()) show();
    else
      void (askedByAncestor ??= isAskedByAncestor(store.policy)).then((isAsked) =>
        isAsked ? removeServedBanner() : show(),
      );
  };
}

/**
 * Whether the next page, which has only what is stored, will grant neither what was withdrawn nor what was refused since.
 */
function isWithdrawalKept(store: ConsentStore, removed: readonly string[]): boolean {
  store.refresh();
  const seconds = now() / SECOND_MS;
  const next = deriveState(store.policy, readStored(store.policy, seconds), seconds, store.gpc);
  return grantedNames(next).every(
    (name) => !removed.includes(name) && store.state.decisions.get(name) !== false,
  );
}

function reportFailedFile(error: unknown): never {
  dispatchError('file-failed', error);
  throw error;
}
