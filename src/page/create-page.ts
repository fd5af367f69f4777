import {restrictPolicy} from '../core/build-policy.js';
import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import {deriveState, recordedDecisions} from '../core/state.js';
import {createConsentStore, type ConsentStore} from '../core/store.js';
import {isGranted} from '../core/expression.js';
import {callSafely} from '../dom/call-safely.js';
import {ofDocument} from '../dom/document.js';
import {createGate, type CheckGated, type Gate} from '../gate/gate.js';
import type {WhenList} from '../gate/when.js';
import type {JarQueue} from '../storage/jar-queue.js';
import {followOtherWindows} from '../storage/other-windows.js';
import {readStored} from '../storage/read-stored.js';
import {createRecordStorage} from '../storage/record-storage.js';
import {renewOnLeaving} from '../storage/renewal.js';
import {announceChange, compareStates, followWithdrawal} from './announce.js';
import type {ShowUi} from './consent-ui.js';
import {createId} from './create-id.js';
import {dispatchError} from '../dom/document-events.js';
import type {LoadChunk} from './chunks.js';
import {sendRecord} from './send-record.js';
import {shownLanguage} from './shown-language.js';
import {createVendorSignals} from './vendor-signals.js';

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
  /** Checks gated elements in the development build. */
  readonly check?: CheckGated | undefined;
  /** Whether the parsed page declares more than one policy. */
  readonly isAmbiguous?: () => boolean;
}

/**
 * Where the start is:
 * `parsing`: decisions are taken, and nothing is released;
 * `telling`: the page is parsed, and vendors are being told what holds;
 * `open`: what is granted is released, and code given to `consent.when` runs.
 */
export type PagePhase = 'parsing' | 'telling' | 'open';

/** All that works on one page. */
export interface Page {
  readonly store: ConsentStore;
  readonly gate: Gate;
  /** Loads the interface, then does something with it. */
  readonly ui: ShowUi;
  /** Whether an expression is granted as far as the page is known by now. */
  readonly isGranted: (expression: string) => boolean;
  /** Shows what is to be asked or told. */
  readonly ask: () => void;
  /** Tells vendors what holds, then opens the gate. To be called once, when the page is parsed. */
  readonly open: () => void;
}

/** Reads the record and joins the layers. Nothing is released before {@link Page.open}. */
export function createPage(
  policy: ConsentPolicy,
  launch: PageOptions,
  handlers: WhenList,
  jars: JarQueue,
): Page {
  const {language = shownLanguage, tag, load, check, isAmbiguous = () => false} = ownProperties(launch);
  let phase: PagePhase = 'parsing';
  const now = (): number => Date.now();
  const store = createConsentStore({
    policy,
    storage: createRecordStorage(policy, now),
    now,
    createId,
    language,
    // Nothing else counts as the signal, and it never changes while a page lives.
    gpc: policy.gpc !== 'ignore' && navigator.globalPrivacyControl === true,
    onDecision(record, isKept) {
      if (!isKept) dispatchError('record-not-kept', record);
      void sendRecord(policy, record);
    },
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
    define: (name) => ui((it) => it.define(name)),
    check,
  });
  const vendors = createVendorSignals(store, load);
  const ask = (): void => {
    if (store.state.asked.length > 0) ui();
    else if (store.state.notice) ui((it) => it.tell?.());
  };

  /** Whether the next page, which has only what is stored, will not grant any of some names either. */
  const isKept = (removed: readonly string[]): boolean => {
    const seconds = now() / 1000;
    const {decisions} = deriveState(store.policy, readStored(store.policy, seconds), seconds, store.gpc);
    return removed.every((name) => decisions.get(name) !== true);
  };

  // In the turn of the change: what is withdrawn stops before anybody hears of it.
  store.subscribe((state, before) => {
    const change = compareStates(state, before);
    // What has run by now: after a new grant there will be more.
    const ran = [...gate.ran];
    let isCutOff = false;
    callSafely(vendors.tell);
    if (phase === 'open') {
      callSafely(() => (isCutOff = handlers.update()));
      callSafely(gate.update);
    }
    announceChange(change);
    void followWithdrawal(store, load, change, isCutOff, ran, isKept);
    ask();
  });
  jars.start(store, () => load('jar-cookies.js').catch(reportPart));
  followOtherWindows(store.refresh);
  renewOnLeaving(policy);

  const release = (): void => {
    // Another window may have refused since this page was read.
    store.refresh();
    phase = 'open';
    handlers.update();
    gate.open(ofDocument('documentElement'));
  };
  return {
    store,
    gate,
    ui,
    ask,
    isGranted: (expression) =>
      phase === 'parsing'
        ? isGranted(expression, recordedDecisions(store.state))
        : store.isGranted(expression),
    open() {
      phase = 'telling';
      if (isAmbiguous()) store.replacePolicy(restrictPolicy(policy));
      if (needsStartupTasks(store)) void startTasks(store, jars, load);
      vendors.start(release);
    },
  };
}

/** A rough look, for few pages have startup tasks; the file that does them looks closely. */
function needsStartupTasks({policy, state, gpc}: ConsentStore): boolean {
  const usual = gpc ? 'gpc' : '';
  const captured = policy.categories.flatMap(({capture}) => capture);
  return (
    (state.record !== null && state.record.flags.join() !== usual) ||
    captured.some((name) => location.href.includes(`${name}=`))
  );
}

async function startTasks(store: ConsentStore, jars: JarQueue, load: LoadChunk): Promise<void> {
  try {
    const {runStartupTasks} = await load('follow-up.js');
    await runStartupTasks(store, jars, {
      cameBack: (names) => dispatchError('came-back', names),
      notDeleted: (names) => dispatchError('not-deleted', names),
    });
  } catch (error) {
    // The next page has the same tasks.
    dispatchError('file-failed', error);
  }
}

function reportPart(error: unknown): never {
  dispatchError('file-failed', error);
  throw error;
}
