import {ofDocument} from '../dom/document.js';
import {HELD_SCRIPTS} from '../gate/script-kind.js';

/** What the inspector has seen of one gated script or element. Unit of times: milliseconds since the page began to load. */
export interface Activation {
  /** When the gate put the script into the page, or set the element's address. */
  readonly startedAt: number;
  /** When its file had loaded. */
  readonly loadedAt?: number;
  /** When its file had failed to load. */
  readonly failedAt?: number;
}

/** Watches what the gate activates. */
export interface ActivationWatch {
  /** Returns what was seen of an element. */
  readonly of: (element: Element) => Activation | undefined;
  /** Watches a shadow root, too. A second call for one root does nothing. */
  readonly addRoot: (root: ShadowRoot) => void;
  readonly stop: () => void;
}

/** The gate changes these attributes when it activates an element. */
const WATCHED = ['type', 'src', 'srcset', 'href', 'poster', 'data'];

const isHeldType = (type: string | null): boolean => type?.trim().toLowerCase() === 'text/plain';

/**
 * Watches the page for activations by the gate. A held script runs while it has its real type for a moment, so a change
 * of its type from `text/plain` tells that it was started.
 *
 * @param onChange Called after each change that the page may show.
 */
export function watchActivations(onChange: () => void): ActivationWatch {
  const seen = new WeakMap<Element, Activation>();
  const roots = new Set<Node>();
  const start = (element: Element): void => void seen.set(element, {startedAt: performance.now()});

  const observer = new MutationObserver((records) => {
    for (const {type, target, attributeName, oldValue} of records) {
      if (type !== 'attributes' || !(target instanceof Element) || !target.hasAttribute('data-consent'))
        continue;
      if (attributeName === 'type') {
        if (isHeldType(oldValue) && target.matches(HELD_SCRIPTS)) start(target);
      } else if (attributeName && target.hasAttribute(`data-consent-${attributeName}`)) {
        if (target.hasAttribute(attributeName)) start(target);
        else seen.delete(target);
      }
    }
    onChange();
  });
  const observe = (root: Node): void => {
    if (roots.has(root)) return;
    roots.add(root);
    const options = {childList: true, subtree: true, attributeFilter: WATCHED, attributeOldValue: true};
    observer.observe(root, options);
  };
  const ended = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(target instanceof Element) || !target.hasAttribute('data-consent')) return;
    const at = performance.now();
    const before = seen.get(target) ?? {startedAt: at};
    seen.set(target, {...before, ...(event.type === 'load' ? {loadedAt: at} : {failedAt: at})});
    onChange();
  };

  observe(ofDocument('documentElement'));
  for (const type of ['load', 'error']) document.addEventListener(type, ended, true);
  return {
    of: (element) => seen.get(element),
    addRoot: observe,
    stop() {
      observer.disconnect();
      for (const type of ['load', 'error']) document.removeEventListener(type, ended, true);
    },
  };
}
