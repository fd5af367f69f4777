import type {ConsentPolicy} from '../core/policy.js';
import {createConsentStore, type ConsentStore} from '../core/store.js';
import type {ShowUi} from './consent-ui.js';
import {ofDocument} from '../dom/document.js';
import {sendError, type ConsentErrorCode} from './events.js';
import {followOtherPages} from './follow.js';
import {createGate, type Gate} from './gate.js';
import type {LoadPart, Parts} from './parts.js';
import {forgetRecord, readRecord, severalRecords} from './read-record.js';
import type {WhenList} from './when.js';

declare global {
  interface Navigator {
    /** @see https://w3c.github.io/gpc/ */
    readonly globalPrivacyControl?: boolean;
  }
}

/** What a page is started with. */
export interface Launch {
  /** Language of the text shown, as in BCP 47, where it is not that of the banner. */
  readonly language?: (() => string) | undefined;
  /** The library's own tag, if there is one: its nonce, and what is declared on it. */
  readonly tag?: Pick<HTMLScriptElement, 'nonce' | 'dataset'> | undefined;
  readonly load: LoadPart;
}

/** All that works on one page. */
export interface Page {
  readonly store: ConsentStore;
  readonly gate: Gate;
  /** Loads what a change needs, then does it. */
  readonly change: <T>(act: (change: Parts['change.js']) => T) => Promise<Awaited<T>>;
  /** Loads the interface, then does something with it. */
  readonly ui: ShowUi;
  /**
   * Tends to what there is to tend to, then releases what is granted. If that fails nothing is: a vendor may not have
   * heard of a no.
   */
  readonly begin: () => void;
}

/** Reads the record and joins the parts. Nothing runs yet: that begins when the gate does. */
export function openPage(policy: ConsentPolicy, {language, tag, load}: Launch, handlers: WhenList): Page {
  const now = (): number => Date.now() / 1000;
  // Nothing else counts as the signal, and it never changes while a page lives.
  const gpc = policy.gpc !== 'ignore' && navigator.globalPrivacyControl === true;
  const store: ConsentStore = createConsentStore({
    policy,
    read: (known) => readRecord(policy, known),
    now,
    gpc,
    keeper: () =>
      change(({createKeeper}) => createKeeper(language)).catch((error: unknown) => {
        // A choice that cannot be kept may be a refusal: then nothing may stand that grants.
        forgetRecord(policy);
        store.refresh(null);
        throw error;
      }),
  });
  const run = <T>(doing: Promise<T>, code: ConsentErrorCode): Promise<T> => {
    doing.catch((error: unknown) => sendError(code, error));
    return doing;
  };
  const change: Page['change'] = (act) => run(load('change.js').then(act) as never, 'part-failed');
  const ui: Page['ui'] = (act) =>
    void run(
      load('ui.js')
        .then(({mount}) => mount(store, tag?.dataset))
        .then(act),
      'ui-failed',
    );

  const gate = createGate(store, tag?.nonce ?? '', load, ui);
  const ask = (): void => {
    if (store.state.asked.length > 0) ui();
    else if (store.state.notice) ui((it) => it.tell?.());
  };
  ask();
  /** Tells vendors what holds; undefined where the policy names none. */
  let tell: (() => void) | undefined;
  store.subscribe((state, before) => {
    tell?.();
    const unstoppable = handlers.update();
    gate.update();
    // What has run by now: after a new grant there will be more.
    const ran = [...gate.ran];
    void change(({announce}) => announce(store, {state, before, unstoppable, ran}));
    ask();
  });
  followOtherPages(() => store.refresh());
  const usual = gpc ? 'gpc' : '';
  const release = (vendors?: () => void): void => {
    tell = vendors;
    // The root element, for the document's own methods can be shadowed.
    gate.observe(ofDocument('documentElement'));
    handlers.update();
  };
  const begin = (): void => {
    // A rough look, for few pages have anything to tend to; the close one is a part.
    if (
      severalRecords ||
      policy.signals.length > 0 ||
      String(store.state.record?.flags ?? usual) !== usual ||
      policy.categories.some(({capture}) => capture.some((name) => location.href.includes(`${name}=`)))
    ) {
      void run(
        load('tend.js')
          .then(({tend}) => tend(store))
          .then(release),
        'part-failed',
      );
    } else {
      // The parser's last task is a long one already; this is none of it.
      setTimeout(release);
    }
  };
  return {store, gate, change, ui, begin};
}
