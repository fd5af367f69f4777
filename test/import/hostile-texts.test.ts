// No text whatever in a former cookie gives a grant that the rules do not give. A slow and obvious reading of each text says
// what may be granted at most; texts are random, and real ones with mistakes in them.
import {assert} from 'chai';
import fc from 'fast-check';
import {decodeText} from '../../src/import/former-text.js';
import type {FormerEntries} from '../../src/import/former-tool.js';
import {GOOD, judge, NOW, policy, TOOLS, type ToolName} from './judge.js';

const OLDEST = NOW - 182 * 86_400_000;
const END = Date.parse('2026-11-20T00:00:00Z');
const isGood = (time: number): boolean => time > OLDEST && time < END;
const ISO_TEXT = /\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:\d\d)/g;
const NAMES = ['personalization', 'analytics', 'social', 'youtube', 'marketing'];

const withText = (entries: FormerEntries, start: string): string[] =>
  entries.filter(([name]) => name.startsWith(start)).map(([, text]) => decodeText(text));

/** Parses JSON, and returns null for anything else. */
function json(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

const times = (value: unknown): number[] =>
  (String(value).match(ISO_TEXT) ?? []).map((text) => Date.parse(text));

/** Whether a text may grant a name of the policy at most, by tool. A tool without a date is absent: it never does. */
const MAY_GRANT: Partial<Record<ToolName, (entries: FormerEntries, name: string) => boolean>> = {
  onetrust(entries, name) {
    const group = {
      analytics: 'C0002',
      personalization: 'C0003',
      marketing: 'C0004',
      social: 'C0005',
      youtube: 'C0005',
    }[name];
    const closed = withText(entries, 'OptanonAlertBoxClosed');
    const consents = entries
      .filter(([one]) => one === 'OptanonConsent')
      .map(([, text]) =>
        text
          .replaceAll(/%3a/gi, ':')
          .replaceAll(/%2c/gi, ',')
          .replaceAll(/%26/g, '&')
          .replaceAll(/%3d/gi, '='),
      );
    return (
      closed.length > 0 &&
      closed.every((text) => times(text).some(isGood)) &&
      consents.some(
        (text) => text.includes(`${String(group)}:1`) && text.includes('AwaitingReconsent=false'),
      ) &&
      consents.every((text) => !text.includes(`${String(group)}:0`) && !/interactionCount=0(&|$)/.test(text))
    );
  },
  cookiebot(entries, name) {
    const field = {personalization: 'preferences', analytics: 'statistics', marketing: 'marketing'}[name];
    return (
      field !== undefined &&
      withText(entries, 'CookieConsent').every(
        (text) =>
          text.includes(`${field}:true`) &&
          !new RegExp(`[{,]${field}:false[,}]`).test(text) &&
          text.includes("method:'explicit'") &&
          !text.includes("stamp:'-1'") &&
          !text.includes("stamp:'0'") &&
          (text.match(/utc:\d+/g) ?? []).some((one) => isGood(Number(one.slice(4)))),
      )
    );
  },
  'vanilla-cookieconsent'(entries, name) {
    return entries.every(([, text]) => {
      const fields = json(text) ?? json(decodeText(text));
      const list = fields?.['categories'] ?? fields?.['level'];
      const category = name === 'youtube' ? 'social' : name;
      const services = (fields?.['services'] ?? {}) as Record<string, unknown>;
      const all = ['consentTimestamp', 'lastConsentTimestamp', 'consent_date', 'last_consent_update']
        .filter((key) => fields !== null && Object.hasOwn(fields, key))
        .flatMap((key) => times(fields?.[key]));
      return (
        Array.isArray(list) &&
        list.includes(category) &&
        (!Object.hasOwn(services, name) || JSON.stringify(services[name]) === '[]') &&
        (fields?.['revision'] ?? 0) === 0 &&
        all.length > 0 &&
        all.every(isGood)
      );
    });
  },
  iubenda(entries, name) {
    const purpose = {personalization: '3', analytics: '4', marketing: '5'}[name];
    const own = entries.filter(([one]) => /^_iub_cs-s?\d+$/.test(one));
    return own.every(([, text]) => {
      const fields = json(text) ?? json(decodeText(text));
      const purposes = fields?.['purposes'] as Record<string, unknown> | undefined;
      return (
        purpose !== undefined && purposes?.[purpose] === true && times(fields?.['timestamp']).some(isGood)
      );
    });
  },
  c15t(entries, name) {
    const word = {personalization: 'experience', analytics: 'measurement', marketing: 'marketing'}[name];
    const code = {personalization: 'ex', analytics: 'me', marketing: 'mk'}[name];
    return entries.every(([, text]) => {
      const plain = decodeText(text);
      const stamps = (plain.match(/\d{13}/g) ?? []).map(Number);
      const isYes =
        plain.includes(`c.${String(word)}:1`) ||
        new RegExp(`(^|&)${String(code)}=1[.&]|(^|&)${String(code)}=1$`).test(plain) ||
        plain.includes(`"${String(word)}":true`) ||
        plain.includes('"value":true');
      return isYes && stamps.some(isGood);
    });
  },
};

const ISO = new Date(GOOD).toISOString();
const BOT = `{stamp:'G+6rYDfrzwrZ==',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:1,utc:${String(GOOD)},region:'de'}`;

/** Real records, each of which grants as much as its tool can. */
const REAL: Readonly<Record<ToolName, FormerEntries>> = {
  onetrust: [
    ['OptanonAlertBoxClosed', ISO],
    [
      'OptanonConsent',
      'interactionCount=1&groups=C0001%3A1%2CC0004%3A1%2CC0002%3A1%2CC0003%3A1%2CC0005%3A1&AwaitingReconsent=false&intType=1',
    ],
  ],
  cookiebot: [['CookieConsent', BOT]],
  cookieyes: [
    [
      'cookieyes-consent',
      'consentid:V,consent:yes,action:yes,functional:yes,analytics:yes,performance:yes,advertisement:yes',
    ],
  ],
  'vanilla-cookieconsent': [
    [
      'cc_cookie',
      `{"categories":["personalization","analytics","social","marketing"],"revision":0,"services":{"social":[]},"consentTimestamp":"${ISO}","lastConsentTimestamp":"${ISO}"}`,
    ],
  ],
  klaro: [['klaro', '{"analytics":true,"youtube":true,"marketing":true}']],
  tarteaucitron: [['tarteaucitron', '!analytics=true!youtube=true']],
  osano: [['cookieconsent_status', 'allow']],
  complianz: [
    ['cmplz_banner-status', 'dismissed'],
    ['cmplz_statistics', 'allow'],
    ['cmplz_marketing', 'allow'],
  ],
  iubenda: [['_iub_cs-1', `{"timestamp":"${ISO}","purposes":{"3":true,"4":true,"5":true}}`]],
  c15t: [['c15t', `c.experience:1,c.measurement:1,c.marketing:1,i.t:${String(GOOD)},i.y:all`]],
  orejime: [['eu-consent', 'analytics=1;marketing=1']],
};

/** What a hostile or broken text may contain. */
const pieces = fc.constantFrom(
  ...[
    'true',
    'false',
    '1',
    '0',
    ':',
    ',',
    '=',
    '&',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '%2C',
    '%',
    '!',
    ';',
    'wait',
    'null',
  ],
  ...[
    'implied',
    'explicit',
    '-1',
    'marketing',
    'statistics',
    'C0004',
    'stamp',
    'method',
    '__proto__',
    ISO,
    String(NOW),
    String(GOOD),
    '2020-01-01T00:00:00Z',
  ],
);
const junk = fc.oneof(
  fc.string(),
  fc.array(pieces, {maxLength: 12}).map((all) => all.join('')),
);

/** A real text with up to four mistakes: something cut out, put in, or put in place of something. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(12), fc.oneof(fc.constant(''), pieces, junk)), {maxLength: 4})
    .map((edits) =>
      edits.reduce(
        (result, [at, length, piece]) => result.slice(0, at) + piece + result.slice(at + length),
        text,
      ),
    );

const entriesOf = (tool: ToolName): fc.Arbitrary<FormerEntries> => {
  const real = REAL[tool];
  const changed = fc.tuple(
    ...real.map(([name, text]) =>
      fc.oneof(mutated(text), mutated(encodeURIComponent(text))).map((one): [string, string] => [name, one]),
    ),
  );
  const name = fc.constantFrom(...real.map(([one]) => one));
  const more = fc.array(fc.tuple(name, fc.oneof(junk, ...real.map(([, text]) => mutated(text)))), {
    maxLength: 2,
  });
  return fc.tuple(fc.oneof(changed, fc.constant([])), more).map(([all, others]) => [...all, ...others]);
};

// The keys of the object are the names of tools.
for (const tool of Object.keys(TOOLS) as ToolName[]) {
  describe(`hostile texts of ${tool}`, () => {
    it('never give a grant that the rules do not give', () => {
      fc.assert(
        fc.property(entriesOf(tool), fc.boolean(), (entries, gpc) => {
          const {choice} = judge(tool, entries, policy(), {gpc});

          for (const name of NAMES.filter((one) => choice[one] === true)) {
            assert.isTrue(MAY_GRANT[tool]?.(entries, name) ?? false, `${name}: ${JSON.stringify(entries)}`);
            assert.isFalse(gpc && name === 'marketing');
          }
        }),
        {numRuns: 2000},
      );
    });

    it('give no grant where the site does not take grants over', () => {
      const site = policy({importGrants: false, importUntil: ''});
      fc.assert(
        fc.property(entriesOf(tool), (entries) => {
          assert.notInclude(Object.values(judge(tool, entries, site).choice), true);
        }),
        {numRuns: 300},
      );
    });
  });
}

describe('the real texts that the tests break', () => {
  const dated: readonly ToolName[] = ['onetrust', 'cookiebot', 'vanilla-cookieconsent', 'iubenda', 'c15t'];
  for (const tool of dated) {
    it(`give grants of ${tool} as long as they are whole`, () => {
      assert.include(Object.values(judge(tool, REAL[tool]).choice), true);
    });
  }
});
