import type {ConsentChoice} from '../core/choice.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentRecord} from '../core/record.js';
import type {ConsentListener} from '../core/store.js';
import {listenForActions} from './actions.js';
import {listen, ofDocument} from './document.js';
import {send} from './events.js';
import {createJar, type ConsentJar, type OwnCookies} from './jar.js';
import {openPage, type ConsentUi, type Launch, type Page} from './page.js';
import {warn} from './warn.js';
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
  readonly acceptAll: () => Promise<void>;
  readonly rejectAll: () => Promise<void>;
  /** Turns everything optional off; the record says so. */
  readonly withdraw: () => Promise<void>;
  /** Opens the preferences. */
  readonly open: () => void;
  readonly close: () => void;
  /** Holds gated markup in another root too, such as a shadow root. */
  readonly observe: (root: ParentNode & Node) => void;
  readonly record: ConsentRecord | null;
  readonly policy: ConsentPolicy | null;
  /** Tells of the state at the start (or now), and of every change. Returns what ends it. */
  readonly subscribe: (listener: ConsentListener) => () => void;
}

/** The object, and what sets it going. */
export interface ConsentHandle {
  readonly consent: Consent;
  /**
   * Reads the record, then holds, releases and listens. A prerendered page waits until the visitor is there.
   * A second call warns and does nothing.
   */
  readonly start: (policy: ConsentPolicy, launch: Launch) => void;
}

export function createConsent(): ConsentHandle {
  let page: Page | undefined;
  let begun = false;
  /** What was asked for before the start. */
  const waiting: ((page: Page) => void)[] = [];
  const listeners = new Set<ConsentListener>();
  const ownCookies: OwnCookies = new Map();

  const act = (what: (page: Page) => void): void => {
    if (page) what(page);
    else waiting.push(what);
  };
  const granted: Consent['granted'] = (expression) => page?.store.granted(expression) ?? false;
  const handlers = createWhenList(granted);
  const decide = (choice: ConsentChoice | boolean): Promise<void> =>
    new Promise((done) => {
      act(({store}) => done(store.decide(choice)));
    });
  const reject = (): Promise<void> => decide(false);
  const shown = (what: (ui: ConsentUi) => unknown) => () => {
    act(({ui}) => ui(what));
  };

  const consent: Consent = {
    granted,
    when: handlers.add,
    jar: (name) => createJar(name, act, ownCookies, granted),
    decide,
    acceptAll: () => decide(true),
    rejectAll: reject,
    withdraw: reject,
    open: shown((ui) => ui.open()),
    close: shown((ui) => ui.close()),
    observe(root) {
      act(({gate}) => gate.observe(root));
    },
    get record() {
      return page?.store.state.record ?? null;
    },
    get policy() {
      return page?.store.policy ?? null;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (page) listener(page.store.state, page.store.state);
      return () => void listeners.delete(listener);
    },
  };

  const begin = (policy: ConsentPolicy, launch: Launch): void => {
    page = openPage(policy, launch, handlers);
    const {store, gate} = page;
    // The root element, for the document's own methods can be shadowed.
    gate.observe(ofDocument('documentElement'));
    listen('DOMContentLoaded', gate.update);
    const tell: ConsentListener = (...states) => {
      for (const listener of listeners) listener(...states);
    };
    store.subscribe(tell);
    tell(store.state, store.state);
    handlers.update();
    for (const {name, capture} of policy.categories) {
      // Kept in memory until granted, then as one session cookie named as the category.
      const found = [...new URLSearchParams(location.search)].filter(([key]) => capture.includes(key));
      if (found.length > 0) consent.jar(name).set(name, String(new URLSearchParams(found)));
    }
    listenForActions({preferences: consent.open, accept: consent.acceptAll, reject, withdraw: reject});
    for (const what of waiting.splice(0)) what(page);
    send('consent-ready', {policy, record: consent.record});
  };

  return {
    consent: Object.freeze(consent),
    start(policy, launch) {
      if (begun) {
        warn('started-twice', '');
        return;
      }
      begun = true;
      if (ofDocument('prerendering' as 'hidden')) listen('prerenderingchange', () => begin(policy, launch));
      else begin(policy, launch);
    },
  };
}
