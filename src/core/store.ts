import {
  allButSold,
  checkChoice,
  type ConsentChoice,
  makeRecord,
  refusalOfSold,
  withoutGrantsOf,
} from './make-record.js';
import {SECOND_MS} from './durations.js';
import {isGranted} from './expression.js';
import {
  AHEAD_MS,
  CONCURRENT_MS,
  type ConsentRecord,
  isRecord,
  isSameDecision,
  type KeptDecision,
  madeAt,
} from './record.js';
import type {RecordSource} from './record-shape.js';
import {ownProperties} from './own-properties.js';
import type {ConsentPolicy} from './policy.js';
import {deriveState, isSameState, type ConsentState} from './state.js';

/** The storage of records. Its functions never throw. */
export interface RecordStorage {
  /**
   * Returns what the browser keeps at this moment. If a decision could not be kept, returns what this window remembers.
   */
  readonly read: () => KeptDecision;
  /** Writes a record and reads it back. Returns whether other pages will read the same decision. */
  readonly write: (record: ConsentRecord) => boolean;
}

/** The dependencies of the store, which its caller passes, so that the core depends on no browser. */
export interface StoreOptions {
  readonly policy: ConsentPolicy;
  readonly storage: RecordStorage;
  /** Returns the time. Unit: milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** Returns a random id for a first decision. */
  readonly createId: () => string;
  /** Returns the language of the text that is shown, as a BCP 47 tag. */
  readonly language?: () => string;
  /** Whether Global Privacy Control is on. */
  readonly gpc?: boolean;
  /** Called after each decision of this window, with the resulting record and whether it was kept. */
  readonly onDecision?: (record: ConsentRecord, isKept: boolean) => void;
  /** Receives the errors that listeners throw. */
  readonly report?: (error: unknown) => void;
}

/**
 * Called at every change, with the new state and the state before.
 *
 * @example
 * const logChange: ConsentListener = (state, before) => {
 *   console.log(before.decisions, state.decisions);
 * };
 * consent.subscribe(logChange);
 */
export type ConsentListener = (state: ConsentState, before: ConsentState) => void;

/** The store of the visitor's decisions. The rest of the library reads them from here. */
export interface ConsentStore {
  readonly policy: ConsentPolicy;
  readonly state: ConsentState;
  /** Whether Global Privacy Control is on and honored. */
  readonly gpc: boolean;
  /**
   * Whether an expression, such as `analytics` or `social & youtube`, is granted now. Unknown names are never granted.
   */
  readonly isGranted: (expression: string) => boolean;
  /**
   * Makes a decision. In the same turn, the store writes the record, reads it back, changes the state and notifies its
   * listeners. A name that the choice leaves out keeps its answer. `true` grants everything optional, and `false`
   * refuses everything optional.
   *
   * @returns Whether the decision was kept. A decision that was not kept holds in this window only.
   * @throws {ConsentConfigError} `unknown-name`, `bad-choice`, or `mandatory` for a refusal of a required name.
   */
  readonly decide: (choice: ConsentChoice | boolean, source?: RecordSource) => boolean;
  /**
   * Changes details of the stored record that are not a decision. The record keeps its times. Without a record the call
   * does nothing.
   */
  readonly amend: (change: (record: ConsentRecord) => Partial<ConsentRecord>) => void;
  /** Refuses everything optional that falls under Global Privacy Control, as `decide` does. */
  readonly optOut: () => boolean;
  /**
   * Marks the notice as dismissed, so that it is not shown again. If the visitor has answered nothing yet, a record
   * without answers is written.
   */
  readonly dismissNotice: () => void;
  /** Reads the stored decision again. Another window may have changed it, or it may have expired. */
  readonly refresh: () => void;
  /** Replaces the policy and derives the state again. */
  readonly replacePolicy: (policy: ConsentPolicy) => void;
  /** Adds a listener. Returns a function that removes it. */
  readonly subscribe: (listener: ConsentListener) => () => void;
}

/** Creates a store, and reads the stored decision once. */
export function createConsentStore(options: StoreOptions): ConsentStore {
  const own = ownProperties(options);
  const {storage, now, createId, language = () => '', gpc: isGpcOn = false} = own;
  const {onDecision = () => undefined, report = () => undefined} = own;
  const listeners = createListeners(report);
  let {policy} = own;
  /** The decision that this window read last. */
  let seen = storage.read();
  let state = derive();
  /** Results of expressions in the present state. Pages evaluate the same expressions again and again. */
  let results = new Map<string, boolean>();

  function isGpcHonored(): boolean {
    return isGpcOn && policy.gpc !== 'ignore';
  }

  function derive(): ConsentState {
    return deriveState(policy, seen, now() / SECOND_MS, isGpcHonored());
  }

  /** Reads the stored decision, derives the state from it and notifies the listeners of a change. */
  function refresh(): void {
    const before = state;
    seen = storage.read();
    state = derive();
    results = new Map();
    if (!isSameState(state, before)) listeners.notify(state, before);
  }

  /** Returns the record of a choice that is made now. */
  function recordOf(
    stored: KeptDecision,
    choice: ConsentChoice | boolean,
    source: RecordSource,
  ): ConsentRecord {
    const gpc = isGpcHonored();
    const circumstances = {source, now: now(), id: createId(), language: language(), gpc};
    return makeRecord(policy, stored, choice, circumstances);
  }

  function evaluate(expression: string): boolean {
    const known = results.get(expression);
    if (known !== undefined) return known;
    const result = isGranted(expression, state.decisions);
    results.set(expression, result);
    return result;
  }

  function decide(choice: ConsentChoice | boolean, source: RecordSource = 'api'): boolean {
    checkChoice(policy, choice);
    const stored = storage.read();
    const refusal = findConcurrentRefusal(stored, seen, now());
    const wanted = choice === true && isGpcHonored() ? allButSold(policy) : choice;
    const merged = refusal ? withoutGrantsOf(policy, wanted, refusal) : wanted;
    const record = recordOf(stored, merged, source);
    const isKept = storage.write(record);
    refresh();
    onDecision(state.record ?? record, isKept);
    return isKept;
  }

  const amend: ConsentStore['amend'] = (change) => {
    const stored = storage.read();
    if (!isRecord(stored)) return;
    storage.write({...stored, ...change(stored)});
    refresh();
  };

  function dismissNotice(): void {
    const stored = storage.read();
    if (stored === 'none') {
      storage.write({...recordOf(stored, {}, 'banner'), noticed: policy.policyVersion});
      refresh();
      return;
    }
    amend(({policyVersion, source}) => ({
      noticed: policyVersion === policy.policyVersion && source === 'gpc' ? 'gpc' : policy.policyVersion,
    }));
  }

  return Object.freeze<ConsentStore>({
    get policy() {
      return policy;
    },
    get gpc() {
      return isGpcHonored();
    },
    get state() {
      return state;
    },
    isGranted: evaluate,
    decide,
    amend,
    optOut: () => decide(refusalOfSold(policy)),
    dismissNotice,
    refresh,
    replacePolicy(other) {
      policy = other;
      refresh();
    },
    subscribe: listeners.add,
  });
}

/** The listeners of a store. */
interface Listeners {
  /** Adds a listener. Returns a function that removes it. */
  readonly add: (listener: ConsentListener) => () => void;
  /** Notifies every listener of every change, in the order of the changes. */
  readonly notify: ConsentListener;
}

/** @param report Receives the errors that listeners throw. */
function createListeners(report: (error: unknown) => void): Listeners {
  const listeners = new Set<ConsentListener>();
  /** Changes that the listeners do not know of yet. A queue is needed because a listener may make the next decision. */
  const changes: Parameters<ConsentListener>[] = [];
  let isNotifying = false;

  function notifyEach(...change: Parameters<ConsentListener>): void {
    for (const listener of [...listeners]) {
      try {
        listener(...change);
      } catch (error) {
        // A listener that throws must not keep others from hearing of a decision. The decision stands, and the error
        // is reported.
        report(error);
      }
    }
  }

  return {
    add(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    notify(state, before) {
      changes.push([state, before]);
      if (isNotifying) return;
      isNotifying = true;
      for (let change = changes.shift(); change; change = changes.shift()) notifyEach(...change);
      isNotifying = false;
    },
  };
}

/**
 * Returns a refusal that another window has just made, and that this window does not know of yet.
 *
 * @param seen The decision that this window read last.
 * @param now Unit: milliseconds since the Unix epoch.
 */
function findConcurrentRefusal(stored: KeptDecision, seen: KeptDecision, now: number): ConsentRecord | null {
  if (!isRecord(stored) || stored.denied.length === 0) return null;
  // Two windows that write in the same second may give their records the same `updated`.
  const isSeen =
    isRecord(seen) &&
    seen.id === stored.id &&
    madeAt(seen) === madeAt(stored) &&
    isSameDecision(seen, stored);
  const age = now - madeAt(stored);
  if (isSeen || age <= -AHEAD_MS) return null;
  // If records follow each other fast, `updated` runs ahead of the clock. In that case only the milliseconds tell the
  // time.
  const sinceMade = age > -CONCURRENT_MS ? age : ((age % SECOND_MS) + SECOND_MS) % SECOND_MS;
  return sinceMade < CONCURRENT_MS ? stored : null;
}
