// This module lists what c15t has and we have not, and what its texts are called here.
import {callback, missing, needless, type Remark, unlessOff, unlessOn} from '../config-finding.js';
import type {TextTable} from '../own-texts.js';

type Remarks = ReadonlyMap<string, Remark>;

/** Texts in groups of a language. */
export const TEXTS: Readonly<Record<string, TextTable>> = {
  common: {
    acceptAll: 'banner.accept',
    rejectAll: 'banner.reject',
    customize: 'banner.preferences',
    save: 'dialog.save',
    close: 'dialog.close',
  },
  cookieBanner: {title: 'banner.heading', description: 'banner.request'},
  consentManagerDialog: {description: 'dialog.intro'},
  legalLinks: {privacyPolicy: 'banner.policy'},
};

export const TEXT_REMARKS: Remarks = new Map<string, Remark>([
  ['securedBy', needless('The library shows nothing like it')],
  ['title', needless('The preferences have the heading of the banner')],
  ['cookiePolicy', needless('There is one link, to the policy')],
  ['termsOfService', needless('There is one link, to the policy')],
  [
    'frame',
    missing('An embed has its own texts', 'Write <consent-text name="embed.text"> and "embed.always".'),
  ],
  [
    'iab',
    missing('The library is not a TCF platform', 'If your vendors need TCF, stay with a TCF platform.'),
  ],
]);

export const UNKNOWN_CATEGORY = missing(
  'Only running the code would show the category',
  'Write a <consent-category> for it.',
);
export const UNUSED_TEXT = needless('The category is not among consentCategories, nor used by a script');
export const SHARED = missing(
  'Subdomains shared the record',
  'Write cookie-domain with the domain that they share.',
);
export const CONDITION = missing(
  'A condition of several categories has no service of its own',
  'Write data-consent="measurement & !marketing" or the like on the script, with the names here.',
);
export const ALWAYS = missing(
  'The script loaded without a yes',
  'If the script needs no consent, leave data-consent out. signals="google" tells Google’s scripts.',
);

export const otherLink = (href: string): Remark =>
  missing(
    `There is no place for a link to ${href}`,
    'Write it into <p slot="message">, or into your footer.',
  );

export const script = (name: string, src: string | undefined): Remark => ({
  code: 'script',
  level: 'left',
  what: 'c15t put this script into the page',
  cure: `Write <script type="text/plain" data-consent="${name}"${src === undefined ? '' : ` src="${src}"`}></script> into the page.`,
});

export const madeScript = (call: string | undefined): Remark => ({
  code: 'script',
  level: 'left',
  what: call === undefined ? 'Code that is not run creates the script' : `${call}() creates the script`,
  cure: 'Declare a <consent-service>, and write the vendor\'s own snippet with type="text/plain" and data-consent.',
});

const SERVER = missing(
  'The library stores nothing on a server',
  'record-href sends each decision to your server: docs/servers.md.',
);
const LOOK = needless('The elements have their own look', 'docs/theming.md says how to change it.');
const REGIONS = missing(
  'The server determined where the visitor is',
  'docs/recipes/regions.md has rules by region.',
);
const TCF = missing(
  'The library is not a TCF platform',
  'If your vendors need TCF, stay with a TCF platform.',
);
const BLOCK = missing(
  'It held back requests to addresses',
  'data-block on consent.block.js does so: docs/recipes/scripts.md.',
);

export const ROOT: Remarks = new Map<string, Remark>([
  ['mode', needless('There is one mode: in the page, without a server')],
  ...['backendURL', 'headers', 'customFetch', 'retryConfig', 'endpointHandlers', 'user'].map(
    (name) => [name, SERVER] as const,
  ),
  ...[
    'theme',
    'ui',
    'colorScheme',
    'noStyle',
    'disableAnimation',
    'scrollLock',
    'trapFocus',
    'legalLinksStyle',
    'branding',
  ].map((name) => [name, LOOK] as const),
  ...['offlinePolicy', 'ignoreGeoLocation', 'overrides', 'ssrData'].map((name) => [name, REGIONS] as const),
  ['iab', TCF],
  ['networkBlocker', BLOCK],
  ['iframeBlockerConfig', BLOCK],
  [
    'nonce',
    missing(
      'The element has no nonce',
      'Write it on the script tag, or give it to start(): docs/recipes/headers.md.',
    ),
  ],
  ['debug', unlessOff(needless('The development build shows mistakes: docs/install.md'))],
  [
    'enabled',
    unlessOn(
      missing(
        'The banner appears while there is something to ask',
        'Write the banner into the pages where it may appear.',
      ),
    ),
  ],
  ['namespace', needless('The object in the page is window.consent')],
  ['config', needless('It names the package')],
  ['react', LOOK],
]);

export const CALLBACKS: Remarks = new Map<string, Remark>([
  ['onBannerFetched', callback('Listen to consent-ready.')],
  ['onConsentSet', callback('Listen to consent-change, or use consent.when().')],
  ['onConsentChanged', callback('Listen to consent-change: it has "added" and "removed".')],
  ['onError', callback('Listen to consent-error.')],
  ['onBeforeConsentRevocationReload', callback('Listen to consent-reload.')],
]);

export const LINK: Remarks = new Map<string, Remark>([
  ['target', needless('The link opens like any other link')],
  ['rel', needless('The link opens like any other link')],
  ['label', needless('There is no place for the link')],
]);

const ON_SCRIPT = needless('Write it on the script itself');

export const SCRIPT: Remarks = new Map<string, Remark>([
  ...['async', 'defer', 'nonce', 'fetchPriority', 'attributes', 'target', 'anonymizeId'].map(
    (name) => [name, ON_SCRIPT] as const,
  ),
  ...['vendorId', 'iabPurposes', 'iabLegIntPurposes', 'iabSpecialFeatures'].map(
    (name) => [name, TCF] as const,
  ),
  ['callbackOnly', callback('Use consent.when() with the name of the service.')],
  [
    'persistAfterConsentRevoked',
    needless('A script that ran stays until the page reloads, as it does at a withdrawal'),
  ],
  ['onBeforeLoad', callback('Write the code before the gated script, gated in the same way.')],
  ['onLoad', callback('Write onload on the script.')],
  ['onError', callback('Write onerror on the script.')],
  [
    'onConsentChange',
    callback('Use consent.when() with the name of the service. Its signal aborts at a withdrawal.'),
  ],
]);
