import {isFlagOn} from '../core/flag.js';
import {LOCALE_NAMES} from '../elements/words/locale-names.js';
import {nameOf} from '../elements/words/language-name.js';
import {hasOwnTexts} from '../elements/words/own-texts.js';
import {warn} from '../dom/warn.js';
import {suggestion} from './check-properties.js';

/** The attributes of the elements that take one of some values. */
const VALUES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'consent-banner': {position: ['bottom', 'top', 'center', 'bottom-start', 'bottom-end']},
  'consent-preferences-button': {position: ['bottom-start', 'bottom-end', 'top-start', 'top-end']},
  'consent-cookie-list': {'heading-level': ['1', '2', '3', '4', '5']},
};

/** The attributes of the elements that are on when they are there. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  'consent-banner': ['modal', 'no-reload', 'import-grants'],
  'consent-preferences-button': ['floating'],
};

/** The elements that show words in the language of their `lang`. */
const SPEAKING =
  'consent-banner, consent-preferences, consent-preferences-button, consent-notice, consent-embed, consent-cookie-list';

/**
 * Warns of values that the attributes of our elements do not take.
 *
 * @param tag The library's own script tag, whose `data-` attributes are those of the banner.
 */
export function checkValues(root: ParentNode, tag?: Element): void {
  for (const [name, values] of Object.entries(VALUES)) {
    for (const element of root.querySelectorAll(name)) checkElement(element, '', values);
  }
  for (const [name, flags] of Object.entries(FLAGS)) {
    for (const element of root.querySelectorAll(name)) checkFlags(element, '', flags);
  }
  for (const element of root.querySelectorAll(SPEAKING)) checkLanguage(root, element, 'lang');
  if (!tag) return;
  checkElement(tag, 'data-', VALUES['consent-banner'] ?? {});
  checkFlags(tag, 'data-', FLAGS['consent-banner'] ?? []);
  checkLanguage(root, tag, 'data-lang');
}

function checkElement(
  element: Element,
  prefix: string,
  values: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [name, known] of Object.entries(values)) {
    const value = element.getAttribute(prefix + name);
    if (value && !known.includes(value)) {
      warn(
        'unknown-value',
        `${prefix}${name}="${value}" on <${element.localName}>${suggestion(value, known)}`,
      );
    }
  }
}

function checkFlags(element: Element, prefix: string, flags: readonly string[]): void {
  for (const name of flags) {
    const value = element.getAttribute(prefix + name);
    if (value !== null && !isFlagOn(value))
      warn('flag-value', `${prefix}${name}="${value}" on <${element.localName}>`);
  }
}

/** The texts of the site itself may be in any language. In HTML they are `<consent-text lang="…">`. */
function checkLanguage(root: ParentNode, element: Element, attribute: string): void {
  const lang = element.getAttribute(attribute);
  if (!lang) return;
  const name = nameOf(lang);
  const own = [...root.querySelectorAll('consent-text[lang]')].map((text) =>
    nameOf(text.getAttribute('lang') ?? ''),
  );
  const isKnown = ['en', ...LOCALE_NAMES.split(' '), ...own].includes(name) || hasOwnTexts(name);
  if (!isKnown) warn('unknown-language', `${attribute}="${lang}" on <${element.localName}>`);
}
