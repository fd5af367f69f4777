// The answers in each tool's record. `a` is granted, `a!` is refused, and `?` is unreadable.
import {assert} from 'chai';
import type {PolicyInput} from '../../src/core/policy.js';
import {GOOD, judge, policy, told, type ToolName} from './judge.js';

type Case = readonly [
  what: string,
  entries: readonly (readonly [string, string])[],
  expected: string,
  input?: PolicyInput,
];

const ISO = new Date(GOOD).toISOString();

const optanon = (rest: string): readonly [string, string] => [
  'OptanonConsent',
  `isGpcEnabled=0&datestamp=Wed+Apr+08+2026&version=202503.2.0&hosts=&interactionCount=1&landingPath=NotLandingPage&${rest}`,
];
const closed = ['OptanonAlertBoxClosed', ISO] as const;
const groups = (list: string): string => `groups=${encodeURIComponent(list)}`;
const ALL = groups('C0001:1,C0002:1,C0003:1,C0004:1,C0005:1');

const bot = (text: string): readonly [string, string] => [
  'CookieConsent',
  text.replaceAll("'", '%27').replaceAll(',', '%2C'),
];
const botText = (method: string, answer = 'true', utc = String(GOOD)): string =>
  `{stamp:'G+6rYDfrzwrZ==',necessary:true,preferences:${answer},statistics:${answer},marketing:${answer},${method}ver:1,utc:${utc},region:'de'}`;

const cc = (fields: object): readonly [string, string] => [
  'cc_cookie',
  encodeURIComponent(JSON.stringify(fields)),
];
const dates = {consentTimestamp: ISO, lastConsentTimestamp: ISO};
const iub = (fields: object): readonly [string, string] => [
  '_iub_cs-50053366',
  encodeURIComponent(JSON.stringify(fields)),
];
const T = String(GOOD);

const CASES: Readonly<Record<ToolName, readonly Case[]>> = {
  onetrust: [
    [
      'accept all',
      [closed, optanon(`intType=1&AwaitingReconsent=false&${ALL}`)],
      'personalization analytics social marketing',
    ],
    [
      'a record that does not say how it was made',
      [closed, optanon(`AwaitingReconsent=false&${ALL}`)],
      'personalization analytics social marketing',
    ],
    ['no answer yet', [optanon(`AwaitingReconsent=false&${ALL}`)], ''],
    [
      'no answer yet, with refusals by default',
      [optanon(`AwaitingReconsent=false&${groups('C0002:0,C0004:0')}`)],
      '',
    ],
    [
      'a refusal',
      [closed, optanon(`intType=2&AwaitingReconsent=false&${groups('C0001:1,C0002:0,C0003:0,C0004:0')}`)],
      'personalization! analytics! marketing!',
    ],
    [
      'a category that is missing',
      [closed, optanon(`intType=1&AwaitingReconsent=false&${groups('C0002:1')}`)],
      'analytics',
    ],
    [
      'an answer that is awaited again',
      [closed, optanon(`intType=1&AwaitingReconsent=true&${groups('C0002:1,C0004:0')}`)],
      'marketing!',
    ],
    ['a closed banner', [closed, optanon(`intType=7&AwaitingReconsent=false&${ALL}`)], ''],
    ['no interaction', [closed, ['OptanonConsent', `AwaitingReconsent=false&interactionCount=0&${ALL}`]], ''],
    [
      'a group twice',
      [closed, optanon(`intType=1&AwaitingReconsent=false&${groups('C0002:1,C0002:0,C0002:1')}`)],
      'analytics!',
    ],
    [
      'two records',
      [
        closed,
        optanon(`intType=1&AwaitingReconsent=false&${ALL}`),
        optanon(`AwaitingReconsent=false&${groups('C0004:0')}`),
      ],
      'marketing!',
    ],
    [
      'a date that is no date',
      [
        ['OptanonAlertBoxClosed', 'yes'],
        optanon(`intType=1&AwaitingReconsent=false&${groups('C0002:1,C0004:0')}`),
      ],
      'marketing!',
    ],
    ['no groups', [closed, optanon('intType=1')], '?'],
  ],
  cookiebot: [
    ['accept all', [bot(botText("method:'explicit',"))], 'personalization analytics marketing'],
    ['a refusal', [bot(botText("method:'explicit',", 'false'))], 'personalization! analytics! marketing!'],
    ['implied consent', [bot(botText("method:'implied',"))], ''],
    ['an old record of a yes', [bot(botText(''))], ''],
    ['an old record of a no', [bot(botText('', 'false'))], 'personalization! analytics! marketing!'],
    ['two methods', [bot(botText("method:'explicit',method:'implied',"))], ''],
    ['a visitor from elsewhere', [['CookieConsent', '-1']], ''],
    ['a place-holder', [['CookieConsent', '0']], ''],
    [
      'a stamp of a visitor from elsewhere',
      [bot(botText("method:'explicit',").replace('G+6rYDfrzwrZ==', '-1'))],
      '',
    ],
    ['no date', [bot(botText("method:'explicit',", 'true', '0'))], ''],
    ['a truncated record', [bot(botText("method:'explicit',").slice(0, -9))], '?'],
    ['a name in a text', [bot(`{stamp:'x,marketing:true',method:'explicit',utc:${T}}`)], ''],
    [
      'two records that differ',
      [bot(botText("method:'explicit',")), bot(botText("method:'explicit',", 'false'))],
      'personalization! analytics! marketing!',
    ],
  ],
  cookieyes: [
    [
      'accept all',
      [
        [
          'cookieyes-consent',
          'consentid:VUp6,consent:yes,action:yes,necessary:yes,functional:yes,analytics:yes,performance:yes,advertisement:yes,lastRenewedDate:1700000000000',
        ],
      ],
      '',
    ],
    [
      'a refusal',
      [
        [
          'cookieyes-consent',
          'consentid:VUp6,consent:no,action:yes,necessary:yes,functional:no,analytics:no,performance:no,advertisement:no,other:no',
        ],
      ],
      'personalization! analytics! marketing!',
    ],
    [
      'one of two categories',
      [['cookieyes-consent', 'consent:yes,action:yes,analytics:yes,performance:no']],
      'analytics!',
    ],
    [
      'an opt-out in California',
      [['cookieyes-consent', 'consent:yes,action:yes,functional:yes,advertisement:no']],
      'marketing!',
    ],
    [
      'a first visit',
      [['cookieyes-consent', 'consentid:VUp6,consent:,action:,necessary:,functional:no,advertisement:no']],
      '',
    ],
    [
      'an encoded record',
      [['cookieyes-consent', encodeURIComponent('action:yes,advertisement:no')]],
      'marketing!',
    ],
    ['nothing that is known', [['cookieyes-consent', 'eyJhbGciOi']], '?'],
    [
      'a legacy record',
      [
        ['viewed_cookie_policy', 'yes'],
        ['cookielawinfo-checkbox-advertisement', 'no'],
        ['cookielawinfo-checkbox-analytics', 'yes'],
      ],
      'marketing!',
    ],
    ['a legacy refusal', [['viewed_cookie_policy', 'no']], 'personalization! analytics! marketing!'],
    ['legacy boxes without an answer', [['cookielawinfo-checkbox-advertisement', 'no']], ''],
  ],
  'vanilla-cookieconsent': [
    [
      'accept all of version 3',
      [
        cc({
          categories: ['necessary', 'personalization', 'analytics', 'social', 'marketing'],
          revision: 0,
          data: null,
          services: {},
          ...dates,
        }),
      ],
      'personalization analytics social marketing',
    ],
    [
      'a refusal',
      [
        cc({
          categories: ['necessary'],
          revision: 0,
          services: {necessary: [], personalization: [], analytics: [], marketing: []},
          ...dates,
        }),
      ],
      'personalization! analytics! marketing!',
    ],
    [
      'a choice',
      [
        cc({
          categories: ['necessary', 'analytics'],
          revision: 0,
          services: {necessary: [], analytics: [], social: [], marketing: []},
          ...dates,
        }),
      ],
      'analytics social! marketing!',
    ],
    [
      'services of a category',
      [cc({categories: ['social'], revision: 0, services: {analytics: [], social: ['youtube']}, ...dates})],
      'analytics! youtube',
    ],
    [
      'another revision',
      [cc({categories: ['analytics'], revision: 1, services: {}, ...dates})],
      'personalization! social! marketing!',
    ],
    [
      'version 2',
      [
        [
          'cc_cookie',
          JSON.stringify({
            categories: ['analytics'],
            level: ['analytics'],
            revision: 0,
            rfc_cookie: false,
            consent_date: ISO,
            last_consent_update: ISO,
          }),
        ],
      ],
      'personalization! analytics social! marketing!',
    ],
    [
      'the oldest records',
      [['cc_cookie', '{"level":["necessary","analytics"]}']],
      'personalization! social! marketing!',
    ],
    ['a list that is a text', [cc({categories: 'analytics', ...dates})], '?'],
    [
      'a bad date beside a good one',
      [cc({categories: ['analytics'], revision: 0, consentTimestamp: ISO, lastConsentTimestamp: 'now'})],
      'personalization! social! marketing!',
    ],
    [
      'a change after the end',
      [
        cc({
          categories: ['analytics'],
          revision: 0,
          consentTimestamp: ISO,
          lastConsentTimestamp: '2026-11-25T00:00:00Z',
        }),
      ],
      'personalization! social! marketing!',
    ],
    ['prototypes', [['cc_cookie', '{"__proto__":{"categories":["analytics"]}}']], '?'],
  ],
  klaro: [
    [
      'a choice',
      [['klaro', encodeURIComponent('{"youtube":false,"analytics":true,"marketing":false}')]],
      'youtube! social! marketing!',
    ],
    ['texts', [['klaro', '{"youtube":"false","analytics":"true"}']], ''],
    ['no JSON', [['klaro', 'youtube']], '?'],
    ['a list', [['klaro', '[true]']], '?'],
  ],
  tarteaucitron: [
    ['a choice', [['tarteaucitron', '!youtube=false!analytics=true!marketing=wait']], 'youtube! social!'],
    ['no answer yet', [['tarteaucitron', '!youtube=wait']], ''],
    [
      'a mapped service',
      [['tarteaucitron', '!gtag=false!vimeo=true']],
      'analytics!',
      {importMap: 'gtag: analytics'},
    ],
    ['something else', [['tarteaucitron', 'true']], '?'],
  ],
  osano: [
    ['deny', [['cookieconsent_status', 'deny']], 'personalization! analytics! social! marketing!'],
    ['allow', [['cookieconsent_status', 'allow']], ''],
    ['dismiss', [['cookieconsent_status', 'dismiss']], ''],
    ['something else', [['cookieconsent_status', '1']], '?'],
  ],
  complianz: [
    [
      'a choice',
      [
        ['cmplz_banner-status', 'dismissed'],
        ['cmplz_statistics', 'allow'],
        ['cmplz_marketing', 'deny'],
      ],
      'marketing!',
    ],
    [
      'a multisite',
      [
        ['cmplz_rt_banner-status', 'dismissed'],
        ['cmplz_rt_marketing', 'deny'],
      ],
      'marketing!',
    ],
    [
      'no answer yet',
      [
        ['cmplz_statistics', 'deny'],
        ['cmplz_marketing', 'deny'],
      ],
      '',
    ],
    [
      'an old refusal',
      [
        ['cmplz_choice', 'set'],
        ['complianz_consent_status', 'deny'],
      ],
      'personalization! analytics! marketing!',
    ],
    [
      'an old yes',
      [
        ['cmplz_choice', 'set'],
        ['complianz_consent_status', 'allow'],
      ],
      '',
    ],
  ],
  iubenda: [
    [
      'purposes',
      [
        iub({
          timestamp: ISO,
          version: '1.75.1',
          purposes: {1: true, 3: true, 4: false, 5: true},
          id: 50_053_366,
        }),
      ],
      'personalization analytics! marketing',
    ],
    ['a yes without purposes', [iub({timestamp: ISO, consent: true, id: 1})], ''],
    [
      'a no without purposes',
      [iub({timestamp: ISO, consent: false, id: 1})],
      'personalization! analytics! marketing!',
    ],
    ['no answer yet', [iub({id: 1})], ''],
    ['a sibling', [['_iub_cs-50053366-granular', encodeURIComponent('{"purposes":{"4":true}}')]], ''],
    ['no date', [iub({purposes: {4: true, 5: false}})], 'marketing!'],
  ],
  c15t: [
    [
      'a cookie of version 2',
      [['c15t', `c.necessary:1,c.measurement:1,i.t:${T},i.sid:sub_2VZx,i.y:custom`]],
      'personalization! analytics marketing!',
    ],
    ['a cookie without an answer', [['c15t', 'c.necessary:1,c.measurement:1']], ''],
    [
      'localStorage of version 2',
      [
        [
          'c15t',
          JSON.stringify({
            consents: {necessary: true, measurement: true, marketing: false},
            consentInfo: {time: GOOD},
          }),
        ],
      ],
      'analytics marketing!',
    ],
    ['localStorage without an answer', [['c15t', JSON.stringify({consents: {measurement: true}})]], ''],
    [
      'a cookie of version 3',
      [['c15t', `v=3&sid=sub_1&b=c${'0'.repeat(64)}&fn=1.${T}.0&ex=0.${T}.0&me=1.${T}.0`]],
      'personalization! analytics',
    ],
    [
      'localStorage of version 3',
      [
        [
          'c15t',
          JSON.stringify({
            version: 3,
            categories: {
              measurement: {value: true, confirmedAt: GOOD},
              marketing: {value: false, confirmedAt: GOOD},
            },
          }),
        ],
      ],
      'analytics marketing!',
    ],
    ['a date of one category that is missing', [['c15t', `v=3&me=1.${T}.0&mk=1.0.0`]], ''],
    ['nothing that is known', [['c15t', 'x']], '?'],
  ],
  orejime: [
    ['a choice', [['eu-consent', encodeURIComponent('analytics=1;marketing=0')]], 'marketing!'],
    ['JSON', [['eu-consent', '{%22analytics%22:true%2C%22marketing%22:false}']], 'marketing!'],
    ['something else', [['eu-consent', 'yes']], '?'],
  ],
};

for (const [tool, cases] of Object.entries(CASES)) {
  describe(`a record of ${tool}`, () => {
    for (const [what, entries, expected, input] of cases) {
      it(`gives "${expected}" for ${what}`, () => {
        // The object's keys are the names of tools.
        assert.equal(told(judge(tool as ToolName, entries, policy(input))), expected);
      });
    }

    it('gives nothing where there is none', () => {
      assert.equal(told(judge(tool as ToolName, [])), '');
    });
  });
}

describe('a record of vanilla-cookieconsent of a later revision', () => {
  it('gives grants where the site names that revision', () => {
    const entries = [
      cc({categories: ['analytics', 'social', 'personalization', 'marketing'], revision: 2, ...dates}),
    ];

    const judgment = judge('vanilla-cookieconsent', entries, policy(), {revision: '2'});

    assert.equal(told(judgment), 'personalization analytics social marketing');
  });
});
