import {DEV_MODE} from '../core/dev.js';
import {mistakeText} from '../core/errors.js';

/** Registers a class once. Another class of that name stays, with a warning: a page can hold but one. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (DEV_MODE && taken !== element) {
    console.warn(`[consent-elements] ${mistakeText('tag-taken', tag)}`);
  }
}
