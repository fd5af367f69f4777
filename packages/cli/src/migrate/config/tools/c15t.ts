import {addTexts, type CategoryDraft, type Draft, type PartDraft} from '../draft.js';
import {categoryFor, forgetFormer, serviceFor} from '../draft-names.js';
import {languagesIn} from '../languages.js';
import {Options} from '../options.js';
import {takeText, takeTexts} from '../own-texts.js';
import {readRichText} from '../rich-text.js';
import type {Value} from '../value.js';
import * as remarks from './c15t-remarks.js';
import {conditionOf} from './c15t-condition.js';
import {setDays, takenName} from './common.js';
import type {ConfigTool, Conversion} from './config-tool.js';
import {callsTo} from './find-calls.js';

/**
 * c15t 2: `getOrCreateConsentRuntime({…})`, or the `options` of `<ConsentManagerProvider>`.
 *
 * @see https://c15t.com/docs
 */
export const c15t: ConfigTool = {
  find: (module) => {
    const inJsx = module.jsxOptions.filter(({component}) => component === 'ConsentManagerProvider');
    const runtime = callsTo(module, ({path}) =>
      /(?:^|\.)(?:getOrCreateConsentRuntime|defineConfig)$/.test(path),
    );
    // The store has the categories, and the manager only says where answers are kept.
    const store = callsTo(module, ({path}) => /(?:^|\.)createConsentManagerStore$/.test(path), 1);
    const manager = callsTo(module, ({path}) => /(?:^|\.)configureConsentManager$/.test(path));
    return [inJsx, runtime, store].find((found) => found.length > 0) ?? manager;
  },
  shapes: [
    ['consentCategories'],
    ['backendURL'],
    ['mode', 'scripts'],
    ['mode', 'i18n'],
    ['mode', 'legalLinks'],
  ],
  convert(options, conversion) {
    const {draft} = conversion;
    const store = options.options('store');
    for (const level of [options, store]) if (level) takeLevel(level, conversion);
    store?.finish(remarks.ROOT);
    options.finish(remarks.ROOT);
    draft.language ||= draft.options.get('lang') ?? '';
  },
};

/** Older versions have some options under `store`. */
function takeLevel(options: Options, conversion: Conversion): void {
  const {draft} = conversion;
  for (const key of [
    'consentCategories',
    'initialConsentCategories',
    'initialGdprTypes',
    'initialGDPRTypes',
  ]) {
    for (const item of options.has(key) ? options.list(key) : []) {
      if (item.kind === 'scalar') findCategory(String(item.scalar), options, key, conversion);
      else options.remark(key, remarks.UNKNOWN_CATEGORY);
    }
  }
  for (const [index, script] of options.list('scripts').entries())
    takeScript(script, index, options, conversion);
  takeLinks(options.options('legalLinks'), draft);
  takeStorage(options.options('storageConfig'), draft);
  if (options.flag('reloadOnConsentRevoked') === false) draft.hasNoReload = true;
  const callbacks = options.options('callbacks');
  callbacks?.finish(remarks.CALLBACKS);
  takeLanguages(options, conversion);
}

const findCategory = (
  former: string,
  options: Options,
  key: string,
  {draft, nameFormer}: Conversion,
): CategoryDraft | undefined =>
  categoryFor(
    draft,
    former,
    nameFormer,
    (remark) => options.remark(key, remark),
    former.toLowerCase() !== 'necessary',
  );

function takeScript(script: Value, index: number, options: Options, conversion: Conversion): void {
  const path = `scripts[${index}]`;
  if (script.kind !== 'object') {
    const call = script.kind === 'dynamic' ? script.call : undefined;
    options.context.report({...remarks.madeScript(call), path: options.pathTo(path), place: script.place});
    return;
  }
  const read = new Options(script, options.pathTo(path), options.context);
  const [id, src] = [read.text('id') ?? '', read.text('src')];
  read.text('textContent');
  const written = read.value('category');
  const former = written?.kind === 'scalar' ? String(written.scalar) : undefined;
  const category = former === undefined ? undefined : findCategory(former, read, 'category', conversion);
  const service = category && id ? makeService(category, id, read, conversion) : undefined;
  const expression =
    written && conditionOf(written, (name) => findCategory(name, read, 'category', conversion)?.name);
  if (written && expression === undefined) read.remark('category', remarks.CONDITION);
  const names = service?.name ?? expression ?? '…';
  read.remark(read.has('src') ? 'src' : 'id', remarks.script(names, src));
  if (read.flag('alwaysLoad')) read.remark('alwaysLoad', remarks.ALWAYS);
  read.finish(remarks.SCRIPT);
}

/** The record has categories alone, so a service of the same name as one is left as it is. */
function makeService(
  category: CategoryDraft,
  id: string,
  script: Options,
  {draft, nameService}: Conversion,
): PartDraft | undefined {
  const known = draft.formers.filter(({former}) => former === id);
  const service = serviceFor(draft, category, id, nameService, (remark) => script.remark('id', remark));
  forgetFormer(draft, id);
  draft.formers.push(...known);
  if (service && service.name !== id) addTexts(service.texts, '', {label: id});
  return service;
}

function takeLinks(links: Options | undefined, draft: Draft): void {
  for (const key of links?.names ?? []) {
    const link = links?.options(key);
    const href = link?.text('href');
    if (key === 'privacyPolicy' && href) draft.options.set('policyHref', href);
    else if (href) links?.remark(key, remarks.otherLink(href));
    if (key === 'privacyPolicy' && link?.has('label')) takeText(link, 'label', 'banner.policy', draft, '');
    link?.finish(remarks.LINK);
  }
  links?.finish();
}

function takeStorage(storage: Options | undefined, draft: Draft): void {
  if (!storage) return;
  const key = storage.text('storageKey');
  if (key !== undefined) storage.remark('storageKey', takenName(key, 'c15t'));
  const [isShared, domain] = [storage.flag('crossSubdomain'), storage.text('defaultDomain')];
  if (domain) draft.options.set('cookieDomain', domain);
  else if (isShared) storage.remark('crossSubdomain', remarks.SHARED);
  setDays(storage, 'defaultExpiryDays', draft);
  storage.finish();
}

/** The names of the option that has texts: since version 2, and before. */
const I18N = ['i18n', 'initialI18nConfig', 'translations', 'initialTranslationConfig', 'translationConfig'];

function takeLanguages(options: Options, conversion: Conversion): void {
  const {draft} = conversion;
  const key = I18N.find((name) => options.has(name));
  const level = key === undefined ? undefined : options.options(key);
  if (!level) return;
  const language = level.text('locale') ?? level.text('defaultLanguage') ?? '';
  const detects = level.flag('detectBrowserLanguage') ?? !(level.flag('disableAutoLanguageSwitch') ?? false);
  if (language && !detects) draft.options.set('lang', language);
  draft.language ||= language;
  const messages = level.has('messages') ? level.options('messages') : level.options('translations');
  for (const key of languagesIn(messages)) {
    const texts = messages?.options(key);
    if (texts) takeMessages(texts, key, conversion);
  }
  messages?.finish();
  level.finish();
}

function takeMessages(texts: Options, language: string, conversion: Conversion): void {
  const {draft, nameFormer} = conversion;
  for (const [group, table] of Object.entries(remarks.TEXTS)) {
    const inner = texts.options(group);
    takeTexts(inner, table, draft, language);
    inner?.finish(remarks.TEXT_REMARKS);
  }
  const types = texts.options('consentTypes');
  for (const key of types?.names ?? []) {
    const inner = types?.options(key);
    const naming = nameFormer(key, key !== 'necessary');
    const category = draft.categories.find(({name}) => 'names' in naming && naming.names[0] === name);
    const label = readRichText(inner?.text('title') ?? '').plain;
    const read = readRichText(inner?.text('description') ?? '');
    if (category)
      addTexts(category.texts, language, {
        ...(label && {label}),
        ...(read.plain && {description: read.text}),
      });
    else types?.remark(key, remarks.UNUSED_TEXT);
    inner?.finish();
  }
  types?.finish();
  texts.finish(remarks.TEXT_REMARKS);
}
