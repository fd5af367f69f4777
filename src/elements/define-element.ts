import {warn} from '../dom/warn.js';

/** Registers a class once. Another class of that name stays, with a warning, because a registry holds only one. */
export function defineElement(
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry = customElements,
): void {
  const taken = registry.get(tag);
  if (!taken) registry.define(tag, element);
  else if (taken !== element) warn('tag-taken', tag);
}
