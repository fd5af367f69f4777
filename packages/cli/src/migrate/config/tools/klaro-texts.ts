import {addTexts, type CategoryDraft, type Draft, type PartDraft} from '../draft.js';
import {languagesIn} from '../languages.js';
import type {Options} from '../options.js';
import {takeText} from '../own-texts.js';
import {readRichText} from '../rich-text.js';
import type {Conversion} from './config-tool.js';
import * as remarks from './klaro-remarks.js';

/** Takes over the texts of all languages. @param parts What each former name of a service has become. */
export function takeTranslations(
  root: Options,
  conversion: Conversion,
  parts: ReadonlyMap<string, PartDraft[]>,
): void {
  const {draft} = conversion;
  const translations = root.options('translations');
  for (const key of languagesIn(translations)) {
    const options = translations?.options(key);
    if (!options) continue;
    // `zz` has what holds where a language has no text.
    const language = key === 'zz' ? '' : key;
    if (language) draft.language ||= language;
    takeLanguage(options, language, conversion, parts);
  }
  translations?.finish();
}

/** Takes over the texts that a service brings itself. Those of all languages come after them. */
export function takeServiceTexts(service: Options, part: PartDraft, draft: Draft): void {
  const translations = service.options('translations');
  for (const key of languagesIn(translations)) {
    const texts = translations?.options(key);
    if (!texts) continue;
    const language = key === 'zz' ? '' : key;
    if (language) draft.language ||= language;
    takePart(texts, part, language);
    texts.finish();
  }
  translations?.finish();
}

function takePart(texts: Options | undefined, part: PartDraft, language: string): void {
  const label = readRichText(texts?.text('title') ?? '').plain;
  const read = readRichText(texts?.text('description') ?? '');
  addTexts(part.texts, language, {...(label && {label}), ...(read.plain && {description: read.text})});
}

function takeLanguage(
  options: Options,
  language: string,
  {draft, nameFormer}: Conversion,
  parts: ReadonlyMap<string, PartDraft[]>,
): void {
  const href = options.text('privacyPolicyUrl');
  if (href !== undefined && !draft.options.has('policyHref')) draft.options.set('policyHref', href);
  else if (href !== undefined && draft.options.get('policyHref') !== href)
    options.remark('privacyPolicyUrl', remarks.otherPolicy(href));
  for (const [key, name] of Object.entries(remarks.TEXTS)) {
    if (options.has(key)) takeText(options, key, name, draft, language);
  }
  for (const [group, texts] of Object.entries(remarks.GROUPS)) {
    const inner = options.options(group);
    for (const [key, name] of Object.entries(texts)) {
      if (inner?.has(key))
        takeText(inner, key, name, draft, language, (html) => html.replace(/\s*\{privacyPolicy\}/g, ''));
    }
    inner?.finish(remarks.TEXT_REMARKS);
  }
  const purposes = options.options('purposes');
  for (const key of purposes?.names ?? []) takePurpose(purposes, key, language, draft.categories, nameFormer);
  purposes?.finish();
  for (const [key, found] of parts) {
    const texts = options.has(key) ? options.options(key) : undefined;
    for (const part of found) takePart(texts, part, language);
    texts?.finish();
  }
  for (const key of options.names) {
    const isKnown = parts.has(key) || remarks.KNOWN_TEXTS.includes(key) || remarks.LANGUAGE.has(key);
    if (!isKnown && options.value(key)?.kind === 'object') options.remark(key, remarks.UNUSED_TEXTS);
  }
  options.finish(remarks.LANGUAGE);
}

/** A purpose has a title, or a title and a description. */
function takePurpose(
  purposes: Options | undefined,
  key: string,
  language: string,
  categories: readonly CategoryDraft[],
  nameFormer: Conversion['nameFormer'],
): void {
  const names = [true, false].map((isOptional) => {
    const naming = nameFormer(key, isOptional);
    return 'names' in naming ? naming.names[0] : undefined;
  });
  const category = categories.find(({name}) => names.includes(name));
  const written = purposes?.value(key);
  if (!purposes || !category || !written) {
    purposes?.remark(key, remarks.UNUSED_PURPOSE);
    return;
  }
  const options = written.kind === 'object' ? purposes.options(key) : undefined;
  const label = readRichText((options ? options.text('title') : purposes.text(key)) ?? '').plain;
  const read = readRichText(options?.text('description') ?? '');
  options?.finish();
  addTexts(category.texts, language, {...(label && {label}), ...(read.plain && {description: read.text})});
}
