import {checkChoice, type ConsentChoice} from './choice.js';
import {isGranted} from './expression.js';
import {isRecord, isSameDecision, type KeptDecision} from './kept-decision.js';
import {AHEAD_MS, makeRecord, withoutGrantsOf} from './make-record.js';
import {ownProperties} from './own-properties.js';
import type {ConsentPolicy} from './policy.js';
import {CONCURRENT_MS, madeAt, type ConsentRecord, type RecordSource} from './record.js';
import {deriveState, type ConsentState} from './state.js';

/** Where records are kept. Its functions never throw. */
export interface RecordStorage {
  /** Reads what is kept at this moment; of a decision that could not be kept, what this window remembers. */
  readonly read: () => KeptDecision;
  /** Keeps a record and reads it back. Returns whether other pages will read the same decision. */
  readonly write: (record: ConsentRecord) => boolean;
}

/** What the store takes from the outside, so that the core needs no browser. */
export interface StoreOptions {
  readonly policy: ConsentPolicy;
  readonly storage: RecordStorage;
  /** Unit: milliseconds since the Unix epoch. */
  readonly now: () => number;
  readonly createId: () => string;
  /** Language of the text that is shown, as in BCP 47. */
  readonly language?: () => string;
  /** Whether Global Privacy Control is on and honored. */
  readonly gpc?: boolean;
  /** Is called after each decision of this window, with what holds then, and whether it was kept. */
  readonly onDecision?: (record: ConsentRecord, isKept: boolean) => void;
  /** Takes what a listener throws. */
  readonly report?: (error: unknown) => void;
}

/** Is called at every change, with what held before. */
export type ConsentListener = (state: ConsentState, before: ConsentState) => void;

/** The one place that knows what the visitor decided. */
export interface ConsentStore {
  readonly policy: ConsentPolicy;
  readonly state: ConsentState;
  /** Whether Global Privacy Control is on and honored. */
  readonly gpc: boolean;
  /** Whether an expression (`analytics`, `social & youtube`) is granted now. Unknown names never are. */
  readonly isGranted: (expression: string) => boolean;
  /**
   * Makes a decision: reads what is stored, writes the record, reads it back, changes the state and notifies, all in
   * this turn. A name that is not given stays as it was. `true` and `false` stand for everything optional.
   *
   * @returns Whether the decision was kept. One that was not kept holds in this window.
   * @throws {ConsentConfigError} `unknown-name`, `bad-choice`, or `mandatory` for a refusal of what is required.
   */
  readonly decide: (choice: ConsentChoice | boolean, source?: RecordSource) => boolean;
  /** Changes what is no decision in the record that is stored, if one is; its times stay. */
  readonly amend: (change: (record: ConsentRecord) => Partial<ConsentRecord>) => void;
  /** Remembers that the visitor has read the notice, which is not shown again. */
  readonly dismissNotice: () => void;
  /** Takes up what was decided elsewhere, or has expired since. */
  readonly refresh: () => void;
  /** Goes by another policy from now on. */
  readonly replacePolicy: (policy: ConsentPolicy) => void;
  /** Returns a function that ends the subscription. */
  readonly subscribe: (listener: ConsentListener) => () => void;
}

const SECOND_MS = 1000;

/** Makes the store, which reads once now. */
export function createConsentStore(options: StoreOptions): ConsentStore {
  const own = ownProperties(options);
  const {storage, now, createId, language = () => '', gpc = false} = own;
  const {onDecision = () => undefined, report = () => undefined} = own;
  const listeners = new Set<ConsentListener>();
  let {policy} = own;
  /** What this window has read last. */
  let seen = storage.read();
  let state = derive();
  /** Changes that the listeners have not heard of yet: one of them may make the next decision. */
  const changes: (readonly [state: ConsentState, before: ConsentState])[] = [];
  let isNotifying = false;
  /** Results of expressions in this state: a page asks for the same ones again and again. */
  let results = new Map<string, boolean>();

  function derive(): ConsentState {
    return deriveState(policy, seen, now() / 1000, gpc);
  }

  function takeUp(kept: KeptDecision): void {
    const before = state;
    seen = kept;
    state = derive();
    results = new Map();
    if (isSameState(state, before)) return;
    changes.push([state, before]);
    if (!isNotifying) notify();
  }

  /** Every listener hears of every change, in the order of the decisions. */
  function notify(): void {
    isNotifying = true;
    for (let change = changes.shift(); change; change = changes.shift()) {
      for (const listener of [...listeners]) {
        try {
          listener(...change);
        } catch (error) {
          // A listener that fails keeps no other listener from hearing of a decision.
          report(error);
        }
      }
    }
    isNotifying = false;
  }

  /** A refusal that another window has made this moment, and that this window has not heard of. */
  function findConcurrentRefusal(stored: KeptDecision): ConsentRecord | null {
    if (!isRecord(stored) || stored.denied.length === 0) return null;
    // Two windows that write in the same second may give two records one number.
    const isSeen =
      isRecord(seen) &&
      seen.id === stored.id &&
      madeAt(seen) === madeAt(stored) &&
      isSameDecision(seen, stored);
    const age = now() - madeAt(stored);
    if (isSeen || age <= -AHEAD_MS) return null;
    // The number of a record that follows others fast is ahead of the clock: then only the milliseconds tell the time.
    const sinceMade = age > -CONCURRENT_MS ? age : ((age % SECOND_MS) + SECOND_MS) % SECOND_MS;
    return sinceMade < CONCURRENT_MS ? stored : null;
  }

  const amend: ConsentStore['amend'] = (change) => {
    const stored = storage.read();
    if (!isRecord(stored)) return;
    storage.write({...stored, ...change(stored)});
    takeUp(storage.read());
  };

  const store: ConsentStore = {
    get policy() {
      return policy;
    },
    gpc,
    get state() {
      return state;
    },
    isGranted(expression) {
      const known = results.get(expression);
      if (known !== undefined) return known;
      const result = isGranted(expression, state.decisions);
      results.set(expression, result);
      return result;
    },
    decide(choice, source = 'api') {
      checkChoice(policy, choice);
      const stored = storage.read();
      const refusal = findConcurrentRefusal(stored);
      const merged = refusal ? withoutGrantsOf(policy, choice, refusal) : choice;
      const record = makeRecord(policy, stored, merged, {
        source,
        now: now(),
        id: createId(),
        language: language(),
        gpc,
      });
      const isKept = storage.write(record);
      takeUp(storage.read());
      onDecision(state.record ?? record, isKept);
      return isKept;
    },
    amend,
    dismissNotice() {
      amend(({policyVersion, source}) => ({
        noticed: policyVersion === policy.policyVersion && source === 'gpc' ? 'gpc' : policy.policyVersion,
      }));
    },
    refresh() {
      takeUp(storage.read());
    },
    replacePolicy(other) {
      policy = other;
      takeUp(storage.read());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return Object.freeze(store);
}

/** Whether two states say the same. */
export function isSameState(a: ConsentState, b: ConsentState): boolean {
  return (
    a.status === b.status &&
    a.notice === b.notice &&
    isSameList(a.asked, b.asked) &&
    isSameMap(a.decisions, b.decisions) &&
    isSameRecord(a.record, b.record)
  );
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

const isSameMap = (a: ReadonlyMap<string, boolean>, b: ReadonlyMap<string, boolean>): boolean =>
  a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);

function isSameRecord(a: ConsentRecord | null, b: ConsentRecord | null): boolean {
  if (a === null || b === null) return a === b;
  return a.id === b.id && a.updated === b.updated && a.noticed === b.noticed && isSameDecision(a, b);
}
