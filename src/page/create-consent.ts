import {checkChoiceShape, type ConsentChoice} from '../core/choice.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentRecord} from '../core/record.js';
import type {ConsentListener} from '../core/store.js';
import {callSafely} from '../dom/call-safely.js';
import {listen, ofDocument, whenParsed} from '../dom/document.js';
import {createWhenList, type WhenHandler} from '../gate/when.js';
import {createJarQueue} from '../storage/jar-queue.js';
import {createJar, type ConsentJar} from '../storage/jar.js';
import {listenForActions} from './action-controls.js';
import type {DevelopmentChecks} from './development-checks.js';
import {createEarlyChoices} from './early-choices.js';
import {ConsentReadyEvent, dispatchOnDocument} from '../dom/document-events.js';
import {createPage, type PageOptions, type Page} from './create-page.js';

/**
 * The library's one object: `window.consent` with the script tag, `consent` from the package.
 * What is asked of it before the start waits for the start.
 */
export interface Consent {
  /** Whether an expression (`analytics`, `social & youtube`) is granted now. */
  readonly isGranted: (expression: string) => boolean;
  /** Runs code at each grant; `signal` aborts at withdrawal. Returns a function that takes the code off. */
  readonly when: (expression: string, handler: WhenHandler) => () => void;
  /** Cookies of the site's own under a category or service. */
  readonly jar: (name: string) => ConsentJar;
  /**
   * Makes a decision, in this turn: when it returns, the record is written and the page acts on it. A name that is not
   * given stays as it was. Before the start a decision waits for the policy, which takes a moment.
   *
   * @returns Whether the decision was kept. One that was not kept holds on this page.
   * @throws {ConsentConfigError} `bad-choice`, `unknown-name`, or `mandatory` for a refusal of what is required.
   * @example
   * consent.decide({analytics: true, marketing: false});
   */
  readonly decide: (choice: ConsentChoice) => boolean;
  /** Grants everything optional. Returns whether that was kept. */
  readonly acceptAll: () => boolean;
  /** Refuses everything optional, and withdraws what was granted. Returns whether that was kept. */
  readonly rejectAll: () => boolean;
  /** Opens the preferences. */
  readonly showPreferences: () => void;
  /** Closes the preferences; what was not saved there is lost. */
  readonly hidePreferences: () => void;
  /**
   * Holds gated markup in another root too, such as a shadow root.
   *
   * @returns Ends this: what comes into the root later is not held any more.
   * @example
   * const stop = consent.observe(this.shadowRoot);
   */
  readonly observe: (root: ParentNode & Node) => () => void;
  /** Resolves with this object when the library has started. */
  readonly ready: Promise<Consent>;
  /** The visitor's decision; null: none, or it no longer counts. */
  readonly record: ConsentRecord | null;
  /** What the site declared; null before the start. */
  readonly policy: ConsentPolicy | null;
  /** Calls with the state at the start (or now), and at every change. What a listener throws is reported. Returns a function that ends the subscription. */
  readonly subscribe: (listener: ConsentListener) => () => void;
}

/** The object, and what sets it going. */
export interface ConsentHandle {
  readonly consent: Consent;
  /** Hears the page's controls from now on. @param tag The library's own script tag. */
  readonly listen: (tag?: HTMLScriptElement) => void;
  /**
   * Reads the record and takes decisions from now on; the gate opens when the page is parsed. A prerendered page waits
   * until the visitor is there. To be called once.
   */
  readonly start: (policy: ConsentPolicy, launch: PageOptions) => void;
}

/** @param checks Checks of the development build. */
export function createConsent(checks?: DevelopmentChecks): ConsentHandle {
  let page: Page | undefined;
  let isReady = false;
  /** What was asked for before the start. */
  const waiting = new Set<(page: Page) => void>();
  const jars = createJarQueue();
  let early: ReturnType<typeof createEarlyChoices> | undefined;
  let resolveReady: (consent: Consent) => void;
  const ready = new Promise<Consent>((resolve) => (resolveReady = resolve));

  const act = (what: (page: Page) => void): void => {
    if (page && isReady) what(page);
    else waiting.add(what);
  };
  const isGranted: Consent['isGranted'] = (expression) => {
    if (checks) act(({store}) => checks.checkExpression(store.policy, expression));
    return page?.isGranted(expression) ?? false;
  };
  const handlers = createWhenList(isGranted, () => page?.store.refresh());
  const decide = (choice: ConsentChoice | boolean): boolean => {
    checkChoiceShape(choice);
    if (page) return page.store.decide(choice);
    early ??= createEarlyChoices(undefined);
    early.add(choice);
    return false;
  };

  const consent: Consent = {
    isGranted,
    when: handlers.add,
    jar(name) {
      if (checks) act(({store}) => checks.checkName(store.policy, name));
      return createJar(name, jars);
    },
    decide,
    acceptAll: () => decide(true),
    rejectAll: () => decide(false),
    showPreferences: () => act(({ui}) => ui((it) => it.open())),
    hidePreferences: () => act(({ui}) => ui((it) => it.close())),
    observe(root) {
      let stop = (): void => void waiting.delete(join);
      const join = ({gate}: Page): void => {
        stop = gate.observe(root);
      };
      act(join);
      return () => stop();
    },
    ready,
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
  Object.freeze(consent);

  const begin = (policy: ConsentPolicy, launch: PageOptions): void => {
    const opened = createPage(policy, {...launch, check: checks?.checkGated}, handlers, jars);
    page = opened;
    early?.makeAll(opened.store);
    opened.ask();
    whenParsed(() => {
      checks?.watchPage();
      isReady = true;
      opened.open();
      for (const what of waiting) callSafely(() => what(opened));
      waiting.clear();
      dispatchOnDocument(new ConsentReadyEvent(opened.store.policy, consent.record));
      resolveReady(consent);
    });
  };

  return {
    consent,
    listen(tag) {
      early ??= createEarlyChoices(tag);
      listenForActions(
        new Map([
          ['preferences', consent.showPreferences],
          ['accept', consent.acceptAll],
          ['reject', consent.rejectAll],
        ]),
      );
    },
    start(policy, launch) {
      if (ofDocument('prerendering' as 'hidden')) listen('prerenderingchange', () => begin(policy, launch));
      else begin(policy, launch);
    },
  };
}
