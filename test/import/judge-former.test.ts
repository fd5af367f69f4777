import {assert} from 'chai';
import type {PolicyInput} from '../../src/core/policy.js';
import {judgeFormer} from '../../src/import/judge-former.js';
import {GOOD, judge, NOW, policy, told, TOOLS} from './judge.js';

const DAY = 86_400_000;

const record = (answer: boolean, time: number): [string, string][] => [
  [
    'CookieConsent',
    `{stamp:'s',preferences:${String(answer)},statistics:${String(answer)},marketing:${String(answer)},method:'explicit',utc:${String(time)}}`,
  ],
];
const grants = (input: PolicyInput, time = GOOD): string =>
  told(judge('cookiebot', record(true, time), policy(input)));
const EVERYTHING = 'personalization analytics marketing';

describe('judgeFormer', () => {
  it('takes grants over with importGrants only', () => {
    assert.equal(grants({}), EVERYTHING);
    assert.equal(grants({importGrants: false, importUntil: ''}), '');
  });

  it('takes over grants that are older than importUntil, to the millisecond', () => {
    const end = Date.parse('2026-11-20');

    assert.equal(grants({}, end - 1), EVERYTHING);
    assert.equal(grants({}, end), '');
    assert.equal(grants({importUntil: '2027-01-05'}, NOW - 1), EVERYTHING);
  });

  it('takes over grants that are younger than cookieDays, to the millisecond', () => {
    assert.equal(grants({cookieDays: 30}, NOW - 30 * DAY + 1), EVERYTHING);
    assert.equal(grants({cookieDays: 30}, NOW - 30 * DAY), '');
  });

  it('takes over no grant from the future', () => {
    assert.equal(grants({importUntil: '2027-01-05'}, NOW), '');
    assert.equal(grants({importUntil: '2027-01-05'}, NOW + DAY), '');
  });

  it('takes refusals over in any case, with their date', () => {
    const old = GOOD - 900 * DAY;
    const judgment = judge('cookiebot', record(false, old), policy({importGrants: false, importUntil: ''}));

    assert.equal(told(judgment), 'personalization! analytics! marketing!');
    assert.equal(judgment.answered, old / 1000);
  });

  it('dates a refusal without a time, or from the future, today', () => {
    assert.equal(judge('osano', [['cookieconsent_status', 'deny']]).answered, NOW / 1000);
    assert.equal(judge('cookiebot', record(false, NOW + DAY)).answered, NOW / 1000);
  });

  it('keeps the older date of two', () => {
    assert.equal(
      judge('cookiebot', [...record(true, GOOD), ...record(true, GOOD - DAY)]).answered,
      (GOOD - DAY) / 1000,
    );
  });

  it('leaves out grants that fall under the signal', () => {
    assert.equal(
      told(judge('cookiebot', record(true, GOOD), policy(), {gpc: true})),
      'personalization analytics',
    );
  });

  it('needs a grant of each former name', () => {
    const input = {importMap: 'statistics: analytics; marketing: analytics'};
    const entries: [string, string][] = [
      ['CookieConsent', `{stamp:'s',statistics:true,marketing:false,method:'explicit',utc:${String(GOOD)}}`],
    ];

    assert.equal(grants(input), 'personalization analytics');
    assert.equal(told(judge('cookiebot', entries, policy(input))), 'analytics!');
    assert.equal(grants({importMap: 'statistics: analytics; shops: analytics'}), 'personalization marketing');
  });

  it('takes over no grant where the map cannot be read', () => {
    // `createPolicy` throws here; HTML does not.
    const site = {...policy(), importMap: 'statistics analytics'};

    assert.equal(told(judge('cookiebot', record(true, GOOD), site)), '');
    assert.equal(
      told(judge('cookiebot', record(false, GOOD), site)),
      'personalization! analytics! marketing!',
    );
  });

  it('takes over no grant where the end cannot be read', () => {
    const site = {...policy(), importUntil: '2026-13-01'};

    assert.equal(told(judge('cookiebot', record(true, GOOD), site)), '');
  });

  it('takes over no grant beside an entry of the same tool that was no answer', () => {
    assert.equal(told(judge('cookiebot', [...record(true, GOOD), ['CookieConsent', '-1']])), '');
  });

  it('takes over no grant beside an entry that cannot be read, and every refusal', () => {
    const entries: [string, string][] = [['CookieConsent', 'x']];

    assert.equal(told(judge('cookiebot', [...record(true, GOOD), ...entries])), '?');
    assert.equal(
      told(judge('cookiebot', [...record(false, GOOD), ...entries])),
      'personalization! analytics! marketing! ?',
    );
  });

  it('needs a grant of each former tool, and takes a refusal of any', () => {
    const all = (status: string): string => {
      const readings = TOOLS.cookiebot.read(record(true, GOOD), '');
      const cookieyes = TOOLS.cookieyes.read([['cookieyes-consent', status]], '');
      return told(
        judgeFormer(
          policy(),
          [
            {name: 'cookiebot', tool: TOOLS.cookiebot, readings},
            {name: 'cookieyes', tool: TOOLS.cookieyes, readings: cookieyes},
          ],
          NOW,
          false,
        ),
      );
    };

    assert.equal(all('action:,advertisement:no'), EVERYTHING);
    assert.equal(all('action:yes,advertisement:no'), 'marketing!');
    assert.equal(all('action:yes,advertisement:yes'), '');
  });

  it('refuses a category if each of its services is refused, where the tool knows services alone', () => {
    const services = policy({
      categories: [
        {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]},
        {name: 'social', services: [{name: 'youtube'}]},
        'marketing',
      ],
    });
    const klaro = (answers: object): string =>
      told(judge('klaro', [['klaro', encodeURIComponent(JSON.stringify(answers))]], services));

    assert.equal(klaro({matomo: false, clarity: false, youtube: true}), 'matomo! clarity! analytics!');
    assert.equal(klaro({matomo: false, youtube: false}), 'matomo! youtube! social!');
  });

  it('never touches a required category', () => {
    const input: PolicyInput = {
      categories: ['analytics', {name: 'marketing', model: 'required', sells: false}],
    };

    assert.equal(told(judge('cookiebot', record(false, GOOD), policy(input))), 'analytics!');
  });
});
