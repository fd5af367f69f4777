import type {ConsentChoice} from './choice.js';
import {isGranted} from './expression.js';
import type {ConsentPolicy} from './policy.js';
import type {ConsentRecord, RecordOrigin} from './record.js';
import {deriveState, type ConsentState} from './state.js';

/** What the store takes from the outside, so that the core needs no browser. */
export interface StoreOptions {
  readonly policy: ConsentPolicy;
  /** The record as it is kept now, or null; where nothing can be kept, the one that is known. Must not throw. */
  readonly read: (known: ConsentRecord | null) => ConsentRecord | null;
  /** Unit: seconds since the Unix epoch. */
  readonly now: () => number;
  /** Whether Global Privacy Control is on and honoured. */
  readonly gpc?: boolean;
  /** Gives what makes and keeps a record of a choice; it may have to be loaded first. */
  readonly keeper: () => Promise<Keeper>;
}

/** Makes a record of a choice and keeps it. What cannot be kept holds for this page only. */
export type Keeper = (
  store: ConsentStore,
  choice: ConsentChoice | boolean,
  origin: RecordOrigin,
) => ConsentRecord;

/** Told of every change, with what held before. */
export type ConsentListener = (state: ConsentState, before: ConsentState) => void;

/** The one place that knows what the visitor decided. */
export interface ConsentStore {
  readonly policy: ConsentPolicy;
  readonly state: ConsentState;
  /** Whether Global Privacy Control is on and honoured. */
  readonly gpc: boolean;
  /** Whether an expression (`analytics`, `social & youtube`) is granted now. Unknown names never are. */
  readonly granted: (expression: string) => boolean;
  /**
   * Keeps a decision, and resolves when the page acts on it. A name not given stays as it was; one never decided is
   * denied. `true` and `false` stand for everything optional.
   *
   * @throws {ConsentConfigError} (as a rejection) `unknown-name`, `bad-choice`, or `mandatory` for a refusal of what is required.
   */
  readonly decide: (choice: ConsentChoice | boolean, origin?: RecordOrigin) => Promise<void>;
  /** Turns everything optional off; the record says so. */
  readonly withdraw: (origin?: RecordOrigin) => Promise<void>;
  /** Takes up what was decided elsewhere, or what has lapsed since. @param known Holds where nothing can be kept. @default The present record. */
  readonly refresh: (known?: ConsentRecord | null) => void;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: ConsentListener) => () => void;
}

/** Makes the store. It reads once now. */
export function createConsentStore({policy, read, now, gpc = false, keeper}: StoreOptions): ConsentStore {
  const listeners = new Set<ConsentListener>();
  /** Also one that no longer counts, for a refusal in it does. */
  let kept = read(null);
  let state = deriveState(policy, kept, now(), gpc);
  /** What expressions give in this state: a page asks the same ones again and again. */
  let answers: Record<string, boolean> = {__proto__: null} as never;

  const replace = (record: ConsentRecord | null): void => {
    const before = state;
    kept = record;
    state = deriveState(policy, record, now(), gpc);
    answers = {__proto__: null} as never;
    // What this leaves out, the decisions, follows from the rest.
    if (JSON.stringify(state) === JSON.stringify(before)) return;
    for (const listener of [...listeners]) listener(state, before);
  };
  const decide: ConsentStore['decide'] = async (choice, origin = 'api') => {
    const keep = await keeper();
    replace(keep(store, choice, origin));
  };
  const store: ConsentStore = Object.freeze<ConsentStore>({
    policy,
    gpc,
    get state() {
      return state;
    },
    granted(expression) {
      return (answers[expression] ??= isGranted(expression, state.decisions));
    },
    decide,
    withdraw: (origin) => decide(false, origin),
    refresh: (known = kept) => replace(read(known)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
  return store;
}
