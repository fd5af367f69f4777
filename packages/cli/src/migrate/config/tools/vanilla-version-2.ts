import type {CategoryDraft} from '../draft.js';
import {addTexts} from '../draft.js';
import {categoryFor} from '../draft-names.js';
import {languagesIn} from '../languages.js';
import type {Options} from '../options.js';
import {takeText, takeTexts} from '../own-texts.js';
import {readRichText} from '../rich-text.js';
import {setDays, takenName} from './common.js';
import type {Conversion} from './config-tool.js';
import {takePosition, takeRevision} from './vanilla-options.js';
import * as shared from './vanilla-remarks.js';
import * as remarks from './vanilla-2-remarks.js';
import {declareTable} from './vanilla-2-table.js';

/**
 * Converts a configuration of vanilla-cookieconsent 2: `initCookieConsent().run({…})`. The categories are the switches of its
 * blocks of text, which stand in each language.
 *
 * @see https://www.npmjs.com/package/vanilla-cookieconsent/v/2.9.2
 */
export function convertVersion2(options: Options, conversion: Conversion): void {
  const {draft} = conversion;
  draft.language = options.text('current_lang') ?? '';
  if (!options.has('auto_language') && draft.language) draft.options.set('lang', draft.language);
  takeRecord(options, conversion);
  const gui = options.options('gui_options');
  takePosition(gui?.options('consent_modal'), draft);
  gui?.finish(remarks.GUI);
  draft.isModal = options.flag('force_consent') ?? false;
  takeRevision(options, draft);
  if (options.text('mode') === 'opt-out') options.remark('mode', shared.OPT_OUT);
  const languages = options.options('languages');
  const names = [...languagesIn(languages)].sort(
    (a, b) => Number(b === draft.language) - Number(a === draft.language),
  );
  for (const language of names) {
    const texts = languages?.options(language);
    draft.language ||= language;
    takeBanner(texts?.options('consent_modal'), conversion, language);
    takePreferences(texts?.options('settings_modal'), conversion, language);
    texts?.finish();
  }
  languages?.finish();
  options.finish(remarks.ROOT);
}

/** Takes over how the record is kept. */
function takeRecord(options: Options, {draft}: Conversion): void {
  const name = options.text('cookie_name');
  if (name !== undefined) options.remark('cookie_name', takenName(name, 'cc_cookie'));
  const [domain, path] = [options.text('cookie_domain'), options.text('cookie_path')];
  if (domain) draft.options.set('cookieDomain', domain);
  if (path && path !== '/') draft.options.set('cookiePath', path);
  setDays(options, 'cookie_expiration', draft);
}

/** Its two buttons have their meaning from a role. */
function takeBanner(modal: Options | undefined, {draft}: Conversion, language: string): void {
  if (!modal) return;
  takeTexts(modal, {title: 'banner.heading'}, draft, language);
  if (modal.has('description')) {
    takeText(modal, 'description', 'banner.request', draft, language, (html) =>
      html.replace('{{revision_message}}', ''),
    );
  }
  for (const key of ['primary_btn', 'secondary_btn']) {
    const button = modal.options(key);
    if (!button) continue;
    const role = button.text('role') ?? '';
    const text = remarks.BUTTONS.get(role);
    if (text === undefined) button.remark('role', remarks.noRole(role));
    else takeTexts(button, {text}, draft, language);
    button.finish();
  }
  modal.finish(remarks.BANNER);
}

function takePreferences(modal: Options | undefined, conversion: Conversion, language: string): void {
  if (!modal) return;
  const {draft} = conversion;
  takeTexts(modal, remarks.PREFERENCES_TEXTS, draft, language);
  const headers = modal.list('cookie_table_headers');
  let isIntroTaken = false;
  for (const [index, item] of modal.list('blocks').entries()) {
    const block = modal.within(item, `blocks[${index}]`);
    if (!block) continue;
    const category = takeToggle(block, conversion);
    if (category) {
      takeTextsOf(category, block, language);
      declareTable(category, block, headers, language);
    } else if (!isIntroTaken && index === 0 && block.has('description')) {
      takeText(block, 'description', 'dialog.intro', draft, language);
      if (block.has('title')) block.remark('title', shared.INTRO_TITLE);
      isIntroTaken = true;
    }
    block.finish(remarks.BLOCK);
  }
  modal.finish(remarks.PREFERENCES);
}

/** Returns the category of a block with a switch. */
function takeToggle(block: Options, {draft, nameFormer}: Conversion): CategoryDraft | undefined {
  const toggle = block.options('toggle');
  const key = toggle?.text('value');
  if (!toggle || key === undefined) return undefined;
  const [isOn, isFixed] = [toggle.flag('enabled') ?? false, toggle.flag('readonly') ?? false];
  const isRequired = isOn && isFixed;
  const category = categoryFor(
    draft,
    key,
    nameFormer,
    (remark) => toggle.remark('value', remark),
    !isRequired,
  );
  if (category && isRequired) {
    category.isRequired = true;
    const isFirst = !draft.remarked.has(key);
    draft.remarked.add(key);
    if (isFirst && shared.ESSENTIAL.test(category.name)) toggle.remark('value', shared.essential(key));
  }
  if (isOn && !category?.isRequired) toggle.remark('enabled', shared.ENABLED);
  toggle.finish(remarks.TOGGLE);
  return category;
}

function takeTextsOf(category: CategoryDraft, block: Options, language: string): void {
  const label = readRichText(block.text('title') ?? '').plain;
  const read = readRichText(block.text('description') ?? '');
  if (read.lost.length > 0) block.remark('description', shared.lostMarkup(read.lost));
  addTexts(category.texts, language, {...(label && {label}), ...(read.plain && {description: read.text})});
}
