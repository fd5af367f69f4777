import {isLanguage, nameOf} from './language-name.js';
import {notifyLanguageListeners} from './languages.js';
import {addOwnTexts} from './own-texts.js';

/** The banner whose elements have the texts of the page. */
let banner: Element | undefined;
let observer: MutationObserver | undefined;
let removeOwnTexts = (): void => undefined;

/** The elements that declare something, by {@link keyOf}, in document order. */
let declared: ReadonlyMap<string, readonly Element[]> = new Map();

/**
 * Reads the texts in a banner, now and whenever they change. Names, models and the like are read once, at the start. A
 * text decides nothing, so a page may change it, for example when it changes its language.
 */
export function followTexts(found: Element): void {
  banner = found;
  observer ??= new MutationObserver(readTexts);
  observer.disconnect();
  observer.observe(found, {attributes: true, characterData: true, childList: true, subtree: true});
  readTexts();
}

function readTexts(): void {
  const elements = new Map<string, Element[]>();
  for (const element of banner?.querySelectorAll('consent-category, consent-service, consent-cookie') ?? []) {
    const key = keyOf(element);
    elements.set(key, [...(elements.get(key) ?? []), element]);
  }
  declared = elements;
  removeOwnTexts();
  const removers = [...(banner?.children ?? [])]
    .filter(({localName}) => localName === 'consent-text')
    .map(readOwnText);
  removeOwnTexts = () => {
    for (const remove of removers) remove();
  };
  notifyLanguageListeners();
}

/** Reads a `<consent-text>`. One that is empty, or whose `lang` is no language, changes nothing. */
function readOwnText(element: Element): () => void {
  const text = element.textContent.replace(/\s+/g, ' ').trim();
  const lang = element.getAttribute('lang') ?? '';
  if (!text || (lang && !isLanguage(lang))) return () => undefined;
  const name = element.getAttribute('name') ?? '';
  return addOwnTexts({language: lang && nameOf(lang), texts: [[name, text]]});
}

/** Returns the key of an element. Cookies of different owners may have the same name. */
const keyOf = (element: Element): string => {
  const name = element.getAttribute('name') ?? '';
  return element.localName === 'consent-cookie'
    ? cookieKey(element.parentElement?.getAttribute('name') ?? '', name)
    : name;
};

/** Returns the key of a cookie. @param owner Name of the category or service that declares it. */
export const cookieKey = (owner: string, name: string): string => `${owner} ${name}`;

/** Returns an object that is another one whenever the elements or their texts have changed. */
export const declaredElements = (): object => declared;

/**
 * Returns the elements that declare a category, service or cookie: those in a language first, then those that name no
 * language, then the others.
 *
 * @param key Name of the category or service, or {@link cookieKey}.
 */
export function elementsIn(key: string, locale: string): readonly Element[] {
  const rank = (element: Element): number => {
    const lang = languageOf(element);
    return lang === '' ? 1 : nameOf(lang) === nameOf(locale) ? 0 : 2;
  };
  return [...(declared.get(key) ?? [])].sort((a, b) => rank(a) - rank(b));
}

/** Returns the language that an element, or one around it in the banner, names. Empty if none does. */
function languageOf(element: Element): string {
  const near = element.closest('[lang]');
  return near && near !== banner && banner?.contains(near) ? (near.getAttribute('lang') ?? '') : '';
}

/** An attribute that is read as a text. */
type TextAttribute = 'label' | 'provider' | 'href' | 'retention';

/** Returns an attribute of the first of some elements that has one, or an empty text. */
export const attributeOf = (elements: readonly Element[], name: TextAttribute): string =>
  elements.map((element) => element.getAttribute(name)?.trim()).find(Boolean) ?? '';

/**
 * Returns the language of a text that is shown among words of another language, because the site has none in theirs. Empty
 * if the text is in their language, or names none.
 *
 * @param has Whether an element has the text.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts.html
 */
export function otherLanguageOf(key: string, locale: string, has: (element: Element) => boolean): string {
  const element = elementsIn(key, locale).find(has);
  const lang = element ? languageOf(element) : '';
  return nameOf(lang) === nameOf(locale) ? '' : lang;
}
