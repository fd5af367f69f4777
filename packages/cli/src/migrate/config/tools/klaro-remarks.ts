// This module lists what klaro has and we have not, and what its texts are called here.
import {callback, missing, needless, type Remark, unlessOff, unlessOn} from '../config-finding.js';
import type {TextTable} from '../own-texts.js';

type Remarks = ReadonlyMap<string, Remark>;

/** Texts of a language. */
export const TEXTS: TextTable = {
  acceptAll: 'banner.accept',
  decline: 'banner.reject',
  save: 'dialog.save',
  close: 'dialog.close',
};

/** Texts in groups of a language. */
export const GROUPS: Readonly<Record<string, TextTable>> = {
  consentNotice: {title: 'banner.heading', description: 'banner.request', learnMore: 'banner.preferences'},
  consentModal: {description: 'dialog.intro'},
  privacyPolicy: {name: 'banner.policy'},
  contextualConsent: {acceptAlways: 'embed.always', acceptOnce: 'embed.once'},
};

export const notStatic = (index: number): Remark =>
  missing(`Service ${index + 1} is created by code that is not run`, 'Write a <consent-service> for it.');

export const severalPurposes = (purposes: readonly string[]): Remark =>
  missing(
    `The service has the purposes ${purposes.join(', ')}, and belongs to one category here: ${purposes[0] ?? ''}`,
    'Decide whether that one is enough, or create a category of your own.',
  );

export const noPurpose = (name: string): Remark =>
  missing('The service has no purpose', `The category is called "${name}": give it a label and a text.`);

export const otherPolicy = (href: string): Remark =>
  missing(`The policy is at ${href} in this language`, 'Write policy-href in the page of this language.');

export const OPT_OUT: Remark = {
  code: 'stricter',
  level: 'left',
  what: 'The service ran until it was refused. Here, it waits for a yes',
  cure: 'If your law allows opt-out, write rules by region on the category, such as model="US: opt-out; *: opt-in".',
};

export const NEEDLESS = needless('The service is required, so it still runs without a yes');

export const DEFAULT: Remark = {
  code: 'stricter',
  level: 'note',
  what: 'The switch was on before the visitor chose. Here, it is off',
  cure: 'A switch that is on by default is not consent.',
};

export const UNUSED_PURPOSE = needless('No service has this purpose');

export const UNKNOWN_PURPOSE = missing(
  'Only running the code would show a purpose',
  'Move the service to the category for that purpose.',
);

export const UNUSED_TEXTS = needless('No service has this name');

const LOOK = needless('The elements have their own look', 'docs/theming.md says how to change it.');

const EQUAL = needless('Both answers and the preferences are always available');

export const ROOT: Remarks = new Map<string, Remark>([
  ['version', needless('It is only the version of the format')],
  ['elementID', needless('The elements have no such id')],
  ['styling', LOOK],
  ['additionalClass', LOOK],
  ['id', needless('It names the configuration')],
  [
    'noAutoLoad',
    unlessOff(
      missing('The banner appears by itself', 'With the npm package, call start() when you want it.'),
    ),
  ],
  ['htmlTexts', needless('Texts of categories and services keep links. Other texts are plain')],
  [
    'embedded',
    unlessOff(missing('The preferences are a dialog', 'Open them with data-consent-action="preferences".')),
  ],
  ['groupByPurpose', unlessOn(needless('Services are always grouped by category'))],
  ['purposeOrder', needless('Categories appear in the order in which they are written')],
  ['autoFocus', unlessOff(needless('A banner that is not modal leaves the focus where it is'))],
  ['showNoticeTitle', unlessOn(needless('The banner always has its heading'))],
  ['showDescriptionEmptyStore', unlessOff(needless('An embed always has its description'))],
  ['storageMethod', needless('The record is a cookie with a copy in localStorage')],
  ['default', unlessOff(DEFAULT)],
  ['acceptAll', unlessOn(EQUAL)],
  ['hideDeclineAll', unlessOff(EQUAL)],
  ['hideLearnMore', unlessOff(EQUAL)],
  ['disablePoweredBy', unlessOff(needless('The library shows nothing like it'))],
  ['poweredBy', needless('The library shows nothing like it')],
  ['testing', unlessOff(needless('The development build shows mistakes: docs/install.md'))],
  ['languages', needless('41 languages are built in')],
  ['fallbackLang', needless('If a language has no text, visitors read English')],
  ['callback', callback('Listen to consent-change, or use consent.when() with the name of a service.')],
]);

export const SERVICE: Remarks = new Map<string, Remark>([
  [
    'callback',
    callback('Use consent.when() with the name of the service. Its signal aborts at a withdrawal.'),
  ],
  ['onAccept', callback('Use consent.when() with the name of the service.')],
  ['onDecline', callback('Use the signal that consent.when() gives your code.')],
  ['onInit', callback('Write it as your own script, not gated.')],
  ['vars', missing('There are no variables', 'Write the values into your own code.')],
  ['onlyOnce', needless('A script always runs once a grant')],
  [
    'contextualConsentOnly',
    unlessOff(
      missing(
        'A service follows its category until the visitor decides about it separately',
        'Use <consent-embed> with the service.',
      ),
    ),
  ],
  ['default', needless('Nothing is on before the visitor chooses')],
  ['required', needless('The service can be refused')],
  ['optOut', needless('The service waits for a yes')],
]);

export const LANGUAGE: Remarks = new Map<string, Remark>([
  ['ok', needless('The button has the text of "acceptAll"')],
  ['acceptSelected', needless('The button has the text of "save"')],
  ['poweredBy', needless('The library shows nothing like it')],
  ['service', needless('The notes on services are built in')],
  ['purposeItem', needless('The numbers of services are built in')],
]);

export const TEXT_REMARKS: Remarks = new Map<string, Remark>([
  ['title', needless('The preferences have the heading of the banner')],
  [
    'changeDescription',
    missing(
      'There is no separate place for a text about changes',
      'Write it into <p slot="message"> while it applies.',
    ),
  ],
  ['testing', needless('The development build shows mistakes: docs/install.md')],
  ['text', needless('The link to the policy is separate')],
  ['privacyPolicy', needless('The link to the policy is separate')],
  [
    'description',
    missing(
      'The text has other placeholders here',
      'Write <consent-text name="embed.text"> if the built-in text does not fit.',
    ),
  ],
  ['descriptionEmptyStore', needless('An embed always has its description')],
  ['modalLinkText', needless('An embed always has its description')],
]);

/** What a language may have besides the texts of services. */
export const KNOWN_TEXTS: readonly string[] = [
  ...Object.keys(TEXTS),
  ...Object.keys(GROUPS),
  'privacyPolicyUrl',
  'purposes',
];
