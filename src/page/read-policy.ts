import {toProperty} from '../core/attribute-name.js';
import {ownValue, toList, type RawConfig} from '../core/build-policy.js';

/**
 * Reads what `<consent-banner>`, or an element in it, declares. Nothing is checked here.
 *
 * @param onTag What the library's script tag declares. The tag overrides the element, because a script tag is harder to
 *   inject.
 */
export function readPolicy(element: Element, onTag: RawConfig = {}): RawConfig {
  const texts = [...element.childNodes].map(textOf);
  const ownWords = texts.join('').replace(/\s+/g, ' ').trim();
  const written: Record<string, unknown> = {description: ownWords, purpose: ownWords};
  for (const {name, value} of element.attributes) {
    written[toProperty(name)] = value.trim();
  }
  Object.assign(written, onTag);
  const below = (kind: string): RawConfig[] => {
    const names = new Set<string | null>();
    return [...element.children]
      .filter((child) => child.localName === kind)
      .map((child) => ({child, name: child.getAttribute('name')}))
      .filter(({child, name}) => {
        // A repeated element with `lang` has further texts for the first one.
        const isTranslation = child.hasAttribute('lang') && names.has(name);
        names.add(name);
        return !isTranslation;
      })
      .map(({child}) => readPolicy(child));
  };
  // A list on the tag replaces the elements.
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

/** Returns the text of a node without its markup. The interface reads the markup itself, which loads later. */
function textOf({nodeName, textContent}: ChildNode): string {
  if (/^(p|br)$/i.test(nodeName)) return ` ${textContent ?? ''} `;
  return /^(#text|a|em|strong|code)$/i.test(nodeName) ? (textContent ?? '') : '';
}
