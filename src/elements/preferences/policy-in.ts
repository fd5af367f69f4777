import type {ConsentCategory, ConsentPolicy, ConsentService, CookieDeclaration} from '../../core/policy.js';
import type {RichText} from '../../core/rich-text.js';
import {attributeOf, cookieKey, declaredElements, elementsIn} from '../words/banner-texts.js';
import {declaredText, translationOf} from '../words/declared-text.js';
import {readRichText} from '../words/read-rich-text.js';

/** The policy that was asked for last, because the dialog asks for it at each key that is pressed in the search field. */
let last: {policy: ConsentPolicy; locale: string; elements: object; made: ConsentPolicy} | undefined;

/** Returns a policy whose texts are those of one language, with their markup. */
export function policyIn(policy: ConsentPolicy, locale: string): ConsentPolicy {
  const elements = declaredElements();
  if (last?.policy !== policy || last.locale !== locale || last.elements !== elements) {
    const categories = policy.categories.map((category) => categoryIn(category, locale));
    last = {policy, locale, elements, made: {...policy, categories}};
  }
  return last.made;
}

const categoryIn = (category: ConsentCategory, locale: string): ConsentCategory => ({
  ...category,
  label: declaredText(category, 'label', locale),
  description: descriptionIn(category, locale),
  services: category.services.map((service) => serviceIn(service, locale)),
  cookies: cookiesIn(category, locale),
});

const serviceIn = (service: ConsentService, locale: string): ConsentService => ({
  ...service,
  label: declaredText(service, 'label', locale),
  provider: declaredText(service, 'provider', locale),
  href: declaredText(service, 'href', locale),
  description: descriptionIn(service, locale),
  cookies: cookiesIn(service, locale),
});

const descriptionIn = (
  {name, translations, description}: ConsentCategory | ConsentService,
  locale: string,
): RichText =>
  richTextOf(elementsIn(name, locale)) || translationOf(translations, locale).description || description;

const cookiesIn = (
  {name: owner, cookies}: ConsentCategory | ConsentService,
  locale: string,
): readonly CookieDeclaration[] =>
  cookies.map((cookie) => {
    const elements = elementsIn(cookieKey(owner, cookie.name), locale);
    const translation = translationOf(cookie.translations, locale);
    return {
      ...cookie,
      purpose: richTextOf(elements) || translation.purpose || cookie.purpose,
      retention: attributeOf(elements, 'retention') || translation.retention || cookie.retention,
    };
  });

/** Returns the text of the first of some elements that has one. */
const richTextOf = (elements: readonly Element[]): RichText => elements.map(readRichText).find(Boolean) ?? '';
