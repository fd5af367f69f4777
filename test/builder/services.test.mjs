// The list that the builder searches: the curated vendors, then what the database says.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseCsv} from '../../demo/builder/csv.mjs';
import {STORAGES} from '../../demo/builder/clean.js';
import {LANGUAGES} from '../../demo/builder/languages.js';
import {findServices} from '../../demo/builder/search.js';
import {servicesJson} from '../../demo/builder/services.mjs';
import {VENDORS} from '../cli/vendor-files.mjs';

const DATABASE = readFileSync(
  new URL('../../stories/data/open-cookie-database.csv', import.meta.url),
  'utf8',
);
const NAME = /^[a-z][a-z0-9_-]*$/;
/** A row starts with an id and ends with the wildcard column, and none is broken over lines. */
const ROWS = DATABASE.split('\n').filter((line) => /^[0-9a-f]{8}-[0-9a-f-]{27}\s*,/.test(line));

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

describe('the CSV reader', () => {
  const cases = {
    'plain fields': ['a,b\n1,2\n', [{a: '1', b: '2'}]],
    'a comma, a quote and a line break in quotes': [
      'a,b\n"1,2","say ""so""\nnow"\n',
      [{a: '1,2', b: 'say "so"\nnow'}],
    ],
    'Windows line ends and a byte order mark': [
      '\uFEFFa,b\r\n1,2\r\n3,4',
      [
        {a: '1', b: '2'},
        {a: '3', b: '4'},
      ],
    ],
    'empty fields, the last one too': [
      'a,b\n,\n1,',
      [
        {a: '', b: ''},
        {a: '1', b: ''},
      ],
    ],
    'fields that are missing': ['a,b\n1\n', [{a: '1', b: ''}]],
    nothing: ['', []],
  };
  for (const [what, [text, expected]] of Object.entries(cases)) {
    it(`reads ${what}`, () => assert.deepEqual(parseCsv(text), expected));
  }

  it('refuses a quote in the wrong place', () => {
    assert.throws(() => parseCsv('a,b\n1"2,3'), SyntaxError);
    assert.throws(() => parseCsv('a\n"never closed'), SyntaxError);
  });
});

describe('services.json', async () => {
  const {services, database} = await servicesJson();
  const isCurated = ({aliases}) => aliases !== undefined;
  const curated = services.filter(isCurated);
  const others = services.filter((service) => !isCurated(service));
  const cookies = others.flatMap((service) => service.cookies);
  const named = (label) => services.filter((service) => service.label === label);

  it('has the curated list first, with each vendor', () => {
    assert.equal(curated.length, VENDORS.length);
    assert.deepEqual(services.slice(0, curated.length), curated);
  });

  it('accounts for every line of the database', () => {
    const {rows, fates} = database;
    assert.equal(rows, ROWS.length);
    assert.equal(ROWS.length, DATABASE.trim().split('\n').length - 1);
    assert.equal(sum(Object.values(fates)), ROWS.length);
    assert.equal(fates.kept, cookies.length);
    assert.equal(fates.none, 1);
    assert.equal(sum(others.flatMap(({counts}) => Object.values(counts))), cookies.length);
  });

  it('leaves out of the database what the curated list has, each platform by its name there', () => {
    const labels = new Set(others.map(({label}) => label.toLowerCase()));
    for (const platform of VENDORS.flatMap(({vendor}) => vendor.database)) {
      assert.ok(DATABASE.includes(`,${platform},`) || DATABASE.includes(`,"${platform}",`), platform);
      assert.ok(!labels.has(platform.toLowerCase()), platform);
    }
  });

  it('has nothing of dead products', () => {
    assert.ok(database.fates.dead > 10);
    for (const label of ['Google Optimize', 'Google Surveys', 'BlueKai', 'Atlas']) {
      assert.deepEqual(named(label), [], label);
    }
    const dead = services
      .flatMap((service) => service.cookies)
      .filter(({name}) => /^(__utm|_gat|_gid$|__cfduid|_shopify_y)/.test(name));
    assert.deepEqual(dead, []);
  });

  it('files what tags set on the own host under no vendor', () => {
    for (const label of ['Meta Pixel', 'Facebook']) {
      const {domain} = named(label)[0].cookies.find(({name}) => name === '_fbp');
      assert.equal(domain, undefined, label);
    }
    const {domain} = named('Facebook')[0].cookies.find(({name}) => name === 'datr');
    assert.equal(domain, 'facebook.com');
  });

  it('has embeds under social', () => {
    for (const label of ['YouTube', 'Vimeo', 'Spotify', 'Google Maps', 'Instagram', 'Twitch']) {
      assert.deepEqual(
        named(label).map(({purpose}) => purpose),
        ['social'],
        label,
      );
    }
  });

  it('writes a wildcard where the database has one, or has written it so itself', () => {
    const wild = cookies.filter(({name}) => name.endsWith('*'));
    assert.ok(wild.length > 150);
    for (const {name} of wild) {
      const start = name.slice(0, -1);
      assert.ok(
        ROWS.some((line) => line.includes(name) || (line.includes(start) && /,1\s*$/.test(line))),
        name,
      );
    }
  });

  it('gives each service a name that the library takes, and no two the same', () => {
    const names = services.map(({name}) => name);
    assert.deepEqual(
      names.filter((name) => !NAME.test(name)),
      [],
    );
    assert.equal(new Set(names).size, names.length);
  });

  it('knows each purpose of the database, and says so if it ever does not', () => {
    assert.deepEqual(database.unmapped, []);
    const purposes = new Set(services.map(({purpose}) => purpose));
    assert.deepEqual([...purposes].sort(), [
      'affiliate',
      'analytics',
      'marketing',
      'necessary',
      'personalization',
      'social',
    ]);
  });

  it('fills in what a vendor of the curated list is', () => {
    const {cookies: all, snippet, ...vendor} = named('Hotjar')[0];
    assert.deepEqual(vendor, {
      label: 'Hotjar',
      name: 'hotjar',
      provider: 'Hotjar Ltd',
      href: 'https://www.hotjar.com/legal/policies/privacy/',
      purpose: 'analytics',
      aliases: ['hj', 'Contentsquare Hotjar'],
      signals: [],
    });
    assert.deepEqual(all[0], {
      name: '_hjSessionUser_*',
      retention: '1 year',
      purpose: 'Tells visitors apart.',
    });
    assert.match(snippet.join('\n'), /data-consent="hotjar"/);
  });

  it('fills in what a service of the database is', () => {
    const {cookies: all, ...service} = named('Wistia')[0];
    assert.deepEqual(service, {
      label: 'Wistia',
      name: 'wistia',
      provider: 'Wistia',
      href: service.href,
      purpose: 'social',
      counts: service.counts,
    });
    assert.match(service.href, /^https:/);
    assert.equal(all.length, 6);
  });

  it('says where a cookie is not of the site itself, and what ends with the visit', () => {
    const {retention, domain} = named('YouTube')[0].cookies.find(({name}) => name === 'YSC');
    assert.deepEqual({retention, domain}, {retention: 'session', domain: 'youtube.com'});
  });

  /** The first that each text finds. */
  const searches = {
    GA4: 'Google Analytics',
    'google ana': 'Google Analytics',
    gtag: 'Google Analytics',
    GTM: 'Google Tag Manager',
    'Meta Pixel': 'Meta Pixel',
    'facebook pixel': 'Meta Pixel',
    clarity: 'Microsoft Clarity',
    UET: 'Microsoft Advertising',
    'bing ads': 'Microsoft Advertising',
    linkedin: 'LinkedIn Insight Tag',
    twitter: 'X Pixel',
    adwords: 'Google Ads',
    MATOMO: 'Matomo',
    piwik: 'Matomo',
    maps: 'Google Maps',
    snapchat: 'Snap Pixel',
    zopim: 'Zendesk',
    _ga_XK12: 'Google Analytics',
    _fbp: 'Meta Pixel',
    _clck: 'Microsoft Clarity',
    PayPal: 'PayPal',
  };
  for (const [text, label] of Object.entries(searches)) {
    it(`finds ${label} by "${text}"`, () => assert.equal(findServices(services, text)[0]?.label, label));
  }

  it('finds each vendor by each of its names', () => {
    for (const {label, aliases} of curated) {
      for (const text of [label, ...aliases]) {
        assert.equal(findServices(services, text)[0].label, label, text);
      }
    }
  });

  it('finds nothing by nothing', () => {
    assert.deepEqual([findServices(services, '  '), findServices(services, 'no such tool')], [[], []]);
  });
});

it('the builder offers the storages that the library has', () => {
  const source = readFileSync(new URL('../../src/core/policy.ts', import.meta.url), 'utf8');
  const [, kinds] = /STORAGE_KINDS = \[([^\]]+)\]/.exec(source);

  assert.deepEqual([...STORAGES].sort(), kinds.match(/\w+/g).sort());
});

it('the builder offers the languages that the library has', () => {
  const files = readdirSync(new URL('../../dist/locales/', import.meta.url));
  const names = files.filter((file) => /^[\w-]+\.js$/.test(file)).map((file) => file.slice(0, -'.js'.length));
  assert.deepEqual([...LANGUAGES].sort(), [...names, 'en'].sort());
});
