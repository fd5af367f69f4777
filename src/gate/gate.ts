import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import {holdsMatch} from '../dom/document.js';
import {dispatchError} from '../dom/document-events.js';
import type {makeRunnable} from './make-runnable.js';
import type {toggleMarkup} from './gated-elements.js';
import {createScripts, type Scripts} from './scripts.js';
import {consentOf, HELD_SCRIPTS, type RunnableScripts} from './script-kind.js';

/** What `markup.js` sees to: gated elements, other than scripts, and elements of ours that a page may hold at any time. */
const MARKUP = '[data-consent]:not(script),consent-embed,consent-preferences-button';
const GATED = `${HELD_SCRIPTS},${MARKUP}`;

/** What `markup.js` holds. */
export interface Markup {
  readonly makeRunnable: typeof makeRunnable;
  readonly toggleMarkup: typeof toggleMarkup;
}

/** Checks gated elements in the development build. @param hasRun Whether the gate has run a script. */
export type CheckGated = (
  policy: ConsentPolicy,
  elements: readonly Element[],
  hasRun: (element: Element) => boolean,
) => void;

/** What the gate takes from the page. */
export interface GateOptions {
  readonly store: ConsentStore;
  /** Nonce of the library's own tag. */
  readonly nonce: string;
  /** Loads what turns markup on and off, when the first gated embed, image or template is granted, or a script comes late. */
  readonly loadMarkup: () => Promise<Markup>;
  /** Brings the page's elements of a name to life. */
  readonly define: (tag: string) => void;
  /** Checks of the development build. */
  readonly check?: CheckGated | undefined;
}

/** Holds the page's gated elements to the store. Until it is opened, nothing is released. */
export interface Gate extends Pick<Scripts, 'ran'> {
  /** Follows a change of the store: cuts off what is no longer granted, releases what now is. */
  readonly update: () => void;
  /** Holds, watches and releases in a root, such as a shadow root. Returns what ends this. */
  readonly observe: (root: ParentNode & Node) => () => void;
  /** Releases what is granted from now on, in the page and in all roots that are observed. */
  readonly open: (page: Element) => void;
}

const runnable: RunnableScripts = new WeakMap();

/** Takes up what the parser has made. What is put in later may have come by `innerHTML`, and then cannot run. */
export function markParsedAsRunnable(root: Element): void {
  for (const element of root.querySelectorAll(GATED)) runnable.set(element, true);
}

/** Makes the gate, closed. */
export function createGate({store, nonce, loadMarkup, define, check}: GateOptions): Gate {
  const {isGranted} = store;
  const queue = createScripts(store, runnable, nonce);
  let isOpen = false;
  let roots: readonly WeakRef<ParentNode>[] = [];
  let loading: Promise<void> | undefined;
  /** Undefined until it is loaded, empty if that failed: then what needs it stays off, and the rest goes on. */
  let markup: Partial<Markup> | undefined;

  const find = (selector: string): Element[] =>
    roots.flatMap((ref) => [...(ref.deref()?.querySelectorAll(selector) ?? [])]);
  const needMarkup = (): void => {
    loading ??= loadMarkup()
      .catch((error: unknown) => {
        dispatchError('file-failed', error);
        return {};
      })
      .then((loaded) => {
        markup = loaded;
        sweep();
      });
  };

  const sweep = (): void => {
    if (!isOpen) return;
    // What another window has refused must not start here, also where no event has told of it.
    store.refresh();
    check?.(store.policy, find('[data-consent]'), (element) => runnable.get(element) === false);
    for (const element of find(MARKUP)) {
      const on = !element.hasAttribute('data-consent') || isGranted(consentOf(element));
      markup?.toggleMarkup?.(element, on, runnable, define);
      // A template may hold scripts, which come before those behind it: nothing runs until it can be opened.
      if (on && !markup) {
        needMarkup();
        return;
      }
    }
    queue.offer(
      (find(HELD_SCRIPTS) as HTMLScriptElement[]).filter((script) => {
        const can = runnable.get(script);
        if (can === undefined) {
          // Put in later; it may have come by innerHTML, and then cannot run.
          needMarkup();
          void markup?.makeRunnable?.(script, runnable, sweep);
        }
        return can && isGranted(consentOf(script));
      }),
    );
  };

  const observe = (root: ParentNode & Node): (() => void) => {
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
  };

  return {
    ran: queue.ran,
    observe,
    open(page) {
      isOpen = true;
      observe(page);
    },
    update() {
      queue.cut();
      sweep();
    },
  };
}

/** What has run is put in again by the gate itself. */
const holdsGated = (node: Node): boolean => runnable.get(node) ?? holdsMatch(node, GATED);
