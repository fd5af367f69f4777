import {assert} from 'chai';
import * as fc from 'fast-check';
import {decodeRecord, encodeRecord} from '../../src/core/record-codec.js';
import type {ConsentRecord, RecordOrigin} from '../../src/core/record.js';
import {isGranted} from '../../src/core/expression.js';
import {deriveState} from '../../src/core/state.js';
import {ID, NOW, policy, record} from '../helpers/fakes.js';

const origins: RecordOrigin[] = ['banner', 'preferences', 'embed', 'gpc', 'api'];
const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/);
const seconds = fc.integer({min: 1_000_000_000, max: 9_999_999_999});

const records: fc.Arbitrary<ConsentRecord> = fc
  .record({
    id: fc.uuid(),
    created: seconds,
    updated: seconds,
    policyVersion: fc.stringMatching(/^[\w.:-]{1,40}$/),
    language: fc.constantFrom('', 'en', 'de-AT', 'zh-Hant-TW'),
    hash: fc.stringMatching(/^[a-z0-9]{1,7}$/),
    names: fc.uniqueArray(fc.tuple(name, fc.boolean()), {maxLength: 40, selector: ([one]) => one}),
    origin: fc.constantFrom(...origins),
  })
  .map(({names, ...rest}) => ({
    ...rest,
    granted: names.flatMap(([one, granted]) => (granted ? [one] : [])),
    denied: names.flatMap(([one, granted]) => (granted ? [] : [one])),
  }));

/** Whatever is read is exactly what would be written. */
const isFaithful = (text: string): boolean => {
  const read = decodeRecord(text);
  return read === null || encodeRecord(read) === text;
};

const good = encodeRecord(record({granted: ['affiliate', 'matomo'], denied: ['analytics']}));

describe('record codec', () => {
  it('writes what design.md shows', () => {
    assert.equal(
      good,
      `v=1&id=${ID}&t=${NOW - 60}&u=${NOW - 60}&p=1&l=en&h=abc&g=affiliate.matomo&d=analytics&o=banner`,
    );
  });

  it('reads back every record that it wrote', () => {
    fc.assert(
      fc.property(records, (one) => {
        assert.deepEqual(decodeRecord(encodeRecord(one)), one);
      }),
    );
  });

  it('reads any text without a throw, and only what it would write itself', () => {
    fc.assert(fc.property(fc.string(), isFaithful));
    fc.assert(fc.property(fc.string({unit: 'binary'}), isFaithful));
  });

  it('holds to that when a good text is tampered with', () => {
    const at = fc.nat(good.length);
    fc.assert(
      fc.property(at, fc.nat(6), fc.string({maxLength: 12}), (from, cut, put) =>
        isFaithful(good.slice(0, from) + put + good.slice(from + cut)),
      ),
      {numRuns: 1000},
    );
  });

  it('holds to that for any value in any field', () => {
    const names = ['v', 'id', 't', 'u', 'p', 'l', 'h', 'g', 'd', 'o'];
    const digits = fc.bigInt({min: 0n, max: 10n ** 25n}).map(String);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.oneof(digits, fc.string(), name), (field, value) =>
        isFaithful(good.replace(new RegExp(`\\b${field}=[^&]*`), `${field}=${value.replaceAll('$', '')}`)),
      ),
      {numRuns: 1000},
    );
  });

  it('takes nothing that was cut off, at any place', () => {
    const taken = Array.from(good, (_, length) => good.slice(0, length)).filter((text) => decodeRecord(text));

    assert.deepEqual(taken, []);
  });

  const foreign: [what: string, text: string][] = [
    ['nothing', ''],
    ['an escaped record', encodeURIComponent(good)],
    ['a record escaped twice', encodeURIComponent(encodeURIComponent(good))],
    ['a quoted record', `"${good}"`],
    ['spaces around it', ` ${good} `],
    ['a line break at its end', `${good}\n`],
    ['another version of the format', good.replace('v=1', 'v=2')],
    ['fields in another order', good.replace('v=1&', '').concat('&v=1')],
    ['a field twice', `${good}&o=banner`],
    ['a field more', `${good}&x=1`],
    ['an unknown origin', good.replace('o=banner', 'o=server')],
    ['a time of 0', good.replace(/t=\d+/, 't=0')],
    ['a time below 0', good.replace(/t=\d+/, 't=-5')],
    ['a time in hexadecimal', good.replace(/u=\d+/, 'u=0x6921')],
    ['a time with an exponent', good.replace(/u=\d+/, 'u=1e9')],
    ['a time that no number holds', good.replace(/u=\d+/, `u=${'9'.repeat(30)}`)],
    ['a short id', good.replace(ID, ID.slice(1))],
    ['no version', good.replace('p=1', 'p=')],
    ['a name granted and denied', good.replace('d=analytics', 'd=affiliate')],
    ['a name granted twice', good.replace('g=affiliate.matomo', 'g=affiliate.affiliate')],
    ['an empty name', good.replace('g=affiliate', 'g=affiliate.')],
    ['a name that is only a dot', good.replace('d=analytics', 'd=.')],
    [
      'vanilla-cookieconsent',
      '{"categories":["necessary","analytics"],"revision":0,"data":null,"services":{}}',
    ],
    ['vanilla-cookieconsent, escaped', encodeURIComponent('{"categories":["analytics"],"revision":0}')],
    ['klaro', '{"matomo":true,"youtube":true}'],
    ['klaro, escaped', '%7B%22matomo%22%3Atrue%7D'],
    ['tarteaucitron', '!analytics=true!gajs=wait'],
    ['Cookiebot', "{stamp:'x==',necessary:true,preferences:true,statistics:true,marketing:true,ver:1}"],
    ['5 KB of anything', 'a'.repeat(5000)],
    ['5 KB of names', good.replace('matomo', 'matomo'.repeat(850))],
  ];
  for (const [what, text] of foreign) {
    it(`counts ${what} as no record`, () => {
      assert.isNull(decodeRecord(text));
    });
  }

  for (const trap of ['__proto__', 'constructor', 'hasOwnProperty']) {
    it(`lets the name ${trap} grant nothing`, () => {
      const read = decodeRecord(good.replace('matomo', trap));
      const {decisions} = deriveState(policy(), read, NOW);

      assert.isFalse(isGranted(trap, decisions));
      assert.isFalse(isGranted('matomo', decisions));
    });
  }

  it('stays under 1 KB for 12 categories and 40 services', () => {
    const names = Array.from({length: 52}, (_, i) => `service-name-${String(i)}`);
    const text = encodeRecord(record({granted: names.slice(0, 26), denied: names.slice(26)}));

    assert.isBelow(text.length, 1024);
    assert.isNotNull(decodeRecord(text));
  });

  it('can be read by any server as a query string', () => {
    const query = new URLSearchParams(good);

    assert.deepEqual(query.get('g')?.split('.'), ['affiliate', 'matomo']);
    assert.equal(query.get('d'), 'analytics');
    assert.equal(query.get('u'), String(NOW - 60));
  });

  it('uses only characters that a cookie may hold as they are', () => {
    fc.assert(fc.property(records, (one) => /^[\w.:&=-]*$/.test(encodeRecord(one))));
  });
});
