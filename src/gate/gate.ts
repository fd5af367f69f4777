import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import {holdsMatch} from '../dom/document.js';
import {dispatchError} from '../dom/document-events.js';
import {callMissed} from './call-missed.js';
import type {makeRunnable} from './make-runnable.js';
import type {toggleMarkup} from './gated-elements.js';
import {createScripts, type Scripts} from './scripts.js';
import {consentOf, HELD_SCRIPTS, type RunnableScripts} from './script-kind.js';

/**
 * Selector of the elements that `markup.js` handles: gated elements other than scripts, and the library's own elements
 * in the page.
 */
const MARKUP = '[data-consent]:not(script),consent-embed,consent-cookie-list,consent-preferences-button';
const GATED = `${HELD_SCRIPTS},${MARKUP}`;

/** The exports of `markup.js`. */
export interface Markup {
  readonly makeRunnable: typeof makeRunnable;
  readonly toggleMarkup: typeof toggleMarkup;
}

/**
 * Checks gated elements in the development build.
 *
 * @param hasRun Whether the gate has run a script.
 */
export type CheckGated = (
  policy: ConsentPolicy,
  elements: readonly Element[],
  hasRun: (element: Element) => boolean,
) => void;

/** The dependencies of the gate, which its caller passes. */
export interface GateOptions {
  readonly store: ConsentStore;
  /** Nonce of the library's script tag. */
  readonly nonce: string;
  /**
   * Loads `markup.js`. The gate calls this for the first granted embed, image or template, or for the first late
   * script.
   */
  readonly loadMarkup: () => Promise<Markup>;
  /** Defines one of the library's elements that the page contains. */
  readonly define: (tag: string) => void;
  /** Checks gated elements in the development build. */
  readonly check?: CheckGated | undefined;
}

/**
 * The gate: it runs and shows gated elements only while the store grants them. Before the gate is opened, it releases
 * nothing.
 */
export interface Gate extends Pick<Scripts, 'executedExpressions'> {
  /** Applies a change of the store: stops what is no longer granted, then releases what is granted now. */
  readonly update: () => void;
  /**
   * Watches a root, such as a shadow root, and releases its gated elements. Returns a function that ends the watching.
   */
  readonly observe: (root: ParentNode & Node) => () => void;
  /** Opens the gate: from now on it releases what is granted, in the page and in all watched roots. */
  readonly open: (page: Element) => void;
}

/** The page's scripts, and whether each can run. */
const runnable: RunnableScripts = new WeakMap();

/**
 * Marks the scripts and elements that the parser has inserted as runnable. Scripts that are inserted later may come
 * from `innerHTML`, and browsers do not run those.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#already-started
 */
export function markParsedAsRunnable(root: Element): void {
  for (const element of root.querySelectorAll(GATED)) runnable.set(element, true);
}

/** Creates a closed gate. */
export function createGate({store, nonce, loadMarkup, define, check}: GateOptions): Gate {
  const {isGranted} = store;
  const queue = createScripts(store, runnable, nonce, (missed, turns) =>
    Promise.resolve().then(() => {
      store.refresh();
      callMissed(missed, turns);
    }),
  );
  let isOpen = false;
  let roots: readonly WeakRef<ParentNode>[] = [];
  let loading: Promise<void> | undefined;
  /**
   * The exports of `markup.js`; undefined until the file is loaded. If the file failed to load, this object is empty:
   * its elements stay off, and everything else goes on.
   */
  let markup: Partial<Markup> | undefined;

  function find(selector: string): Element[] {
    return roots.flatMap((ref) => [...(ref.deref()?.querySelectorAll(selector) ?? [])]);
  }

  /** Stops and releases what the page contains now, by the present decision. */
  function sweep(): void {
    if (!isOpen) return;
    // Another window may have refused without any event in this one. Nothing it refused may start here.
    store.refresh();
    check?.(store.policy, find('[data-consent]'), (element) => runnable.get(element) === false);
    if (toggleElements()) offerScripts();
  }

  /**
   * Turns gated elements other than scripts on or off. Returns false if `markup.js` must be loaded first. A template may
   * contain scripts that come before the scripts behind it, so nothing runs until the template can be opened.
   */
  function toggleElements(): boolean {
    for (const element of find(MARKUP)) {
      const on = !element.hasAttribute('data-consent') || isGranted(consentOf(element));
      markup?.toggleMarkup?.(element, on, runnable, define);
      if (on && !markup) {
        needMarkup();
        return false;
      }
    }
    return true;
  }

  /** Offers the granted scripts to the queue. A script that was inserted late is first tested, by `markup.js`. */
  function offerScripts(): void {
    // The selector finds scripts alone. Of SVG's scripts, the gate uses what they share with those of HTML.
    const held = find(HELD_SCRIPTS) as HTMLScriptElement[];
    // A script that was inserted later may come from `innerHTML`, and then it cannot run.
    const late = held.filter((script) => !runnable.has(script));
    queue.offer(held.filter((script) => runnable.get(script) && isGranted(consentOf(script))));
    if (late.length === 0) return;
    needMarkup();
    void markup?.makeRunnable?.(late, runnable, queue.started, sweep);
  }

  /** Loads `markup.js` once, and sweeps again when it is there. */
  function needMarkup(): void {
    loading ??= loadMarkup()
      .catch((error: unknown) => {
        dispatchError('file-failed', error);
        return {};
      })
      .then((loaded) => {
        markup = loaded;
        sweep();
      });
  }

  function observe(root: ParentNode & Node): () => void {
    const observer = new MutationObserver((records) => {
      if (records.some(({addedNodes}) => [...addedNodes].some(holdsGated))) sweep();
    });
    const observed = new WeakRef(root);
    roots = [...roots.filter((ref) => ref.deref()), observed];
    observer.observe(root, {childList: true, subtree: true});
    sweep();
    return () => {
      observer.disconnect();
      roots = roots.filter((ref) => ref !== observed);
    };
  }

  return {
    executedExpressions: queue.executedExpressions,
    observe,
    open(page) {
      isOpen = true;
      observe(page);
    },
    update() {
      queue.withdraw();
      sweep();
    },
  };
}

/**
 * Whether an inserted node is or contains a gated element. A script that has run does not count, because the gate
 * itself inserts it again.
 */
const holdsGated = (node: Node): boolean => runnable.get(node) ?? holdsMatch(node, GATED);
