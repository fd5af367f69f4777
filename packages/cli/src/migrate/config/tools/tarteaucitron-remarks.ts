// This module lists what tarteaucitron has and we have not, and what its texts are called here.
import {callback, missing, needless, type Remark, unlessOff, unlessOn} from '../config-finding.js';
import type {TextTable} from '../own-texts.js';

type Remarks = ReadonlyMap<string, Remark>;

/** Types of services that no built-in category fits. */
export const OWN_CATEGORIES: ReadonlyMap<string, string> = new Map([
  ['api', 'Tools of other companies'],
  ['support', 'Help and chat'],
  ['other', 'Other services'],
]);

export const TEXTS: TextTable = {
  alertBigPrivacy: 'banner.request',
  acceptAll: 'banner.accept',
  denyAll: 'banner.reject',
  personalize: 'banner.preferences',
  privacyUrl: 'banner.policy',
  disclaimer: 'dialog.intro',
  alertSmall: 'button.settings',
};

export const LOW_PRIVACY: Remark = {
  code: 'stricter',
  level: 'left',
  what: 'Services ran without an answer. Here, they wait for a yes',
  cure: 'If your law allows opt-out, write rules by region, such as model="US: opt-out; *: opt-in".',
};

export const EXEMPT: Remark = {
  code: 'stricter',
  level: 'left',
  what: 'The service ran without asking. Here, visitors are asked',
  cure: 'If your law exempts it, move it to <consent-category name="necessary"> and do not gate its script.',
};

export const ICON = missing('It reopened the question', 'Write <consent-preferences-button floating>.');

export const UNKNOWN_JOB = missing(
  'Only running the code would show the service',
  'Write a <consent-service> for it.',
);

export const UNKNOWN_COOKIE = missing(
  'Only running the code would show the name of a cookie',
  'Write a <consent-cookie> for it.',
);

export const unknownService = (key: string): Remark =>
  missing(`"${key}" is not a known service`, 'Write a <consent-service> for it, in its category.');

export const CONSENT_MODE = needless(
  'It is an option of Google’s consent mode',
  'signals="google" tells Google what each category allows.',
);

export const snippet = (name: string): Remark => ({
  code: 'script',
  level: 'left',
  what: 'tarteaucitron has the start code of this service',
  cure: `Write the vendor's own snippet with type="text/plain" and data-consent="${name}", or <consent-embed service="${name}">.`,
});

export const number = (value: string): Remark => ({
  code: 'script',
  level: 'left',
  what: `It gives ${value} to a service`,
  cure: "Put it into the vendor's own snippet.",
});

export const unused = (key: string): Remark =>
  needless(
    `"${key}" is declared, but nothing in this file starts it`,
    'Write a <consent-service> for it, if another file does.',
  );

export const HOURS = missing('The days of tarteaucitronForceExpire are hours', 'Write cookie-days in days.');

const EQUAL = needless('Both answers and the preferences are always available');

export const ROOT: Remarks = new Map<string, Remark>([
  ['bodyPosition', needless('The banner is where you write it: at the start of the body')],
  [
    'hashtag',
    missing('No address opens the preferences', 'Write data-consent-action="preferences" on the link.'),
  ],
  ['groupServices', unlessOn(needless('Services are always grouped by category'))],
  ['showDetailsOnClick', unlessOn(needless('Details are shown on demand'))],
  ['serviceDefaultState', needless('Nothing is on before a choice')],
  ['highPrivacy', needless('Silence is never a yes')],
  [
    'showAlertSmall',
    unlessOff(missing('It reopened the question', 'Write <consent-preferences-button floating>.')),
  ],
  ['showTitleBanner', unlessOn(needless('The banner always has its heading'))],
  ['cookieslist', unlessOff(needless('The preferences list what is declared'))],
  ['cookieslistEmbed', unlessOff(needless('The preferences list what is declared'))],
  ['showIcon', needless('There is no icon unless you write <consent-preferences-button>')],
  [
    'iconPosition',
    needless(
      'It belongs to the icon',
      '<consent-preferences-button floating position="bottom-end"> has its own.',
    ),
  ],
  ['iconSrc', needless('It belongs to the icon', 'The button has its own.')],
  ['adblocker', unlessOff(needless('The library does not look for content blockers'))],
  ['DenyAllCta', unlessOn(EQUAL)],
  ['AcceptAllCta', unlessOn(EQUAL)],
  ['mandatoryCta', unlessOn(EQUAL)],
  ['mandatory', unlessOn(needless('The category "necessary" is always shown'))],
  ['closePopup', unlessOff(needless('The banner has no "X", because closing it is not an answer'))],
  ['alwaysNeedConsent', unlessOn(needless('Whatever is optional is asked about'))],
  [
    'handleBrowserDNTRequest',
    unlessOff(needless('Global Privacy Control is honored: docs/reference.md, gpc')),
  ],
  ['removeCredit', unlessOff(needless('The library shows nothing like it'))],
  ['moreInfoLink', needless('Services have links to the policies of their vendors')],
  ['readmoreLink', needless('Services have links to the policies of their vendors')],
  ['useExternalCss', unlessOff(needless('The elements include their styles'))],
  ['useExternalJs', unlessOff(needless('The library includes its texts'))],
  ['customCloserId', needless('The focus goes back to where it was')],
  ['googleConsentMode', needless('No signal is sent')],
  ['bingConsentMode', needless('No signal is sent')],
  ['pianoConsentMode', unlessOff(missing('Piano has no signal here', 'Use consent.when() to tell Piano.'))],
  [
    'pianoConsentModeEssential',
    unlessOff(missing('Piano has no signal here', 'Use consent.when() to tell Piano.')),
  ],
  ['softConsentMode', unlessOff(needless('A service is not loaded before a yes'))],
  [
    'dataLayer',
    unlessOff(
      missing(
        'Nothing is pushed to dataLayer',
        'docs/recipes/scripts.md has an event of your own for tag managers.',
      ),
    ),
  ],
  [
    'serverSide',
    unlessOff(missing('The server read the choice', 'docs/servers.md says how it can read our record.')),
  ],
  ['partnersList', unlessOff(needless('The preferences list the services'))],
]);

export const OWN_SERVICE: Remarks = new Map<string, Remark>([
  ['js', callback('Gate the script with type="text/plain" and data-consent, or use consent.when().')],
  ['fallback', callback('Use <consent-embed>, or <template data-consent="!…">.')],
]);

const NO_SERVICE = needless('No service has this type');

export const CUSTOM_TEXT: Remarks = new Map<string, Remark>([
  ...['ads', 'analytic', 'social', 'video', 'comment', 'support', 'api', 'other', 'google'].map(
    (type) => [type, NO_SERVICE] as const,
  ),
  [
    'middleBarHead',
    needless('The banner has its own heading', 'Write <consent-text name="banner.heading"> for another one.'),
  ],
  ['title', needless('The preferences have the heading of the banner')],
  ['close', needless('The preferences have a button that saves, and one that closes')],
]);
