import {listen} from '../dom/document.js';

/** What happens at a click, by the element that is clicked or lies around what is clicked. */
const actions = new WeakMap<EventTarget, (event: Event) => void>();
let isListening = false;

/**
 * Calls back when an element, or anything in it, is clicked. The window hears the click before any listener in the page:
 * a focus trap stops clicks outside its own element, and the visitor's answer must arrive all the same.
 *
 * @see https://github.com/focus-trap/focus-trap#createoptions `clickOutsideDeactivates`
 */
export function listenForClicks(element: Element, action: (event: Event) => void): void {
  actions.set(element, action);
  if (isListening) return;
  isListening = true;
  let wasOwn = false;
  listen('click', (event) => {
    const path = event.composedPath();
    const isOwn = path.some((target) => actions.has(target));
    // The second click of a double click would hit what lay behind a banner that the first click has closed.
    if (wasOwn && !isOwn && event instanceof MouseEvent && event.detail > 1) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    wasOwn = isOwn;
    for (const target of path) actions.get(target)?.(event);
  });
}

/**
 * Calls back when a button in an element's shadow root is clicked, by the name of its part.
 *
 * @param parts What each part does.
 */
export function listenForPartClicks(
  host: Element,
  parts: Readonly<Record<string, (button: HTMLElement) => void>>,
): void {
  listenForClicks(host, (event) => {
    for (const target of event.composedPath()) {
      if (target === host) return;
      const part = target instanceof HTMLButtonElement ? (target.getAttribute('part') ?? '') : '';
      if (target instanceof HTMLElement && Object.hasOwn(parts, part)) parts[part]?.(target);
    }
  });
}
