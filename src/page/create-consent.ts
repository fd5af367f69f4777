import type {ConsentChoice} from '../core/make-record.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentRecord} from '../core/record.js';
import type {ConsentListener} from '../core/store.js';
import {callSafely} from '../dom/call-safely.js';
import type {Gate} from '../gate/gate.js';
import {createWhenList, type WhenHandler} from '../gate/when.js';
import {createJarQueue} from '../storage/jar-queue.js';
import {createJar, type ConsentJar} from '../storage/jar.js';
import {createConsentActions} from './consent-actions.js';
import type {DevelopmentChecks} from './development-checks.js';
import {ofDocument, whenRootIsReplaced} from '../dom/document.js';
import {ConsentReadyEvent, dispatchOnDocument} from '../dom/document-events.js';
import {confirmOptOut, repeatConfirmation} from './confirm-opt-out.js';
import type {Page, PageCode} from './create-page.js';
import {restoreFragment} from './reload-page.js';

/**
 * The library's object: `window.consent` with the script tag, `consent` in the package. Calls before the start wait for
 * the start.
 *
 * @example
 * if (consent.isGranted('analytics')) console.log(consent.record?.granted);
 */
export interface Consent {
  /**
   * Whether an expression, such as `analytics` or `social & youtube`, is granted now. Unknown names are never granted.
   * Before the start nothing is granted.
   *
   * @example
   * if (consent.isGranted('social & youtube')) console.log('granted');
   */
  readonly isGranted: (expression: string) => boolean;
  /**
   * Runs a handler each time an expression becomes granted. The handler's `signal` aborts at a withdrawal. A name that the
   * policy does not declare, and an expression that cannot be read, is never granted; the development build warns of it.
   * `!name` is granted once the name is refused.
   *
   * @returns A function that removes the handler, and aborts its signal if it has run.
   * @see https://dom.spec.whatwg.org/#interface-AbortSignal
   * @example
   * const remove = consent.when('analytics', ({signal}) => {
   *   document.addEventListener('click', (event) => console.log(event.target), {signal});
   * });
   * remove();
   */
  readonly when: (expression: string, handler: WhenHandler) => () => void;
  /**
   * Returns the site's own cookies under a category or service. The values of a name that the policy does not declare wait
   * forever; the development build warns of it.
   *
   * @see https://github.com/js-cookie/js-cookie
   * @example
   * await consent.jar('affiliate').set('partner', 'acme', {expires: 30});
   */
  readonly jar: (name: string) => ConsentJar;
  /**
   * Makes a decision. When the call returns, the record is written and the page acts on the decision. A name that the
   * choice leaves out keeps its answer. Before the start, a decision waits until the policy is known, and then `unknown-name`
   * and `mandatory` are reported as uncaught errors.
   *
   * @returns Whether the decision was stored. A decision that was not stored applies to this page only. Before the start, the
   *   result is false.
   * @throws {ConsentConfigError} `bad-choice` if the choice has the wrong shape.
   * @throws {ConsentConfigError} `unknown-name` if the policy does not declare a name.
   * @throws {ConsentConfigError} `mandatory` if the choice refuses a name that is required.
   * @example
   * consent.decide({analytics: true, marketing: false});
   */
  readonly decide: (choice: ConsentChoice) => boolean;
  /**
   * Grants everything optional. Before the start, the decision waits until the policy is known.
   *
   * @returns Whether the decision was kept. Before the start, the result is false.
   * @example
   * document.querySelector('#accept')?.addEventListener('click', () => consent.acceptAll());
   */
  readonly acceptAll: () => boolean;
  /**
   * Refuses everything optional, and withdraws all grants. Before the start, the decision waits until the policy is known. If
   * the visitor leaves before that, the refusal is still stored.
   *
   * @returns Whether the decision was kept. Before the start, the result is false.
   * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj Article 7(3)
   * @example
   * document.querySelector('#reject')?.addEventListener('click', () => consent.rejectAll());
   */
  readonly rejectAll: () => boolean;
  /**
   * Opens the preferences. Before the start, the call waits. With `consent-elements/headless`, which has no interface,
   * nothing happens.
   *
   * @example
   * document.querySelector('#settings')?.addEventListener('click', () => consent.showPreferences());
   */
  readonly showPreferences: () => void;
  /**
   * Closes the preferences. Unsaved changes are lost.
   *
   * @example
   * consent.hidePreferences();
   */
  readonly hidePreferences: () => void;
  /**
   * Watches gated markup in another root, such as a shadow root.
   *
   * @returns A function that ends the watching. Gated markup that the root gets later stays off.
   * @see https://dom.spec.whatwg.org/#interface-shadowroot
   * @example
   * const {shadowRoot} = document.querySelector('my-article') ?? document.body;
   * const stop = shadowRoot ? consent.observe(shadowRoot) : undefined;
   * stop?.();
   */
  readonly observe: (root: ParentNode & Node) => () => void;
  /**
   * A promise that resolves with this object when the library has started. It never resolves on a page without a banner
   * or another declaration of the policy.
   *
   * @example
   * const {policy, record} = await consent.ready;
   */
  readonly ready: Promise<Consent>;
  /**
   * The visitor's decision; null if there is none, or if all of its answers have expired.
   *
   * @example
   * console.log(consent.record?.granted ?? 'not decided');
   */
  readonly record: ConsentRecord | null;
  /**
   * The policy that the site declares; null before the start.
   *
   * @example
   * console.log(consent.policy?.categories.map(({name}) => name));
   */
  readonly policy: ConsentPolicy | null;
  /**
   * Calls a listener with the state, now or at the start, and again at every change. An error in a listener is reported
   * as uncaught.
   *
   * @returns A function that removes the listener.
   * @example
   * const stop = consent.subscribe(({decisions}) => console.log(decisions.get('analytics')));
   * stop();
   */
  readonly subscribe: (listener: ConsentListener) => () => void;
}

/** A started page, as far as the library's object needs it. */
export type ConnectedPage = Pick<Page, 'store' | 'ui' | 'isGranted'> & {readonly gate: Pick<Gate, 'observe'>};

/** The library's object, and the functions that its start calls. */
export interface ConsentHandle extends PageCode {
  readonly consent: Consent;
  /** Claims the page's only start. Returns false if the start was claimed before. */
  readonly claimStart: () => boolean;
  /**
   * Listens to the page's controls. Later calls do nothing.
   *
   * @param tag The library's script tag.
   */
  readonly listen: (tag?: HTMLScriptElement) => void;
  /** Connects the object to the started page, and makes the decisions that came before. */
  readonly connect: (page: ConnectedPage) => void;
  /** Runs the calls that waited for the start, and announces that the library is ready. */
  readonly announce: (page: ConnectedPage) => void;
}

/**
 * Creates the library's object.
 *
 * @param checks Checks of the development build.
 */
export function createConsent(checks?: DevelopmentChecks): ConsentHandle {
  let page: ConnectedPage | undefined;
  let isListening = false;
  let isStarted = false;
  const calls = createCallQueue();
  const jars = createJarQueue();
  const actions = createConsentActions();
  let resolveReady: (consent: Consent) => void;
  const ready = new Promise<Consent>((resolve) => (resolveReady = resolve));

  const isGranted: Consent['isGranted'] = (expression) => {
    if (checks) calls.add(({store}) => checks.checkExpression(store.policy, expression));
    return page?.isGranted(expression) ?? false;
  };
  const handlers = createWhenList(isGranted, () => page?.store.refresh());

  const showPreferences = (): void => calls.add(({ui}) => ui((loaded) => loaded.open()));

  const consent: Consent = {
    isGranted,
    when: handlers.add,
    jar(name) {
      if (checks) calls.add(({store}) => checks.checkName(store.policy, name));
      return createJar(name, jars);
    },
    decide: actions.decide,
    acceptAll: actions.acceptAll,
    rejectAll: actions.rejectAll,
    showPreferences,
    hidePreferences: () => calls.add(({ui}) => ui((loaded) => loaded.close())),
    observe: (root) => calls.addWithUndo(({gate}) => gate.observe(root)),
    ready,
    get record() {
      return page?.store.state.record ?? null;
    },
    get policy() {
      return page?.store.policy ?? null;
    },
    subscribe(listener) {
      const notify: ConsentListener = (...states) => callSafely(() => listener(...states));
      return calls.addWithUndo(({store}) => {
        const unsubscribe = store.subscribe(notify);
        notify(store.state, store.state);
        return unsubscribe;
      });
    },
  };
  checks?.watchUse(consent);
  Object.freeze(consent);

  return {
    consent,
    checks,
    handlers,
    jars,
    claimStart() {
      const isFirst = !isStarted;
      isStarted = true;
      return isFirst;
    },
    listen(tag) {
      if (isListening) return;
      isListening = true;
      restoreFragment();
      actions.listen(showPreferences, () => calls.add(confirmOptOut), tag);
      whenRootIsReplaced(() => calls.add(({gate}) => gate.observe(ofDocument('documentElement'))));
    },
    connect(started) {
      page = started;
      actions.connect(started.store);
    },
    announce(started) {
      calls.run(started);
      repeatConfirmation(started);
      dispatchOnDocument(new ConsentReadyEvent(started.store.policy, consent.record));
      resolveReady(consent);
    },
  };
}

/** Calls of the page's code that need the started page. */
interface CallQueue {
  /** Runs a call now, or when the library is ready. */
  readonly add: (call: (page: ConnectedPage) => void) => void;
  /** Runs a call that can be undone, now or when the library is ready. Returns the undo. */
  readonly addWithUndo: (call: (page: ConnectedPage) => () => void) => () => void;
  /** Runs the calls that wait, and each later call at once. */
  readonly run: (page: ConnectedPage) => void;
}

function createCallQueue(): CallQueue {
  /** The page, once the library is ready. */
  let readyPage: ConnectedPage | undefined;
  const waiting = new Set<(page: ConnectedPage) => void>();

  const add: CallQueue['add'] = (call) => {
    if (readyPage) call(readyPage);
    else waiting.add(call);
  };
  return {
    add,
    addWithUndo(call) {
      const start = (page: ConnectedPage): void => {
        undo = call(page);
      };
      let undo = (): void => void waiting.delete(start);
      add(start);
      return () => undo();
    },
    run(page) {
      readyPage = page;
      for (const call of waiting) callSafely(() => call(page));
      waiting.clear();
    },
  };
}
