import {addTexts, type CategoryDraft, type Draft, type PartDraft} from '../draft.js';
import {categoryFor, forgetFormer, linkToCategory, serviceFor} from '../draft-names.js';
import {Options} from '../options.js';
import {declareCookies} from '../read-cookie.js';
import {readRichText} from '../rich-text.js';
import type {Value} from '../value.js';
import {setDays, takenName} from './common.js';
import type {ConfigTool, Conversion} from './config-tool.js';
import {callsTo, valuesOf} from './find-calls.js';
import * as remarks from './klaro-remarks.js';
import {takeServiceTexts, takeTranslations} from './klaro-texts.js';

/**
 * klaro 0.7: `var klaroConfig = {…}`.
 *
 * @see https://klaro.org/docs/integration/annotated-configuration
 */
export const klaro: ConfigTool = {
  find: (module) => {
    const named = valuesOf(module, 'klaroConfig');
    return named.length > 0
      ? named
      : callsTo(
          module,
          ({path, from}) =>
            /(?:^|\.)klaro\.(?:setup|render|show)$/i.test(path) ||
            (from.includes('klaro') && /(?:^|\.)(?:setup|render|show)$/.test(path)),
        );
  },
  shapes: [['services'], ['apps']],
  convert(options, conversion) {
    const {draft} = conversion;
    draft.language = options.text('lang') ?? '';
    if (draft.language) draft.options.set('lang', draft.language);
    const list = options.has('services') ? 'services' : 'apps';
    const parts = new Map<string, PartDraft[]>();
    takePurposes(options.list(list), options, conversion);
    for (const [index, item] of options.list(list).entries()) {
      if (item.kind === 'object') {
        takeService(new Options(item, `${list}[${index}]`, options.context), conversion, parts);
      } else {
        options.remark(list, remarks.notStatic(index));
      }
    }
    takeTranslations(options, conversion, parts);
    const name = options.text('storageName') ?? options.text('cookieName');
    if (name !== undefined)
      options.remark(options.has('storageName') ? 'storageName' : 'cookieName', takenName(name, 'klaro'));
    const [domain, path] = [options.text('cookieDomain'), options.text('cookiePath')];
    if (domain) draft.options.set('cookieDomain', domain);
    if (path && path !== '/') draft.options.set('cookiePath', path);
    takePolicy(options, draft);
    setDays(options, 'cookieExpiresAfterDays', draft);
    const isModal = [options.flag('mustConsent'), options.flag('noticeAsModal')].includes(true);
    draft.isModal = isModal;
    options.finish(remarks.ROOT);
  },
};

/** The address of the policy is a text, or an object with one for each language. */
function takePolicy(options: Options, draft: Draft): void {
  const isObject = options.value('privacyPolicy')?.kind === 'object';
  const byLanguage = isObject ? options.options('privacyPolicy') : undefined;
  const href = byLanguage?.text('default') ?? (isObject ? undefined : options.text('privacyPolicy'));
  if (href) draft.options.set('policyHref', href);
  for (const language of byLanguage?.names ?? []) {
    const other = byLanguage?.text(language);
    if (other && other !== href) byLanguage?.remark(language, remarks.otherPolicy(other));
  }
}

/** Adds the categories of all services first, so that no service takes the name of one. */
function takePurposes(services: readonly Value[], options: Options, {draft, nameFormer}: Conversion): void {
  for (const one of services) {
    if (one.kind !== 'object' || isOn(one.entries.get('required'))) continue;
    const purposes = one.entries.get('purposes');
    const [first] = purposes?.kind === 'list' ? purposes.items : [];
    if (first?.kind !== 'scalar' || typeof first.scalar !== 'string') continue;
    // A text that cannot be a name is listed where the service is read.
    categoryFor(
      draft,
      first.scalar,
      nameFormer,
      (remark) => {
        if (!['unknown-name', 'same-name'].includes(remark.code)) {
          options.context.report({...remark, path: 'purposes', place: first.place});
        }
      },
      true,
    );
  }
}

const isOn = (value: Value | undefined): boolean => value?.kind === 'scalar' && value.scalar === true;

/** @param parts What each former name of a service has become. */
function takeService(options: Options, conversion: Conversion, parts: Map<string, PartDraft[]>): void {
  const {draft, nameFormer, nameService} = conversion;
  const key = options.text('name');
  if (key === undefined) {
    options.finish(remarks.SERVICE);
    return;
  }
  const say = (remark: Parameters<Options['remark']>[1]): void => options.remark('name', remark);
  const written = options.list('purposes');
  const purposes = written.flatMap((one) => (one.kind === 'scalar' ? [String(one.scalar)] : []));
  if (purposes.length < written.length) options.remark('purposes', remarks.UNKNOWN_PURPOSE);
  else if (purposes.length === 0) options.remark('purposes', remarks.noPurpose(key));
  if (purposes.length > 1) options.remark('purposes', remarks.severalPurposes(purposes));
  const isRequired = options.flag('required') ?? false;
  const purpose = purposes[0] ?? key;
  const category: CategoryDraft | undefined = isRequired
    ? categoryFor(draft, 'necessary', () => ({names: ['necessary']}), say, false)
    : categoryFor(draft, purpose, nameFormer, say, true);
  if (!category) return;
  // The record has services alone.
  const isCategory = !isRequired && (category.name === key || purpose === key);
  if (!isCategory) forgetFormer(draft, isRequired ? 'necessary' : purpose);
  // A purpose with one service of its own name is that service.
  const part = isCategory ? category : serviceFor(draft, category, key, nameService, say);
  if (!part) return;
  if (part !== category) linkToCategory(draft, key, category);
  parts.set(key, [part]);
  const label = readRichText(options.text('title') ?? '').plain;
  const read = readRichText(options.text('description') ?? '');
  takeServiceTexts(options, part, draft);
  if (part !== category)
    addTexts(part.texts, '', {...(label && {label}), ...(read.plain && {description: read.text})});
  for (const [index, cookie] of options.list('cookies').entries()) takeCookie(part, cookie, index, options);
  // What is required runs before and after.
  const [isOptOut, isDefault] = [options.flag('optOut'), options.flag('default')];
  if (isOptOut && !isRequired) options.remark('optOut', remarks.OPT_OUT);
  else if (isOptOut) options.remark('optOut', remarks.NEEDLESS);
  if (isDefault && !isRequired) options.remark('default', remarks.DEFAULT);
  else if (isDefault) options.remark('default', remarks.NEEDLESS);
  options.finish(remarks.SERVICE);
}

/** A cookie is a name, a list of name, path and domain, or an object of these. A text that starts with `^` is an expression. */
function takeCookie(part: PartDraft, written: Value, index: number, options: Options): void {
  const [first, path, domain] =
    written.kind === 'list'
      ? written.items
      : written.kind === 'object'
        ? [written.entries.get('pattern'), written.entries.get('path'), written.entries.get('domain')]
        : [written];
  const text = (value: typeof first): string =>
    value?.kind === 'scalar' && typeof value.scalar === 'string' ? value.scalar : '';
  const isExpression = text(first).startsWith('^');
  const name =
    first && isExpression
      ? ({place: first.place, kind: 'pattern', source: text(first), flags: ''} as const)
      : first;
  const facts = {
    ...(text(domain) && {domain: text(domain)}),
    ...(text(path) && text(path) !== '/' && {path: text(path)}),
  };
  declareCookies(part, name, facts, options, `cookies[${index}]`);
}
