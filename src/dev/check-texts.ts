import type {ConsentPolicy} from '../core/policy.js';
import {namesOf} from '../core/record.js';
import type {Report} from '../core/errors.js';
import {asTextTag} from '../core/rich-text.js';
import {isAddress, isLinkAddress} from '../core/schema.js';
import {warn} from '../dom/warn.js';
import {isLanguage} from '../elements/words/language-name.js';
import {isTextName, textNames} from '../elements/words/text-names.js';
import {nearest} from './nearest.js';

/** The elements whose texts may have markup. */
const RICH = 'consent-category, consent-service, consent-cookie';

/** What an element that is repeated for a language may say. */
const TRANSLATED: Readonly<Record<string, readonly string[]>> = {
  'consent-category': ['label'],
  'consent-service': ['label', 'provider', 'href'],
  'consent-cookie': ['retention'],
};

/** What declares how something works, and so stands on the first element alone. */
const DECIDING = ['model', 'capture', 'changed-in', 'sells', 'storage', 'domain', 'path'];

/** Reports names that no text has. */
export function checkTextNames(names: readonly string[], report: Report): void {
  for (const name of names) if (!isTextName(name)) report('unknown-text', described(name));
}

/** Returns a name with the one that its author may have meant. */
function described(name: string): string {
  const near = nearest(name, textNames());
  return near ? `"${name}", perhaps for "${near}"` : `"${name}"`;
}

/** Warns of texts in the banner that visitors read otherwise than they are written, or not at all. */
export function checkTexts(root: Element, policy: ConsentPolicy): void {
  const banner = root.querySelector('consent-banner');
  if (!banner) return;
  checkOwnTexts(
    [...banner.children].filter(({localName}) => localName === 'consent-text'),
    policy,
  );
  for (const element of banner.querySelectorAll(RICH)) {
    checkMarkup(element);
    if (isRepeated(element)) checkTranslation(element, policy);
    const lang = element.getAttribute('lang');
    if (lang && !isLanguage(lang)) warn('bad-language', lang);
  }
}

function checkOwnTexts(elements: readonly Element[], {categories}: ConsentPolicy): void {
  const seen = new Set<string>();
  for (const element of elements) {
    const name = element.getAttribute('name') ?? '';
    const lang = element.getAttribute('lang') ?? '';
    const ofCategory = /^(?:categories|dialog\.descriptions)\.(.*)/.exec(name)?.[1];
    const isOther = ofCategory !== undefined && !categories.some((one) => one.name === ofCategory);
    if (isOther) warn('unknown-text', described(name));
    else checkTextNames([name], warn);
    if (!element.textContent.trim()) warn('empty-text', name);
    if (lang && !isLanguage(lang)) warn('bad-language', lang);
    const key = `${name}${lang && ` lang=${lang}`}`;
    if (seen.has(key)) warn('duplicate-text', key);
    seen.add(key);
    for (const inner of element.children) {
      warn('bad-text', `<${inner.localName}> in <consent-text name="${name}">, which is plain text`);
    }
  }
}

/** Warns of markup in a text that its readers will not see. */
function checkMarkup(element: Element): void {
  const place = `in <${element.localName} name="${element.getAttribute('name') ?? ''}">`;
  for (const inner of element.querySelectorAll('*')) {
    const name = inner instanceof HTMLFormElement ? 'form' : inner.localName;
    if (inner.parentElement?.closest(RICH) !== element || name.startsWith('consent-')) continue;
    const href = inner.getAttribute('href')?.trim() ?? '';
    if (!asTextTag(name)) warn('bad-text', `<${name}> ${place}`);
    else if (name === 'a' && !isLinkAddress(href)) warn('bad-text', `<a href="${href}"> ${place}`);
  }
}

/** Whether an element before it declares the same, so that it has texts alone. */
const isRepeated = (element: Element): boolean =>
  element.hasAttribute('lang') &&
  [...(element.parentElement?.children ?? [])]
    .slice(0, [...(element.parentElement?.children ?? [])].indexOf(element))
    .some(
      (one) =>
        one.localName === element.localName && one.getAttribute('name') === element.getAttribute('name'),
    );

function checkTranslation(element: Element, policy: ConsentPolicy): void {
  const {localName} = element;
  for (const name of element.getAttributeNames()) {
    if (!DECIDING.includes(name)) continue;
    const known = TRANSLATED[localName] ?? [];
    warn(
      'unknown-attribute',
      `"${name}" on a repeated <${localName}>, which takes name, lang, ${known.join(', ')}`,
    );
  }
  const href = element.getAttribute('href');
  if (href && !isAddress(href)) warn('bad-href', href);
  for (const service of element.querySelectorAll('consent-service')) {
    const name = service.getAttribute('name') ?? '';
    if (!policy.categories.flatMap(namesOf).includes(name)) warn('unknown-name', name);
  }
}
