import type {ConsentStore} from '../core/store.js';
import {DEV_MODE} from '../core/dev.js';
import {checkMarkup} from './check-markup.js';
import {isComplete} from './document.js';
import {sendError} from './events.js';
import {createScripts, type Scripts} from './scripts.js';
import {consentOf, HELD_SCRIPTS} from './script-kind.js';

/** Gated elements that load something, other than scripts. */
const MARKUP = '[data-consent]:is(iframe,img,source,video,audio,embed,object,link,template)';
const GATED = `${HELD_SCRIPTS},${MARKUP}`;

/** What turns gated markup on and off, and sees to late scripts: a part of its own, for most pages need neither. */
export type Markup = typeof import('./markup.js');

/** Holds the page's gated elements to the store. */
export interface Gate extends Pick<Scripts, 'ran'> {
  /** Follows a change of the store: cuts off what is no longer granted, releases what now is. */
  readonly update: () => void;
  /** Holds, watches and releases in a root: the document, a shadow root. */
  readonly observe: (root: ParentNode & Node) => void;
}

/**
 * Makes the gate; it begins with the first root to observe.
 *
 * @param nonce Nonce of the library's own tag.
 * @param loadMarkup Called when the first gated embed, image or template is granted, or a script comes late.
 */
export function createGate(store: ConsentStore, nonce: string, loadMarkup: () => Promise<Markup>): Gate {
  const {granted} = store;
  /** Held scripts of which it is known that they can run: the parser made them, or they have been checked. */
  const able = new WeakSet<Node>();
  const queue = createScripts(granted, able, nonce);
  const roots = new Set<WeakRef<ParentNode>>();
  let parsed = false;
  let loading: Promise<void> | undefined;
  /** Undefined until it is loaded, empty if that failed: then what needs it stays off, and the rest goes on. */
  let markup: Partial<Markup> | undefined;

  const find = (selector: string): Element[] =>
    [...roots].flatMap((ref) => {
      const root = ref.deref();
      if (!root) roots.delete(ref);
      return [...(root?.querySelectorAll(selector) ?? [])];
    });
  const needMarkup = (): void => {
    loading ??= loadMarkup()
      .then(
        (loaded) => void (markup = loaded),
        (error: unknown) => {
          markup = {};
          sendError('part-failed', error);
        },
      )
      .then(sweep);
  };
  /** Whether it is granted, and read to its end by the parser. */
  const ready = (element: Element): boolean => granted(consentOf(element)) && isComplete(element);

  const sweep = (): void => {
    if (!parsed) for (const element of find(GATED)) able.add(element);
    parsed = isComplete(document);
    if (DEV_MODE) checkMarkup(store.policy, find('[data-consent]'));
    for (const element of find(MARKUP)) {
      const on = ready(element);
      markup?.toggleMarkup?.(element, on, able);
      // A template may hold scripts, which come before those behind it: nothing runs until it can be opened.
      if (on && !markup) {
        needMarkup();
        return;
      }
    }
    queue.offer(
      (find(HELD_SCRIPTS) as HTMLScriptElement[]).filter((script) => {
        if (able.has(script)) return ready(script);
        // Put in later; it may have come by innerHTML, and then cannot run.
        needMarkup();
        void markup?.enable?.(script, able, sweep);
        return false;
      }),
    );
  };

  const observer = new MutationObserver((records) => {
    // The parser may have completed what it had begun.
    if (!parsed || records.some(({addedNodes}) => [...addedNodes].some(holdsGated))) sweep();
  });

  const observe = (root: ParentNode & Node): void => {
    roots.add(new WeakRef(root));
    observer.observe(root, {childList: true, subtree: true});
    sweep();
  };

  return {
    ran: queue.ran,
    observe,
    update() {
      queue.cut();
      sweep();
    },
  };
}

function holdsGated(node: Node): boolean {
  // The methods of a form can be shadowed by its controls.
  // eslint-disable-next-line @typescript-eslint/unbound-method, @typescript-eslint/no-deprecated -- called below; of the element, not of a string
  const {matches, querySelector} = Element.prototype;
  const finds = (element: Element): boolean =>
    matches.call(element, GATED) || querySelector.call(element, GATED) !== null;
  // Not `instanceof`: it may have been made in another window.
  return 'id' in node && finds(node as Element);
}
