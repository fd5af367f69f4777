import {isRawConfig, ownValue, toItems, toText, type RawConfig} from './build-policy.js';
import type {Report} from './errors.js';
import type {ConsentCategory, ConsentPolicy, ConsentService} from './policy.js';
import {asTextTag, type RichText, type RichTextElement} from './rich-text.js';
import {isLinkAddress} from './schema.js';

/** A name of a language, as `lang` has it. */
const LANGUAGE = /^[a-z]{2,3}([-_][a-z\d]+)*$/i;

/** The texts that may have markup. */
const RICH = ['description', 'purpose'];

/** The texts that can be given per language. */
const TRANSLATED = ['label', 'provider', 'href', 'retention', ...RICH];

/**
 * Returns the policy with the texts that only JavaScript declares this way: texts with markup, and texts in further
 * languages. HTML has both in its elements. The interface reads them there, so that `consent.js` need not.
 *
 * @param report Receives each mistake. What is wrong becomes plain text, or is left out.
 */
export function addTexts(policy: ConsentPolicy, written: RawConfig, report: Report): ConsentPolicy {
  const withTexts = <Item extends object>(item: Item, from: RawConfig): Item =>
    Object.freeze({...item, ...textsOf(item, from, report)});
  // Every cookie that is written is in the policy, in the same order.
  const cookiesOf = (
    {cookies}: ConsentCategory | ConsentService,
    from: RawConfig,
  ): ConsentService['cookies'] => {
    const all = toItems(ownValue(from, 'cookies'));
    return Object.freeze(cookies.map((cookie, index) => withTexts(cookie, {...all[index]})));
  };
  const addTo = <Item extends ConsentCategory | ConsentService>(item: Item, from: RawConfig): Item =>
    withTexts({...item, cookies: cookiesOf(item, from)}, from);
  const categories = policy.categories.map((category) => {
    const from = findNamed(ownValue(written, 'categories'), category.name);
    const services = category.services.map((service) =>
      addTo(service, findNamed(ownValue(from, 'services'), service.name)),
    );
    return addTo({...category, services: Object.freeze(services)}, from);
  });
  return Object.freeze({...policy, categories: Object.freeze(categories)});
}

/** Returns the item with a name, as it is written. Empty for the category `necessary`, which need not be written. */
const findNamed = (items: unknown, name: string): RawConfig =>
  toItems(items).find((item) => ownValue(item, 'name') === name) ?? {};

/** Returns the texts of an item that may have markup, and its texts in further languages. */
function textsOf(item: object, from: RawConfig, report: Report): RawConfig {
  const texts = pick(
    RICH.filter((key) => Object.hasOwn(item, key)),
    from,
    report,
  );
  const languages = ownValue(from, 'translations');
  if (languages === undefined) return texts;
  if (!isRawConfig(languages)) {
    report('bad-translations', languages);
    return texts;
  }
  const translations = Object.entries(languages).flatMap(([language, given]) => {
    if (!LANGUAGE.test(language)) report('bad-language', language);
    else if (!isRawConfig(given)) report('bad-translations', given);
    else return [[language, pick(TRANSLATED, given, report)]];
    return [];
  });
  return {...texts, translations: Object.freeze(Object.fromEntries(translations))};
}

/** Returns the texts under some keys, as far as they are written. */
const pick = (keys: readonly string[], from: RawConfig, report: Report): RawConfig =>
  Object.freeze(
    Object.fromEntries(
      keys
        .filter((key) => ownValue(from, key) !== undefined)
        .map((key) => [key, textOf(key, ownValue(from, key), report)]),
    ),
  );

function textOf(key: string, value: unknown, report: Report): RichText {
  if (Array.isArray(value) && RICH.includes(key)) return freezeText(value, report);
  if (!isRawConfig(value)) return toText(value);
  report('bad-text', key);
  return '';
}

/** Returns a frozen copy of a text with markup. An element that texts cannot have becomes its text. */
function freezeText(items: readonly unknown[], report: Report): RichText {
  return Object.freeze(
    items.flatMap((item): readonly (string | RichTextElement)[] => {
      if (!isRawConfig(item)) return [toText(item)];
      const content = textOf('description', ownValue(item, 'content'), report);
      const tag = asTextTag(ownValue(item, 'tag'));
      const href = toText(ownValue(item, 'href'));
      if (tag === 'a' && isLinkAddress(href)) return [Object.freeze({tag, href, content})];
      if (tag && tag !== 'a') return [Object.freeze({tag, content})];
      report('bad-text', tag ? `href="${href}"` : ownValue(item, 'tag'));
      return [content].flat();
    }),
  );
}
