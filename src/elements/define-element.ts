import {warn} from '../dom/warn.js';

/** Registers a class once. Another class of that name stays, with a warning: a page can hold but one. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (taken !== element) warn('tag-taken', tag);
}
