import {addCookie, addTexts, type CategoryDraft, type Draft, type PartDraft} from '../draft.js';
import {categoryFor, forgetFormer, linkToCategory, serviceFor} from '../draft-names.js';
import type {Remark} from '../config-finding.js';
import type {Options} from '../options.js';
import {takeTexts} from '../own-texts.js';
import type {Place} from '../source.js';
import {setDays, takenName} from './common.js';
import type {ConfigTool, Conversion} from './config-tool.js';
import {callsTo, valuesOf} from './find-calls.js';
import * as remarks from './tarteaucitron-remarks.js';
import services from './tarteaucitron-services.json' with {type: 'json'};

/** What is known of a service. */
interface KnownService {
  readonly type: string;
  readonly label: string;
  readonly href: string;
  readonly isExempt: boolean;
  readonly cookies: readonly string[];
}

/** The services that the package has. */
const KNOWN: ReadonlyMap<string, KnownService> = new Map(Object.entries(services));

/** What the types of services are here. The others become categories of the site's own. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['ads', 'marketing'],
  ['analytic', 'analytics'],
  ['social', 'social'],
  ['video', 'social'],
  ['comment', 'social'],
]);

/**
 * tarteaucitron 1: `tarteaucitron.init({…})`, and the services that are pushed into `tarteaucitron.job`.
 *
 * @see https://github.com/AmauriC/tarteaucitron.js
 */
export const tarteaucitron: ConfigTool = {
  find: (module) => callsTo(module, ({path}) => /(?:^|\.)tarteaucitron\.init$/.test(path)),
  shapes: [
    ['privacyUrl', 'orientation'],
    ['privacyUrl', 'highPrivacy'],
  ],
  convert(options, conversion) {
    const {draft, module, report} = conversion;
    const href = options.text('privacyUrl') || options.text('readmoreLink');
    if (href) draft.options.set('policyHref', href);
    const [name, domain, place] = [
      options.text('cookieName'),
      options.text('cookieDomain'),
      options.text('orientation'),
    ];
    if (name !== undefined) options.remark('cookieName', takenName(name, 'tarteaucitron'));
    if (domain) draft.options.set('cookieDomain', domain);
    if (place !== undefined)
      draft.options.set(
        'position',
        /^(?:middle|popup)$/.test(place) ? 'center' : place === 'top' ? 'top' : 'bottom',
      );
    if (options.flag('googleConsentMode')) draft.signals.add('google');
    if (options.flag('bingConsentMode')) draft.signals.add('microsoft').add('clarity');
    if (options.flag('highPrivacy') === false) options.remark('highPrivacy', remarks.LOW_PRIVACY);
    if (options.text('serviceDefaultState') === 'true')
      options.remark('serviceDefaultState', remarks.LOW_PRIVACY);
    if (options.flag('showIcon')) options.remark('showIcon', remarks.ICON);
    const texts = takeGlobals(conversion);
    const own = new Map(
      module.assignments.flatMap(({path, written}) => {
        const key = /^tarteaucitron\.services\.([^.]+)$/.exec(path)?.[1];
        const service = key === undefined ? undefined : conversion.optionsOf(written, path);
        return key !== undefined && service ? [[key, service] as const] : [];
      }),
    );
    for (const {path, arguments: all, place: at} of module.calls) {
      if (!/(?:^|\.)tarteaucitron\.job\.push$/.test(path)) continue;
      for (const written of all) takeJob(options.context.evaluate(written), at, own, conversion);
    }
    for (const [key, service] of own) {
      if (service.wasRead) service.finish(remarks.OWN_SERVICE);
      else report({...remarks.unused(key), path: service.path, place: service.place});
    }
    takeTypeTexts(texts, draft);
    takeNumbers(options, conversion);
    options.finish(remarks.ROOT);
  },
};

function takeJob(
  job: ReturnType<Options['context']['evaluate']>,
  place: Place,
  own: ReadonlyMap<string, Options>,
  {draft, nameFormer, nameService, report}: Conversion,
): void {
  const key = job.kind === 'scalar' && typeof job.scalar === 'string' ? job.scalar : undefined;
  const path = `tarteaucitron.job: ${key ?? '?'}`;
  const say = (remark: Remark): void => report({...remark, path, place});
  if (key === undefined) {
    say(remarks.UNKNOWN_JOB);
    return;
  }
  const written = own.get(key);
  const known = written ? ownService(written, key) : KNOWN.get(key);
  if (!known) {
    say(remarks.unknownService(key));
    return;
  }
  if (known.type === 'google') {
    draft.signals.add('google');
    say(remarks.CONSENT_MODE);
    return;
  }
  const categoryName = TYPES.get(known.type) ?? known.type;
  const category = categoryFor(draft, categoryName, nameService, say, true);
  if (!category) return;
  labelCategory(category, known.type);
  // The record has services alone.
  forgetFormer(draft, categoryName);
  const service = serviceFor(draft, category, key, nameFormer, say);
  if (!service) return;
  linkToCategory(draft, key, category);
  declare(service, known);
  if (known.isExempt) say(remarks.EXEMPT);
  if (!written) say(remarks.snippet(service.name));
}

function labelCategory(category: CategoryDraft, type: string): void {
  const label = remarks.OWN_CATEGORIES.get(type);
  if (label) addTexts(category.texts, '', {label});
}

function declare(service: PartDraft, {label, href, cookies}: KnownService): void {
  addTexts(service.texts, '', {...(label && {label}), ...(href && {href})});
  for (const name of cookies) addCookie(service, {name, texts: new Map()});
}

/** A service that the site has written itself. */
function ownService(options: Options, key: string): KnownService {
  const isExempt = options.flag('needConsent') === false;
  const cookies = options.list('cookies').flatMap((one) => {
    if (one.kind === 'scalar' && typeof one.scalar === 'string') return [one.scalar];
    options.remark('cookies', remarks.UNKNOWN_COOKIE);
    return [];
  });
  const href = options.text('uri') || options.text('readmoreLink') || '';
  options.text('key');
  return {type: options.text('type') ?? 'other', label: options.text('name') ?? key, href, isExempt, cookies};
}

/** What the tool reads from variables of the page. */
function takeGlobals(conversion: Conversion): Options | undefined {
  let texts: Options | undefined;
  const {draft, module, optionsOf} = conversion;
  for (const name of [
    'tarteaucitronForceLanguage',
    'tarteaucitronForceExpire',
    'tarteaucitronCustomText',
    'tarteaucitronExpireInDay',
  ]) {
    const [found] = valuesOf(module, name);
    if (!found) continue;
    // As an object of one entry it can be read like an option.
    const wrapped = conversion.wrap(name, found.written);
    if (name === 'tarteaucitronForceLanguage') draft.options.set('lang', wrapped.text(name) ?? '');
    if (name === 'tarteaucitronForceExpire') setDays(wrapped, name, draft);
    if (name === 'tarteaucitronExpireInDay' && wrapped.flag(name) === false)
      wrapped.remark(name, remarks.HOURS);
    if (name === 'tarteaucitronCustomText') {
      texts = optionsOf(found.written, name);
    }
  }
  return texts;
}

/** Texts of the site. Those of a type become those of its category. */
function takeTypeTexts(texts: Options | undefined, draft: Draft): void {
  if (!texts) return;
  const language = draft.options.get('lang') ?? '';
  takeTexts(texts, remarks.TEXTS, draft, language);
  for (const [type, name] of [
    ...TYPES,
    ...[...remarks.OWN_CATEGORIES.keys()].map((one) => [one, one] as const),
  ]) {
    const category = draft.categories.find((one) => one.name === name);
    const options = texts.has(type) && category ? texts.options(type) : undefined;
    if (!options || !category) continue;
    const [label, description] = [options.text('title'), options.text('details')];
    category.texts.delete('');
    addTexts(category.texts, language, {...(label && {label}), ...(description && {description})});
    options.finish();
  }
  texts.finish(remarks.CUSTOM_TEXT);
}

/** The numbers of accounts, which go into the vendors' own snippets. */
function takeNumbers(options: Options, {module, report}: Conversion): void {
  for (const {path, written, place} of module.assignments) {
    if (!path.startsWith('tarteaucitron.user.')) continue;
    const value = options.context.evaluate(written);
    const text =
      value.kind === 'scalar'
        ? `"${String(value.scalar)}"`
        : value.kind === 'function'
          ? 'code of yours'
          : 'a value';
    report({...remarks.number(text), path, place});
  }
}
