// This module lists what the open source Cookie Consent of Osano has and we have not.
// cspell:ignore initialise
import {callback, missing, needless, type Remark, unlessOff, unlessOn} from '../config-finding.js';

type Remarks = ReadonlyMap<string, Remark>;

const LOOK = needless('The elements have their own look', 'docs/theming.md says how to change it.');
const NO_CONSENT = needless('It is not consent, so the library has nothing like it');
const REGION = missing('The tool looked up the country', 'docs/recipes/regions.md has rules by region.');
const WAY_BACK = missing(
  'It reopened the question',
  'Write <consent-preferences-button floating>, or data-consent-action="preferences" on a button.',
);

export const ROOT: Remarks = new Map<string, Remark>([
  ...[
    'palette',
    'theme',
    'layout',
    'layouts',
    'elements',
    'window',
    'compliance',
    'overrideHTML',
    'static',
    'animateRevokable',
  ].map((name) => [name, LOOK] as const),
  ...[
    'dismissOnScroll',
    'dismissOnTimeout',
    'dismissOnWindowClick',
    'dismissOnLinkClick',
    'dismissOnKeyPress',
    'ignoreClicksFrom',
  ].map((name) => [name, NO_CONSENT] as const),
  ...['location', 'law', 'regionalLaw', 'hasLaw'].map((name) => [name, REGION] as const),
  ['revokable', unlessOff(WAY_BACK)],
  ['revokeBtn', WAY_BACK],
  [
    'enabled',
    unlessOn(
      missing(
        'The banner appears while there is something to ask',
        'Write the banner into the pages where it may appear.',
      ),
    ),
  ],
  [
    'autoOpen',
    unlessOn(missing('The banner appears by itself', 'With the npm package, call start() when you want it.')),
  ],
  ['autoAttach', unlessOn(needless('The banner stands where you write it'))],
  ['container', needless('The banner stands where you write it')],
  ['showLink', unlessOn(needless('Without policy-href there is no link'))],
  ['cookie', needless('The record is kept as docs/reference.md says')],
  [
    'whitelistPage',
    missing(
      'The banner appears on every page that has it',
      'Leave the element out of pages that should not ask.',
    ),
  ],
  [
    'blacklistPage',
    missing(
      'The banner appears on every page that has it',
      'Leave the element out of pages that should not ask.',
    ),
  ],
  ['onInitialise', callback('Gate the scripts that it starts, or use consent.when().')],
  [
    'onStatusChange',
    callback('Gate the scripts that it starts, or use consent.when(). Its signal aborts at a withdrawal.'),
  ],
  ['onRevokeChoice', callback('Listen to consent-change: it has "removed".')],
  ['onNoCookieLaw', callback('docs/recipes/regions.md has rules by region.')],
  ['onPopupOpen', callback('The banner has no such event.')],
  ['onPopupClose', callback('Listen to consent-change.')],
]);

export const CONTENT: Remarks = new Map<string, Remark>([
  ['dismiss', needless('There is no third answer')],
  ['close', needless('The banner has no "X", because closing it is not an answer')],
  ['target', needless('The link opens like any other link')],
  ['policy', WAY_BACK],
]);
