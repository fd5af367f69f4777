import type {ConsentChoice} from '../core/choice.js';
import {DEV_MODE} from '../core/dev.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentRecord} from '../core/record.js';
import type {ConsentListener} from '../core/store.js';
import {listenForActions} from './actions.js';
import {callSafely} from '../dom/call-safely.js';
import {checkExpression, checkName} from './check-markup.js';
import {watchPage} from './check-page.js';
import {listen, ofDocument} from '../dom/document.js';
import {send} from './events.js';
import {createJar, type ConsentJar} from './jar.js';
import type {Unwritten} from './jars.js';
import {openPage, type Launch, type Page} from './page.js';
import {createWhenList, type WhenHandler} from './when.js';

/**
 * The library's one object: `window.consent` with the script tag, `consent` from the package.
 * What is asked of it before the start waits for the start.
 */
export interface Consent {
  /** Whether an expression (`analytics`, `social & youtube`) is granted now. */
  readonly granted: (expression: string) => boolean;
  /** Runs code at each grant; `signal` aborts at withdrawal. Returns what takes it off. */
  readonly when: (expression: string, handler: WhenHandler) => () => void;
  /** Cookies of the site's own under a category or service. */
  readonly jar: (name: string) => ConsentJar;
  /** Keeps a decision, and resolves when the page acts on it. A name not given stays as it was; one never decided is denied. */
  readonly decide: (choice: ConsentChoice) => Promise<void>;
  /** Grants everything optional. */
  readonly acceptAll: () => Promise<void>;
  /** Refuses everything optional. */
  readonly rejectAll: () => Promise<void>;
  /** Turns everything optional off; the record says so. */
  readonly withdraw: () => Promise<void>;
  /** Opens the preferences. */
  readonly open: () => void;
  /** Closes the preferences; what was not saved there is lost. */
  readonly close: () => void;
  /** Holds gated markup in another root too, such as a shadow root. */
  readonly observe: (root: ParentNode & Node) => void;
  /** The visitor's decision; null: none, or it no longer counts. */
  readonly record: ConsentRecord | null;
  /** What the site declared; null before the start. */
  readonly policy: ConsentPolicy | null;
  /** Tells of the state at the start (or now), and of every change. What a listener throws is reported. Returns what ends it. */
  readonly subscribe: (listener: ConsentListener) => () => void;
}

/** The object, and what sets it going. */
export interface ConsentHandle {
  readonly consent: Consent;
  /**
   * Reads the record, then holds, releases and listens. A prerendered page waits until the visitor is there. To be
   * called once.
   */
  readonly start: (policy: ConsentPolicy, launch: Launch) => void;
}

export function createConsent(): ConsentHandle {
  let page: Page | undefined;
  /** What was asked for before the start. */
  const waiting = new Set<(page: Page) => void>();
  const unwritten: Unwritten = new Map();

  const act = (what: (page: Page) => void): void => {
    if (page) what(page);
    else waiting.add(what);
  };
  const granted: Consent['granted'] = (expression) => {
    if (DEV_MODE) act(({store}) => checkExpression(store.policy, expression));
    return page?.store.granted(expression) ?? false;
  };
  const handlers = createWhenList(granted);
  const later = (what: (page: Page) => Promise<void>): Promise<void> =>
    new Promise((done) => {
      act((page) => done(what(page)));
    });
  const decide = (choice: ConsentChoice | boolean): Promise<void> => later(({store}) => store.decide(choice));
  const reject = (): Promise<void> => decide(false);

  const consent: Consent = {
    granted,
    when: handlers.add,
    jar: (name) => {
      if (DEV_MODE) act(({store}) => checkName(store.policy, name));
      return createJar(name, later, unwritten);
    },
    decide,
    acceptAll: () => decide(true),
    rejectAll: reject,
    withdraw: reject,
    open: () => act(({ui}) => ui((it) => it.open())),
    close: () => act(({ui}) => ui((it) => it.close())),
    observe: (root) => act(({gate}) => gate.observe(root)),
    get record() {
      return page?.store.state.record ?? null;
    },
    get policy() {
      return page?.store.policy ?? null;
    },
    subscribe(listener) {
      const told: ConsentListener = (...all) => callSafely(() => listener(...all));
      let stop = (): void => void waiting.delete(join);
      const join = ({store}: Page): void => {
        stop = store.subscribe(told);
        told(store.state, store.state);
      };
      act(join);
      return () => stop();
    },
  };

  const begin = (policy: ConsentPolicy, launch: Launch): void => {
    if (DEV_MODE) watchPage();
    page = openPage(policy, launch, handlers);
    page.begin();
    listenForActions({
      __proto__: null,
      preferences: consent.open,
      accept: () => decide(true),
      reject,
      withdraw: reject,
    });
    for (const what of waiting) what(page);
    send('consent-ready', {policy, record: consent.record});
  };

  return {
    consent: Object.freeze(consent),
    start(...start) {
      if (ofDocument('prerendering' as 'hidden')) listen('prerenderingchange', () => begin(...start));
      else begin(...start);
    },
  };
}
