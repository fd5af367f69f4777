import {assert} from 'chai';
import * as fc from 'fast-check';
import {type ConsentRecord, decodeRecord, encodeRecord, isDenied, isOurs} from '../../src/core/record.js';
import type {RecordFlag, RecordSource} from '../../src/core/record-shape.js';
import {isGranted} from '../../src/core/expression.js';
import {deriveState} from '../../src/core/state.js';
import {ID, NOW, policy, record} from '../helpers/fakes.js';
import {CATEGORIES, SERVICES} from './real-names.js';

const sources: RecordSource[] = ['banner', 'preferences', 'embed', 'gpc', 'api', 'import.osano'];
const flags: RecordFlag[] = ['gpc', 'clear'];
const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/);
const seconds = fc.integer({min: 1_000_000_000, max: 9_999_999_999});

const version = fc.stringMatching(/^[\w.:-]{1,40}$/);

const records: fc.Arbitrary<ConsentRecord> = fc
  .record({
    id: fc.uuid(),
    created: seconds,
    updated: seconds,
    millisecond: fc.integer({min: 0, max: 999}),
    policyVersion: version,
    language: fc.constantFrom('', 'en', 'de-AT', 'zh-Hant-TW'),
    hash: fc.stringMatching(/^[a-z0-9]{1,7}$/),
    names: fc.uniqueArray(fc.tuple(name, fc.boolean(), fc.oneof(fc.constant(0), fc.nat(9_999_999_999))), {
      maxLength: 40,
      selector: ([one]) => one,
    }),
    source: fc.constantFrom(...sources),
    noticed: fc.oneof(fc.constantFrom('', 'gpc'), version),
    flags: fc.subarray(flags),
    renewed: fc.oneof(fc.constant(0), seconds),
    region: fc.constantFrom('', 'DE', 'US-CA', 'GB-ENG'),
  })
  .map(({names, ...rest}) => ({
    ...rest,
    granted: names.flatMap(([one, granted]) => (granted ? [one] : [])),
    denied: names.flatMap(([one, granted]) => (granted ? [] : [one])),
    answered: Object.fromEntries(
      names.flatMap(([one, , age]) => (age > 0 ? [[one, rest.updated - age] as const] : [])),
    ),
  }));

/** What a record says, by what was written of it. Apart from the object, which has ages in another order. */
const textOf = (text: string): string => {
  const read = decodeRecord(text);
  return read === null ? '' : encodeRecord(read);
};

/**
 * Whether a text that is read says the same after it was written again, and says nothing that it does not hold: all
 * fields are in it as they would be written, but for what a later version added.
 */
const isFaithful = (text: string): boolean => {
  const written = textOf(text);
  if (written === '') return true;
  const fields = text.split('&');
  // Zeros before a number say nothing.
  const isHeld = written.split('&').every((field) => /^[am]=/.test(field) || fields.includes(field));
  return isHeld && textOf(written) === written && new Set(fields.map(keyOf)).size === fields.length;
};

const keyOf = (field: string): string => field.split('=')[0] ?? '';

const good = encodeRecord(record({granted: ['affiliate', 'matomo'], denied: ['analytics']}));
const full = `${good}&m=7&n=2026-12-01&f=gpc.clear&a=0.1s.e4&w=1790000000`;

describe('record codec', () => {
  it('writes the fields in their order', () => {
    assert.equal(
      good,
      `v=1&id=${ID}&t=${NOW - 60}&u=${NOW - 60}&p=1&l=en&h=abc&g=affiliate.matomo&d=analytics&o=banner`,
    );
  });

  it('writes the notice that was put away and the flags at the end, and only when there are some', () => {
    const given = record({granted: ['affiliate', 'matomo'], denied: ['analytics']});

    assert.equal(
      encodeRecord({...given, noticed: '2026-12-01', flags: ['gpc', 'clear']}),
      `${good}&n=2026-12-01&f=gpc.clear`,
    );
    assert.equal(encodeRecord({...given, noticed: 'gpc'}), `${good}&n=gpc`);
    assert.equal(encodeRecord({...given, flags: ['clear']}), `${good}&f=clear`);
  });

  it('reads a record without optional fields', () => {
    assert.deepInclude(decodeRecord(good), {
      noticed: '',
      flags: [],
      millisecond: 0,
      answered: {},
      renewed: 0,
      region: '',
    });
  });

  it('writes and reads all optional fields, in their order', () => {
    const updated = NOW - 60;
    const all = record({
      granted: ['affiliate', 'matomo'],
      denied: ['analytics'],
      millisecond: 7,
      noticed: '2026-12-01',
      flags: ['clear', 'gpc'],
      answered: {matomo: updated - 64, analytics: updated - 508},
      renewed: 1_790_000_000,
    });

    assert.equal(encodeRecord(all), full);
    assert.deepEqual(decodeRecord(full), {...all, flags: ['gpc', 'clear']});
  });

  it('writes the ages of answers in seconds to the base 36, parallel to what is granted and then denied', () => {
    const given = record({granted: ['affiliate'], denied: ['analytics'], answered: {analytics: NOW - 160}});

    const text = encodeRecord(given);

    assert.match(text, /&g=affiliate&d=analytics&o=banner&a=0\.2s$/);
    assert.deepEqual(decodeRecord(text)?.answered, {analytics: NOW - 160});
  });

  it('writes no age of a name that is neither granted nor denied', () => {
    const given = record({granted: ['affiliate'], denied: [], answered: {social: 1_000_000_000}});

    assert.notInclude(encodeRecord(given), '&a=');
  });

  it('reads * as everything denied', () => {
    const read = decodeRecord(good.replace('g=affiliate.matomo&d=analytics', 'g=&d=*'));

    assert.deepInclude(read, {granted: [], denied: ['*']});
    assert.isTrue(isDenied(read!, 'a-name-of-a-later-policy'));
  });

  it('passes over fields that a later version has added at the end', () => {
    const later = `${full}&b=&z=10.12:a-b_c`;

    assert.deepEqual(decodeRecord(later), decodeRecord(full));
    assert.deepEqual(decodeRecord(`${good}&x=1`), decodeRecord(good));
  });

  it('reads back every record that it wrote', () => {
    fc.assert(
      fc.property(records, (one) => {
        assert.deepEqual(decodeRecord(encodeRecord(one)), one);
      }),
    );
  });

  it('reads any text without a throw, and only what it would write itself', function () {
    // Random text takes long where other work takes the processor.
    this.timeout(60_000);
    fc.assert(fc.property(fc.string(), isFaithful));
    fc.assert(fc.property(fc.string({unit: 'binary'}), isFaithful));
  });

  it('holds to that when a good text is tampered with', () => {
    const at = fc.nat(full.length);
    fc.assert(
      fc.property(at, fc.nat(6), fc.string({maxLength: 12}), (from, cut, put) =>
        isFaithful(full.slice(0, from) + put + full.slice(from + cut)),
      ),
      {numRuns: 1000},
    );
  });

  it('holds to that for any value in any field', () => {
    const fields = ['v', 'id', 't', 'u', 'p', 'l', 'h', 'g', 'd', 'o', 'm', 'n', 'f', 'a', 'w'];
    const digits = fc.bigInt({min: 0n, max: 10n ** 25n}).map(String);
    const words = fc
      .array(fc.constantFrom('gpc', 'clear', '.', '&', '=', 'a', '*', '-', '0', 'zzzzzzz', '__proto__'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.oneof(digits, fc.string(), name, words), (field, value) =>
        isFaithful(full.replace(new RegExp(`\\b${field}=[^&]*`), () => `${field}=${value}`)),
      ),
      {numRuns: 1000},
    );
  });

  it('holds to that for any fields in any order', () => {
    const field = fc.constantFrom(...full.split('&'));
    const isOurs = (all: readonly string[]): boolean => isFaithful(all.join('&'));
    fc.assert(fc.property(fc.shuffledSubarray(full.split('&')), isOurs));
    fc.assert(fc.property(fc.array(field, {maxLength: 18}), isOurs));
  });

  it('holds to that for other records that were escaped, as often as may be', () => {
    fc.assert(
      fc.property(records, fc.integer({min: 1, max: 3}), (one, times) => {
        let text = encodeRecord(one);
        for (let i = 0; i < times; i++) text = encodeURIComponent(text);

        assert.isNull(decodeRecord(text));
      }),
    );
  });

  it('grants nothing that is not in the list of what is granted', () => {
    const at = fc.nat(full.length);
    fc.assert(
      fc.property(at, fc.nat(40), fc.string({maxLength: 12}), (from, cut, put) => {
        const text = full.slice(0, from) + put + full.slice(from + cut);
        const list = new URLSearchParams(text).get('g')?.split('.') ?? [];

        assert.includeMembers(list, [...(decodeRecord(text)?.granted ?? [])]);
      }),
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
    ['an empty notice', `${good}&n=`],
    ['no flag', `${good}&f=`],
    ['an unknown flag', `${good}&f=gpc.admin`],
    ['a flag twice', `${good}&f=gpc.gpc`],
    ['flags in another order', `${good}&f=clear.gpc`],
    ['flags before the notice', `${good}&f=gpc&n=2`],
    ['every other field twice', `${good}&d=affiliate`],
    ['a list of grants twice', `${good}&g=analytics`],
    ['a later field before the others', good.replace('&o=banner', '&x=1&o=banner')],
    ['a later field with an escape', `${good}&x=%20`],
    ['a later field of two letters', `${good}&xy=1`],
    ['a millisecond of four digits', `${good}&m=1000`],
    ['an age too few', `${good}&a=1.2`],
    ['an age too many', `${good}&a=1.2.3.4`],
    ['an empty age', `${good}&a=1..3`],
    ['an age that is no whole number', `${good}&a=0.5-3.0`],
    ['an age that no number holds', `${good}&a=0.${'z'.repeat(700)}.0`],
    ['everything denied and something granted', good.replace('d=analytics', 'd=*')],
    ['everything and a name denied', good.replace('g=affiliate.matomo&d=analytics', 'g=&d=*.analytics')],
    ['everything granted', good.replace('g=affiliate.matomo', 'g=*')],
    ['an unknown source', good.replace('o=banner', 'o=server')],
    ['a name in capitals', good.replace('d=analytics', 'd=Analytics')],
    ['a name that begins with a digit', good.replace('d=analytics', 'd=1st')],
    ['a time before ten digits', good.replace(/u=\d/, 'u=0')],
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
    [
      'vanilla-cookieconsent, whole',
      '{"categories":["necessary","analytics"],"revision":0,"data":null,"consentTimestamp":"2026-11-20T12:00:00.000Z",' +
        `"consentId":"${ID}","services":{"analytics":["matomo"]},"languageCode":"en","expirationTime":1811678400000}`,
    ],
    ['klaro', '{"matomo":true,"youtube":true}'],
    ['klaro, escaped', '%7B%22matomo%22%3Atrue%7D'],
    ['tarteaucitron', '!analytics=true!gajs=wait'],
    ['Cookiebot', "{stamp:'x==',necessary:true,preferences:true,statistics:true,marketing:true,ver:1}"],
    [
      'Cookiebot, escaped',
      '{stamp:%27x==%27%2Cnecessary:true%2Cstatistics:true%2Cmarketing:true%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1795000000000}',
    ],
    [
      'OneTrust',
      'isGpcEnabled=0&datestamp=Fri+Nov+20+2026+12%3A00%3A00+GMT%2B0000&version=202409.1.0&isIABGlobal=false' +
        `&consentId=${ID}&interactionCount=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A1`,
    ],
    ['cookieconsent of Osano', 'allow'],
    ['an IAB string', 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA.YAAAAAAAAAA'],
    ['a yes', 'true'],
    ['5 KB of anything', 'a'.repeat(5000)],
    ['5 KB of good records', `${good}&`.repeat(30)],
  ];
  for (const [what, text] of foreign) {
    it(`counts ${what} as no record`, () => {
      assert.isNull(decodeRecord(text));
    });
  }

  for (const trap of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
    it(`lets the name ${trap} grant nothing`, () => {
      const read = decodeRecord(good.replace('matomo', trap));
      const {decisions} = deriveState(policy(), read ?? 'unknown', NOW);

      assert.isFalse(isGranted(trap, decisions));
      assert.isFalse(isGranted('matomo', decisions));
    });
  }

  it('knows a text of this library by how it begins, readable or not', () => {
    for (const text of [good, full, good.slice(0, -3), 'v=1&id=', 'v=22&id=whatever'])
      assert.isTrue(isOurs(text));
    for (const text of [
      '',
      'v=1',
      'v=&id=',
      'id=1&v=1',
      ` ${good}`,
      'allow',
      encodeURIComponent('a=1&id=2'),
    ]) {
      assert.isFalse(isOurs(text));
    }
  });

  it('knows it in quotes and escaped, as servers write cookies again', () => {
    for (const text of [
      encodeURIComponent(good),
      encodeURIComponent(encodeURIComponent(good)),
      encodeURIComponent(good).replace(/%../g, (code) => code.toLowerCase()),
      good.replaceAll('&', '%26'),
      good.replaceAll('=', '%3D'),
      `"${good}"`,
      `'${encodeURIComponent(good)}'`,
    ])
      assert.isTrue(isOurs(text), text);
  });

  it('stays true to a text of 5 KB in its shape', () => {
    const names = Array.from({length: 500}, (_, i) => `service${String(i)}`);

    assert.isTrue(isFaithful(good.replace('matomo', names.join('.'))));
  });

  it('stays under 1 KB for 12 categories and 40 services of real names, the name of the cookie included', () => {
    const granted = [...CATEGORIES, ...SERVICES.slice(0, 20)];
    const text = encodeRecord(
      record({
        granted,
        denied: SERVICES.slice(20),
        policyVersion: '2026-11-20.production',
        language: 'zh-Hant-TW',
        hash: '1z141z3',
        source: 'preferences',
        noticed: '2026-12-20.production',
        flags,
      }),
    );

    assert.equal(CATEGORIES.length, 12);
    assert.equal(SERVICES.length, 40);
    assert.isBelow(`consent-choice=${text}`.length, 1024);
    assert.deepEqual(decodeRecord(text)?.granted, granted);
  });

  it('can be read by any server as a query string', () => {
    fc.assert(
      fc.property(records, (one) => {
        const query = Object.fromEntries(new URLSearchParams(encodeRecord(one)));

        assert.deepEqual(query, {
          v: '1',
          id: one.id,
          t: String(one.created),
          u: String(one.updated),
          p: one.policyVersion,
          l: one.language,
          h: one.hash,
          g: one.granted.join('.'),
          d: one.denied.join('.'),
          o: one.source,
          ...(one.millisecond && {m: String(one.millisecond)}),
          ...(one.noticed && {n: one.noticed}),
          ...(one.flags.length > 0 && {f: one.flags.join('.')}),
          ...(Object.keys(one.answered).length > 0 && {a: query['a']}),
          ...(one.renewed && {w: String(one.renewed)}),
          ...(one.region && {r: one.region}),
        });
      }),
    );
  });

  it('uses only characters that a cookie may hold as they are', () => {
    fc.assert(fc.property(records, (one) => /^[\w.:&=-]*$/.test(encodeRecord(one))));
  });

  it('needs no escaping, as a query string or as a cookie', () => {
    fc.assert(
      fc.property(records, (one) => {
        const text = encodeRecord(one);
        const plain = text.replaceAll(/[&=:]/g, '');

        assert.equal(encodeURIComponent(plain), plain);
        assert.equal(decodeURIComponent(text), text);
      }),
    );
  });
});
