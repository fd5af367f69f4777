import {parseExpression} from '../core/expression.js';
import type {ConsentStore} from '../core/store.js';
import {DEV_MODE} from '../core/dev.js';
import {isComplete} from './document.js';
import {sendError} from './events.js';
import {createScripts, type Scripts} from './scripts.js';
import {consentOf, HELD_SCRIPTS} from './script-kind.js';
import {warn} from './warn.js';

/** Gated elements that load something, other than scripts. */
const MARKUP = '[data-consent]:is(iframe,img,source,video,audio,embed,object,link,template)';
const GATED = `${HELD_SCRIPTS},${MARKUP}`;

/** What turns gated markup on and off: a part of its own, for most pages gate scripts alone. */
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
 * @param loadMarkup Called when the first gated embed, image or template is granted.
 */
export function createGate(store: ConsentStore, nonce: string, loadMarkup: () => Promise<Markup>): Gate {
  const {granted} = store;
  const queue = createScripts(granted, nonce);
  const roots = new Set<WeakRef<ParentNode>>();
  let unfinished = false;
  let loading: Promise<void> | undefined;
  /** Undefined until it is loaded, null if that failed: then the embeds stay off, and the scripts go on. */
  let markup: Markup | null | undefined;

  const find = (selector: string): Element[] =>
    [...roots].flatMap((ref) => {
      const root = ref.deref();
      if (!root) roots.delete(ref);
      return [...(root?.querySelectorAll(selector) ?? [])];
    });

  const sweep = (): void => {
    unfinished = false;
    /** What is granted, and read to its end by the parser. */
    const ready = (element: Element): boolean => {
      const text = consentOf(element);
      if (DEV_MODE) checkNames(store, text);
      if (!granted(text)) return false;
      const whole = isComplete(element);
      unfinished ||= !whole;
      return whole;
    };
    for (const element of find(MARKUP)) {
      const on = ready(element);
      markup?.toggleMarkup(element, on);
      if (!on || markup !== undefined) continue;
      // A template may hold scripts, which come before those behind it: nothing runs until it can be opened.
      loading ??= loadMarkup()
        .catch((error: unknown) => {
          sendError('markup-failed', error);
          return null;
        })
        .then((loaded) => {
          markup = loaded;
          sweep();
        });
      return;
    }
    queue.offer(find(HELD_SCRIPTS).filter(ready) as HTMLScriptElement[]);
  };

  const observer = new MutationObserver((records) => {
    const touched = ({type, addedNodes}: MutationRecord): boolean =>
      type === 'attributes' || [...addedNodes].some(holdsGated);
    if (unfinished || records.some(touched)) sweep();
  });

  const observe = (root: ParentNode & Node): void => {
    roots.add(new WeakRef(root));
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['data-consent'],
    });
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
  if (!(node instanceof Element)) return false;
  // The methods of a form can be shadowed by its controls.
  // eslint-disable-next-line @typescript-eslint/unbound-method, @typescript-eslint/no-deprecated -- called below; of the element, not of a string
  const {matches, querySelector} = Element.prototype;
  return matches.call(node, GATED) || querySelector.call(node, GATED) !== null;
}

function checkNames({policy}: ConsentStore, text: string): void {
  const known = policy.categories.flatMap(({name, services}) => [name, ...services.map((one) => one.name)]);
  const terms = parseExpression(text).flat();
  if (terms.length === 0) warn('bad-expression', text);
  for (const [name] of terms) if (!known.includes(name)) warn('unknown-name', name);
}
