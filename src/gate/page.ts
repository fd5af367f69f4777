import {isGranted} from '../core/expression.js';
import type {ConsentPolicy} from '../core/policy.js';
import {createConsentStore, type ConsentStore} from '../core/store.js';
import {sendError, type ConsentErrorCode} from './events.js';
import {followOtherPages} from './follow.js';
import {createGate, type Gate, type Markup} from './gate.js';
import {forgetRecord, readRecord} from './read-record.js';
import type {WhenList} from './when.js';

/** What only a change needs, and so is loaded when something changes. */
export type Change = typeof import('./change.js');

/** The interface, as far as the gate needs to know it. */
export interface ConsentUi {
  readonly open: () => unknown;
  readonly close: () => unknown;
}

/** What a page is started with. */
export interface Launch {
  /** Language of the text shown, as in BCP 47. */
  readonly language: () => string;
  /** Nonce of the library's own tag. */
  readonly nonce: string;
  readonly loadChange: () => Promise<Change>;
  readonly loadMarkup: () => Promise<Markup>;
  /** Loads the interface; called when something must be shown. */
  readonly loadUi?: ((store: ConsentStore) => Promise<ConsentUi>) | undefined;
}

/** All that works on one page. */
export interface Page {
  readonly store: ConsentStore;
  readonly gate: Gate;
  /** Loads what a change needs, then does it. */
  readonly change: (act: (change: Change) => unknown) => void;
  /** Loads the interface if there is one, then does something with it. */
  readonly ui: (act?: (ui: ConsentUi) => unknown) => void;
}

/** Reads the record and joins the parts. Nothing runs yet: that begins when the gate observes the document. */
export function openPage(
  policy: ConsentPolicy,
  {language, nonce, loadChange, loadMarkup, loadUi}: Launch,
  handlers: WhenList,
): Page {
  const now = (): number => Date.now() / 1000;
  const store: ConsentStore = createConsentStore({
    policy,
    read: (known) => readRecord(policy, known),
    now,
    keeper: () =>
      loadChange().then(
        ({createKeeper}) => createKeeper(language),
        (error: unknown) => {
          // A choice that cannot be kept may be a refusal: then nothing may stand that grants.
          forgetRecord(policy);
          store.refresh(null);
          throw error;
        },
      ),
  });
  const run = <T>(
    loading: Promise<T> | undefined,
    code: ConsentErrorCode,
    act?: (part: T) => unknown,
  ): void => void loading?.then(act).catch((error: unknown) => sendError(code, error));
  const change: Page['change'] = (act) => run(loadChange(), 'part-failed', act);
  const ui: Page['ui'] = (act) => run(loadUi?.(store), 'ui-failed', act);

  const gate = createGate(store, nonce, loadMarkup);
  const ask = (): void => {
    if (store.state.asked.length > 0) ui();
  };
  ask();
  store.subscribe((state, before) => {
    const left = [...gate.ran].some((text) => !store.granted(text) && isGranted(text, before.decisions));
    const unstoppable = handlers.update() || left;
    gate.update();
    change(({announce}) => announce(store, state, before, unstoppable));
    ask();
  });
  followOtherPages(() => store.refresh());
  return {store, gate, change, ui};
}
