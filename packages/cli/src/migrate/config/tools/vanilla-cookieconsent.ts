import {declareTable} from '../cookie-table.js';
import {addTexts, type CategoryDraft} from '../draft.js';
import {categoryFor, serviceFor} from '../draft-names.js';
import {languagesIn} from '../languages.js';
import {Options} from '../options.js';
import {takeLinks, takeText, takeTexts} from '../own-texts.js';
import {declareCookies} from '../read-cookie.js';
import {readRichText} from '../rich-text.js';
import {callsTo} from './find-calls.js';
import type {ConfigTool, Conversion} from './config-tool.js';
import {takeCookieOptions, takePosition, takeRevision} from './vanilla-options.js';
import * as remarks from './vanilla-remarks.js';
import {convertVersion2} from './vanilla-version-2.js';

/**
 * vanilla-cookieconsent 3: `CookieConsent.run({…})`, and 2: `initCookieConsent().run({…})`.
 *
 * @see https://cookieconsent.orestbida.com/reference/configuration-reference.html
 */
export const vanillaCookieconsent: ConfigTool = {
  find: (module) =>
    callsTo(
      module,
      ({path, from}) =>
        /(?:^|\.)(?:CookieConsent|cc|initCookieConsent\(\))\.run$/.test(path) ||
        (from.includes('cookieconsent') && /(?:^|\.)run$/.test(path)),
    ),
  shapes: [
    ['categories', 'language'],
    ['languages', 'current_lang'],
  ],
  convert(options, conversion) {
    if (options.has('languages') && !options.has('categories')) {
      convertVersion2(options, conversion);
      return;
    }
    const {draft} = conversion;
    const language = options.options('language');
    draft.language = language?.text('default') ?? '';
    if (language && !language.has('autoDetect') && draft.language) draft.options.set('lang', draft.language);
    const categories = takeCategories(options.options('categories'), conversion);
    takeTranslations(language?.options('translations'), conversion, categories);
    language?.finish(remarks.LANGUAGE);
    takeCookieOptions(options, draft);
    const gui = options.options('guiOptions');
    takePosition(gui?.options('consentModal'), draft);
    gui?.finish(remarks.GUI);
    draft.isModal = options.flag('disablePageInteraction') ?? false;
    takeRevision(options, draft);
    if (options.text('mode') === 'opt-out') options.remark('mode', remarks.OPT_OUT);
    options.finish(remarks.ROOT);
  },
};

/** Adds the categories, and returns them by what they are called in the configuration. */
function takeCategories(categories: Options | undefined, conversion: Conversion): Categories {
  const names = categories?.names ?? [];
  const {draft, nameFormer} = conversion;
  // All of them first, so that no service takes the name of one.
  const made = names.flatMap((key) => {
    const options = categories?.options(key);
    const isRequired = options?.flag('readOnly') ?? false;
    const category = categoryFor(
      draft,
      key,
      nameFormer,
      (remark) => categories?.remark(key, remark),
      !isRequired,
    );
    return category ? [{key, options, isRequired, category}] : [];
  });
  for (const {key, options, isRequired, category} of made) {
    if (!options) continue;
    if (isRequired) {
      category.isRequired = true;
      if (remarks.ESSENTIAL.test(category.name)) categories?.remark(key, remarks.essential(key));
    }
    if (options.flag('enabled') && !category.isRequired) options.remark('enabled', remarks.ENABLED);
    takeCookies(options.options('autoClear'), category, remarks.AUTO_CLEAR);
    takeServices(options.options('services'), category, conversion);
    options.finish();
  }
  categories?.finish();
  return new Map(made.map(({key, category}) => [key, category]));
}

/** The categories by their former names. */
type Categories = ReadonlyMap<string, CategoryDraft>;

function takeCookies(
  options: Options | undefined,
  part: Parameters<typeof declareCookies>[0],
  known = remarks.SERVICE,
): void {
  for (const [index, item] of (options?.list('cookies') ?? []).entries()) {
    if (!options) return;
    const path = `cookies[${index}]`;
    if (item.kind !== 'object') {
      declareCookies(part, item, {}, options, path);
      continue;
    }
    const cookie = new Options(item, options.pathTo(path), options.context);
    const [domain, place] = [cookie.text('domain'), cookie.text('path')];
    const facts = {...(domain && {domain}), ...(place && place !== '/' && {path: place})};
    declareCookies(part, item.entries.get('name'), facts, options, path);
    cookie.value('name');
    cookie.finish();
  }
  options?.finish(known);
}

function takeServices(services: Options | undefined, category: CategoryDraft, conversion: Conversion): void {
  for (const key of services?.names ?? []) {
    const options = services?.options(key);
    const say = (remark: Parameters<Options['remark']>[1]): void => services?.remark(key, remark);
    const service = serviceFor(conversion.draft, category, key, conversion.nameService, say);
    if (!service || !options) continue;
    const label = readRichText(options.text('label') ?? '');
    if (label.plain || service.name !== key) {
      addTexts(service.texts, conversion.draft.language, {label: label.plain || key});
    }
    const [link] = label.links;
    if (link) addTexts(service.texts, conversion.draft.language, {href: link.href});
    takeCookies(options, service);
  }
  services?.finish();
}

function takeTranslations(
  translations: Options | undefined,
  conversion: Conversion,
  categories: Categories,
): void {
  const {draft} = conversion;
  const names = languagesIn(translations);
  for (const language of [...names].sort(
    (a, b) => Number(b === draft.language) - Number(a === draft.language),
  )) {
    const options = isLoaded(translations, language) ? undefined : translations?.options(language);
    if (!options) {
      translations?.remark(language, remarks.LOADED_TEXTS);
      continue;
    }
    draft.language ||= language;
    takeBanner(options.options('consentModal'), conversion, language);
    takePreferences(options.options('preferencesModal'), conversion, language, categories);
    options.finish();
  }
  translations?.finish();
}

/** Whether the texts of a language are an address, or come from code that is not run. */
function isLoaded(translations: Options | undefined, language: string): boolean {
  const written = translations?.value(language);
  const value =
    written?.kind === 'function' && written.result ? translations?.context.evaluate(written.result) : written;
  return value?.kind !== 'object';
}

function takeBanner(modal: Options | undefined, {draft}: Conversion, language: string): void {
  if (!modal) return;
  const footer = readRichText(modal.text('footer') ?? '');
  const others = takeLinks(footer, modal, 'footer', draft);
  if (others.length > 0) modal.remark('footer', remarks.otherLinks(others.map(({href}) => href)));
  if (modal.has('description')) {
    takeText(modal, 'description', 'banner.request', draft, language, (html) =>
      html.replace('{{revisionMessage}}', ''),
    );
  }
  takeTexts(modal, remarks.BANNER_TEXTS, draft, language);
  modal.finish(remarks.BANNER);
}

function takePreferences(
  modal: Options | undefined,
  {draft}: Conversion,
  language: string,
  categories: Categories,
): void {
  if (!modal) return;
  takeTexts(modal, remarks.PREFERENCES_TEXTS, draft, language);
  let isIntroTaken = false;
  for (const [index, item] of modal.list('sections').entries()) {
    if (item.kind !== 'object') continue;
    const section = new Options(item, modal.pathTo(`sections[${index}]`), modal.context);
    const key = section.text('linkedCategory');
    if (key !== undefined) takeSection(section, key, categories, language);
    else if (!isIntroTaken && index === 0 && section.has('description')) {
      takeText(section, 'description', 'dialog.intro', draft, language);
      if (section.has('title')) section.remark('title', remarks.INTRO_TITLE);
      isIntroTaken = true;
    }
    section.finish(remarks.SECTION);
  }
  modal.finish(remarks.PREFERENCES);
}

function takeSection(section: Options, key: string, categories: Categories, language: string): void {
  const category = categories.get(key);
  if (!category) {
    section.remark('linkedCategory', remarks.noCategory(key));
    return;
  }
  const label = readRichText(section.text('title') ?? '').plain;
  const read = readRichText(section.text('description') ?? '');
  if (read.lost.length > 0) section.remark('description', remarks.lostMarkup(read.lost));
  addTexts(category.texts, language, {...(label && {label}), ...(read.plain && {description: read.text})});
  declareTable(category, section, language);
}
