import type {CategoryInput, ConsentPolicy, ServiceInput, StorageKind} from '../src/core/policy.js';
import {policy} from '../test/helpers/fakes.js';

const matomo = {
  name: 'matomo',
  label: 'Matomo',
  provider: 'InnoCraft Ltd',
  href: 'https://matomo.org/privacy-policy/',
  cookies: [
    {name: '_pk_*', retention: '13 months', purpose: 'Tells visits apart, to count them.'},
    {
      name: 'matomo-queue',
      retention: 'until sent',
      storage: 'local',
      purpose: 'Holds visits that were not sent yet.',
    },
  ],
} as const;

/** A shop that counts visits by itself and pays its partners. */
export const shop = policy({
  organization: 'Beam',
  categories: [
    {name: 'necessary', cookies: [{name: 'sid', retention: 'session', purpose: 'Keeps you signed in.'}]},
    {
      name: 'affiliate',
      cookies: [{name: 'affiliate', retention: 'session', purpose: 'The partner whose link you followed.'}],
    },
    'analytics',
  ],
});

/** A shop whose data goes to other companies. */
export const shopWithServices = policy({
  organization: 'Beam',
  categories: [
    {name: 'necessary', cookies: [{name: 'sid', retention: 'session', purpose: 'Keeps you signed in.'}]},
    {name: 'analytics', services: [matomo, {name: 'clarity', label: 'Clarity', provider: 'Microsoft'}]},
    {name: 'marketing', services: [{name: 'pixel', label: 'Meta Pixel', provider: 'Meta Platforms Ireland'}]},
  ],
});

/** The marketing of this shop is a sale of data under the laws that know Global Privacy Control. */
export const shopThatSells = policy({
  organization: 'Beam',
  categories: [
    'affiliate',
    {name: 'analytics', services: [matomo]},
    {name: 'marketing', services: [{name: 'pixel', label: 'Meta Pixel', provider: 'Meta Platforms Ireland'}]},
  ],
});

/** Each of the three models: some sites may count visits without asking, or until they are told to stop. */
export const threeModels = policy({
  organization: 'Beam',
  categories: [
    {name: 'necessary', cookies: [{name: 'sid', retention: 'session', purpose: 'Keeps you signed in.'}]},
    {
      name: 'errors',
      label: 'Error reports',
      description: 'Tells us what broke, without anything that identifies you.',
      model: 'required',
    },
    {name: 'analytics', model: 'opt-out', services: [{...matomo, name: 'own-matomo', provider: ''}]},
    'marketing',
  ],
});

/** Texts with links and emphasis, in English and German, and an imprint. */
export const surveys = policy({
  organization: 'Beam',
  imprintHref: '#imprint',
  categories: [
    {
      name: 'surveys',
      label: 'Surveys',
      description: [
        {
          tag: 'p',
          content: [
            'We ask what you think of a page, ',
            {tag: 'strong', content: 'once a year'},
            ' at most.',
          ],
        },
        {tag: 'p', content: ['See ', {tag: 'a', href: '#surveys', content: 'how we use your answers'}, '.']},
      ],
      translations: {
        de: {
          label: 'Umfragen',
          description: [
            'Wir fragen nach Ihrer Meinung. ',
            {tag: 'a', href: '#umfragen', content: 'Mehr dazu'},
          ],
        },
      },
      services: [
        {
          name: 'poll',
          label: 'Poll',
          description: [
            'Counts ',
            {tag: 'em', content: 'votes'},
            ' with ',
            {tag: 'code', content: 'poll.js'},
            '.',
          ],
          cookies: [{name: 'poll', retention: '1 year', purpose: 'Remembers that you have answered.'}],
        },
      ],
    },
  ],
});

/** The next version of the shop's policy, long before it applies; two purposes have new terms. */
export const shopToCome = policy({
  organization: 'Beam',
  policyVersion: '2',
  policyEffective: '2099-01-05',
  categories: ['affiliate', {name: 'analytics', changedIn: '2'}, {name: 'social', changedIn: '2'}],
});

/** Texts much longer than in English, some of them a single word. */
export const longTexts = policy({
  organization: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  categories: [
    {
      name: 'analytics',
      label: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
      description: 'Einwilligungseinstellungen und ihre Auswirkungen auf die Messung von Besuchen. '.repeat(
        4,
      ),
    },
    {
      name: 'marketing',
      label: 'Werbung, Erfolgsmessung und Zusammenarbeit mit Partnerunternehmen im In- und Ausland',
    },
    'social',
    'personalization',
  ],
});

const own = (i: number): CategoryInput => ({
  name: `own-${String(i)}`,
  label: `Purpose number ${String(i)}`,
  description: 'What the site does with it, in a sentence or two of its own.',
});

/** More than fits on a screen. */
export const manyCategories: ConsentPolicy = policy({
  organization: 'Beam',
  categories: [
    'affiliate',
    'personalization',
    'analytics',
    'social',
    'marketing',
    ...[1, 2, 3, 4, 5, 6].map(own),
  ],
});

/** A site in a language that is written from right to left. */
export const hebrew = policy({
  organization: 'בים',
  categories: [
    {name: 'necessary', label: 'הכרחי', description: 'נדרש לפעולת האתר במהלך הביקור.'},
    {name: 'analytics', label: 'מדידה', description: 'סופר ביקורים ואת השימוש בדפים.'},
    {name: 'social', label: 'רשתות חברתיות', description: 'טוען תוכן מרשתות חברתיות.'},
  ],
});

const VENDORS = [
  'Adform',
  'Amazon Ads',
  'Awin',
  'Bing Ads',
  'Criteo',
  'Dynamic Yield',
  'Floodlight',
  'Hotjar',
  'Klaviyo',
  'LinkedIn Insight',
  'Matomo',
  'Mouseflow',
  'Optimizely',
  'Outbrain',
  'Pinterest Tag',
  'Pixel Café',
  'Snap Pixel',
  'Taboola',
  'Trustpilot',
  'Vimeo',
] as const;
const KINDS: readonly StorageKind[] = ['cookie', 'cookie', 'local', 'session', 'indexeddb'];
const KEPT = ['13 months', 'session', '', 'session', '30 days'];
const PURPOSES = [
  'Tells browsers apart.',
  'Holds together what is done in one visit.',
  'Keeps events that were not sent yet.',
  'Remembers which offers were shown, so that none is shown too often.',
  'Copy of the settings of the account.',
];

/** Five cookies each. */
const vendor = (label: string, prefix: string): ServiceInput => {
  const name = `${prefix}-${label.normalize('NFD').replace(/[^a-z]+/gi, '')}`.toLowerCase();
  return {
    name,
    label,
    provider: `${label} International Ltd, Dublin`,
    href: `https://${name}.example/privacy`,
    cookies: KINDS.map((storage, i) => ({
      name: `_${name.replace('-', '_')}_${String(i + 1)}`,
      storage,
      retention: KEPT[i] ?? '',
      purpose: PURPOSES[i] ?? '',
    })),
  };
};

/** 40 services with 200 cookies, as large shops have them. */
export const manyServices = policy({
  organization: 'Beam',
  policyVersion: '2026-11-20',
  policyEffective: '2027-01-05',
  categories: [
    'necessary',
    'affiliate',
    {name: 'analytics', services: VENDORS.slice(0, 12).map((label) => vendor(label, 'a'))},
    {name: 'marketing', services: VENDORS.map((label) => vendor(label, 'm'))},
    {name: 'social', services: VENDORS.slice(12).map((label) => vendor(label, 's'))},
  ],
});
