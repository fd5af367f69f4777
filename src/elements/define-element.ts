import {warn} from '../dom/warn.js';

/**
 * Registers a class once. A registry holds one class per name. So if another class has the name, it stays, with a
 * warning.
 *
 * @see https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-define
 */
export function defineElement(
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry = customElements,
): void {
  const taken = registry.get(tag);
  if (!taken) registry.define(tag, element);
  else if (taken !== element) warn('tag-taken', tag);
}
