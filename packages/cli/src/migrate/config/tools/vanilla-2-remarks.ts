// This module lists what vanilla-cookieconsent 2 has and we have not, and what its texts are called here.
import {missing, needless, type Remark, unlessOff} from '../config-finding.js';
import type {TextTable} from '../own-texts.js';
import * as shared from './vanilla-remarks.js';

type Remarks = ReadonlyMap<string, Remark>;

/** What the roles of the banner's buttons are here. */
export const BUTTONS: ReadonlyMap<string, string> = new Map([
  ['accept_all', 'banner.accept'],
  ['accept_necessary', 'banner.reject'],
  ['settings', 'banner.preferences'],
]);

export const PREFERENCES_TEXTS: TextTable = {
  save_settings_btn: 'dialog.save',
  close_btn_label: 'dialog.close',
};

export const noRole = (role: string): Remark =>
  missing(
    role === 'accept_selected'
      ? 'The button accepts the switches that are on, but here nothing is on before a choice'
      : `There is no button with the role "${role}"`,
    'The banner has its buttons "Reject", "Accept" and "Preferences". Write <consent-text name="banner.accept"> for another text.',
  );

/** Options that both versions have, by the name in version 2 and in version 3. */
const same = (names: Readonly<Record<string, string>>, known: Remarks): Remarks =>
  new Map(
    Object.entries(names).flatMap(([name, other]) => {
      const remark = known.get(other);
      return remark ? [[name, remark] as const] : [];
    }),
  );

export const ROOT: Remarks = new Map<string, Remark>([
  ...same(
    {
      autorun: 'autoShow',
      page_scripts: 'manageScriptTags',
      autoclear_cookies: 'autoClearCookies',
      hide_from_bots: 'hideFromBots',
      onFirstAction: 'onFirstConsent',
      onAccept: 'onConsent',
      onChange: 'onChange',
    },
    shared.ROOT,
  ),
  ['auto_language', needless('The banner uses the page’s language, or else the visitor’s')],
  ['cookie_same_site', needless('The record is always SameSite=Lax')],
  ['use_rfc_cookie', needless('The record only has characters that a cookie may have')],
  ['delay', needless('The banner appears as soon as it can, and moves nothing')],
  ['theme_css', needless('The elements include their styles')],
  [
    'script_selector',
    missing(
      'Only data-consent holds scripts',
      'Rewrite your templates: migrate --from vanilla-cookieconsent.',
    ),
  ],
  ['remove_cookie_tables', unlessOff(needless('The preferences list the cookies'))],
  [
    'cookie_necessary_only_expiration',
    missing(
      'A refusal and a grant lasted for different times',
      'Write one number for both answers: cookie-days. It says when visitors are asked again.',
    ),
  ],
]);

export const GUI: Remarks = new Map<string, Remark>([
  ['settings_modal', needless('The preferences are a dialog in the middle')],
]);

export const BANNER: Remarks = same({revision_message: 'revisionMessage'}, shared.BANNER);

export const PREFERENCES: Remarks = new Map<string, Remark>([
  ...same(
    {title: 'title', accept_all_btn: 'acceptAllBtn', reject_all_btn: 'acceptNecessaryBtn'},
    shared.PREFERENCES,
  ),
  ['cookie_table_caption', needless('A list of cookies has no caption')],
]);

export const BLOCK: Remarks = new Map<string, Remark>([
  ...same({title: 'title', description: 'description', cookie_table: 'cookieTable'}, shared.SECTION),
]);

export const TOGGLE: Remarks = new Map<string, Remark>([
  ['reload', needless('The page reloads if code ran that cannot be stopped', 'no-reload prevents that.')],
]);
