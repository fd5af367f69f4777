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
  what: 'Everything ran until it was refused. Here it waits for a yes',
  cure: 'Where your law allows opt-out, write rules by region, such as model="US: opt-out; *: opt-in".',
};

export const ENABLED: Remark = {
  code: 'stricter',
  level: 'note',
  what: 'The switch was on before the visitor chose. Here it is off',
  cure: 'A switch that is on is no consent.',
};

export const LOADED_TEXTS = missing(
  'The page loads these texts while it runs',
  'Import the file of texts in the configuration, and run it again, or write <consent-text> for them.',
);

/** Names that say what ours says by `necessary`. */
export const ESSENTIAL = /^(?:essential|required|mandatory|strictly)/;

export const essential = (name: string): Remark => ({
  code: 'check',
  level: 'note',
  what: `"${name}" stands beside the built-in category "necessary"`,
  cure: `If it is the same, run it again with --map "${name}: necessary", here and for templates.`,
});

export const otherLinks = (links: readonly string[]): Remark =>
  missing(
    `The footer has links to ${links.join(', ')}`,
    'Write them into <p slot="message">, or into your footer.',
  );

export const noCategory = (name: string): Remark =>
  missing(
    `The section is about "${name}", which is no category of the configuration`,
    'Write its texts and cookies into the category that they belong to.',
  );

export const lostMarkup = (names: readonly string[]): Remark =>
  needless(`Texts here have no <${names.join('>, <')}>`, 'The text in it is kept. Read it once.');

const MARKUP = needless('The elements have their own look', 'docs/theming.md tells how to change it.');

export const ROOT: Remarks = new Map<string, Remark>([
  ['root', needless('The elements are not moved about in the page')],
  [
    'autoShow',
    unlessOn(
      missing('The banner shows while there is something to ask', 'Write the banner where it may show.'),
    ),
  ],
  ['manageScriptTags', unlessOn(needless('Nothing is held that has no data-consent'))],
  ['autoClearCookies', unlessOn(needless('What is declared is always deleted at a withdrawal'))],
  [
    'hideFromBots',
    unlessOff(needless('Robots see the banner as everybody does. Search engines do not quote it')),
  ],
  ['lazyHtmlGeneration', unlessOn(needless('The preferences are loaded when they are opened'))],
  ['onFirstConsent', callback('Listen to consent-change, or use consent.when() for code that needs a yes.')],
  ['onConsent', callback('Use consent.when() for code that needs a yes. It runs on each page.')],
  ['onChange', callback('Listen to consent-change: it has "added" and "removed".')],
  ['onModalShow', callback('Listen to consent-preferences-open. The banner has no such event.')],
  ['onModalHide', callback('Listen to consent-preferences-close. The banner has no such event.')],
  ['onModalReady', callback('Style parts of the elements instead: docs/theming.md.')],
]);

export const LANGUAGE: Remarks = new Map<string, Remark>([
  ['rtl', needless('The direction follows the language')],
  ['autoDetect', needless('The language is that of the page, or else the visitor’s')],
]);

export const COOKIE: Remarks = new Map<string, Remark>([
  ['sameSite', needless('The record is always SameSite=Lax')],
  ['secure', needless('The record is always Secure on https')],
  ['useLocalStorage', unlessOff(needless('The record is a cookie with a copy in localStorage'))],
]);

export const GUI: Remarks = new Map<string, Remark>([
  ['layout', MARKUP],
  ['transition', MARKUP],
  ['swap_buttons', needless('Refusing stands first')],
  ['preferencesModal', needless('The preferences are a dialog in the middle')],
  ['flipButtons', needless('Refusing stands first')],
  ['equalWeightButtons', unlessOn(needless('Both answers always look alike'))],
]);

export const AUTO_CLEAR: Remarks = new Map<string, Remark>([
  [
    'reloadPage',
    unlessOff(
      needless(
        'The page is loaded again where code had run that cannot be stopped',
        'no-reload keeps it from that.',
      ),
    ),
  ],
]);

export const SERVICE: Remarks = new Map<string, Remark>([
  ['onAccept', callback('Use consent.when() with the name of the service.')],
  ['onReject', callback('Use the signal that consent.when() gives your code.')],
]);

export const BANNER: Remarks = new Map<string, Remark>([
  ['label', needless('The heading names the banner to screen readers')],
  ['closeIconLabel', needless('The banner has no "X": closing it is no answer')],
  [
    'revisionMessage',
    missing(
      'A text about the new version has no place of its own',
      'Write it into <p slot="message"> while it holds.',
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
    missing('The preferences have no sections besides the categories', 'Write it into your privacy policy.'),
  ],
  [
    'description',
    missing('The preferences have no sections besides the categories', 'Write it into your privacy policy.'),
  ],
  [
    'cookieTable',
    missing(
      'The table belongs to no category',
      'Write <consent-cookie> under the category that sets the cookies.',
    ),
  ],
]);
