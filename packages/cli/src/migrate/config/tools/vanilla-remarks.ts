// This module lists what vanilla-cookieconsent has and we have not, and what its texts are called here.
import {callback, missing, needless, type Remark, unlessOn, unlessOff} from '../config-finding.js';
import type {TextTable} from '../own-texts.js';

type Remarks = ReadonlyMap<string, Remark>;

export const BANNER_TEXTS: TextTable = {
  title: 'banner.heading',
  acceptAllBtn: 'banner.accept',
  acceptNecessaryBtn: 'banner.reject',
  showPreferencesBtn: 'banner.preferences',
};

export const PREFERENCES_TEXTS: TextTable = {
  savePreferencesBtn: 'dialog.save',
  closeIconLabel: 'dialog.close',
};

export const OPT_OUT: Remark = {
  code: 'stricter',
  level: 'left',
  what: 'Everything ran until it was refused. Here, it waits for a yes',
  cure: 'If your law allows opt-out, write rules by region, such as model="US: opt-out; *: opt-in".',
};

export const ENABLED: Remark = {
  code: 'stricter',
  level: 'note',
  what: 'The switch was on before the visitor chose. Here, it is off',
  cure: 'A switch that is on by default is not consent.',
};

export const LOADED_TEXTS = missing(
  'The page loads these texts while it runs',
  'Import the file of texts in the configuration, and run this again, or write <consent-text> for them.',
);

/** Names that say what ours says by `necessary`. */
export const ESSENTIAL = /^(?:essential|required|mandatory|strictly)/;

export const essential = (name: string): Remark => ({
  code: 'check',
  level: 'note',
  what: `"${name}" is next to the built-in category "necessary"`,
  cure: `If both are the same, run this again with --map "${name}: necessary", here and for templates.`,
});

export const otherLinks = (links: readonly string[]): Remark =>
  missing(
    `The footer has links to ${links.join(', ')}`,
    'Write them into <p slot="message">, or into your footer.',
  );

export const noCategory = (name: string): Remark =>
  missing(
    `The section is about "${name}", which is not a category of the configuration`,
    'Write its texts and cookies into the category that they belong to.',
  );

export const lostMarkup = (names: readonly string[]): Remark =>
  needless(`Texts here have no <${names.join('>, <')}>`, 'The text in it is kept. Please check it.');

const MARKUP = needless('The elements have their own look', 'docs/theming.md says how to change it.');

export const ROOT: Remarks = new Map<string, Remark>([
  ['root', needless('The elements stay where you write them')],
  [
    'autoShow',
    unlessOn(
      missing('The banner appears while there is something to ask', 'Write the banner where it may appear.'),
    ),
  ],
  ['manageScriptTags', unlessOn(needless('The library only holds what has data-consent'))],
  ['autoClearCookies', unlessOn(needless('Declared cookies are always deleted at a withdrawal'))],
  [
    'hideFromBots',
    unlessOff(needless('Bots see the banner like everybody else. Search engines do not quote it')),
  ],
  ['lazyHtmlGeneration', unlessOn(needless('The preferences load when they are opened'))],
  ['onFirstConsent', callback('Listen to consent-change, or use consent.when() for code that needs a yes.')],
  ['onConsent', callback('Use consent.when() for code that needs a yes. It runs on each page.')],
  ['onChange', callback('Listen to consent-change: it has "added" and "removed".')],
  ['onModalShow', callback('Listen to consent-preferences-open. The banner has no such event.')],
  ['onModalHide', callback('Listen to consent-preferences-close. The banner has no such event.')],
  ['onModalReady', callback('Style parts of the elements instead: docs/theming.md.')],
]);

export const LANGUAGE: Remarks = new Map<string, Remark>([
  ['rtl', needless('The direction follows the language')],
  ['autoDetect', needless('The banner uses the page’s language, or else the visitor’s')],
]);

export const COOKIE: Remarks = new Map<string, Remark>([
  ['sameSite', needless('The record is always SameSite=Lax')],
  ['secure', needless('The record is always Secure on https')],
  ['useLocalStorage', unlessOff(needless('The record is a cookie with a copy in localStorage'))],
]);

export const GUI: Remarks = new Map<string, Remark>([
  ['layout', MARKUP],
  ['transition', MARKUP],
  ['swap_buttons', needless('Refusing comes first')],
  ['preferencesModal', needless('The preferences are a dialog in the middle')],
  ['flipButtons', needless('Refusing comes first')],
  ['equalWeightButtons', unlessOn(needless('Both answers always look the same'))],
]);

export const AUTO_CLEAR: Remarks = new Map<string, Remark>([
  [
    'reloadPage',
    unlessOff(needless('The page reloads if code ran that cannot be stopped', 'no-reload prevents that.')),
  ],
]);

export const SERVICE: Remarks = new Map<string, Remark>([
  ['onAccept', callback('Use consent.when() with the name of the service.')],
  ['onReject', callback('Use the signal that consent.when() gives your code.')],
]);

export const BANNER: Remarks = new Map<string, Remark>([
  ['label', needless('The heading names the banner to screen readers')],
  ['closeIconLabel', needless('The banner has no "X", because closing it is not an answer')],
  [
    'revisionMessage',
    missing(
      'There is no separate place for a text about the new version',
      'Write it into <p slot="message"> while it applies.',
    ),
  ],
]);

export const PREFERENCES: Remarks = new Map<string, Remark>([
  ['title', needless('The preferences have the heading of the banner')],
  ['acceptAllBtn', needless('The button has the text of the one in the banner')],
  ['acceptNecessaryBtn', needless('The button has the text of the one in the banner')],
  [
    'serviceCounterLabel',
    missing(
      'The number of services has plural forms here',
      'Write <consent-text name="dialog.services.one"> and "dialog.services.other".',
    ),
  ],
]);

export const INTRO_TITLE = needless('The preferences have the heading of the banner');

export const SECTION: Remarks = new Map<string, Remark>([
  [
    'title',
    missing('The preferences have no sections except the categories', 'Write it into your privacy policy.'),
  ],
  [
    'description',
    missing('The preferences have no sections except the categories', 'Write it into your privacy policy.'),
  ],
  [
    'cookieTable',
    missing(
      'The table does not belong to a category',
      'Write <consent-cookie> under the category that sets the cookies.',
    ),
  ],
]);
