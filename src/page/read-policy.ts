import {ownValue, toList, type Written} from '../core/build-policy.js';

/**
 * Reads what `<consent-banner>` or one of the elements in it declares, as it is written.
 *
 * @param onTag What the library's own script tag says: it holds where both say something, for it is harder to inject.
 */
export function readPolicy(element: Element, onTag: Written = {}): Written {
  const texts = [...element.childNodes].map((node) => (node instanceof Text ? node.data : ''));
  const ownWords = texts.join('').replace(/\s+/g, ' ').trim();
  const written: Record<string, unknown> = {description: ownWords, purpose: ownWords};
  for (const {name, value} of element.attributes) {
    written[name.replace(/-./g, (part) => part.slice(1).toUpperCase())] = value.trim();
  }
  Object.assign(written, onTag);
  const below = (kind: string): Written[] =>
    [...element.children].filter((child) => child.localName === kind).map((child) => readPolicy(child));
  // A list on the tag is the whole list.
  const categories = Object.hasOwn(onTag, 'categories') ? [] : below('consent-category');
  const named = toList(ownValue(written, 'categories')).filter((name) =>
    categories.every((one) => ownValue(one, 'name') !== name),
  );
  return {
    ...written,
    categories: [...named, ...categories],
    services: below('consent-service'),
    cookies: below('consent-cookie'),
  };
}
