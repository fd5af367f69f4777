// The list that the builder searches says what the database says.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseCsv} from '../../demo/builder/csv.mjs';
import {LANGUAGES} from '../../demo/builder/languages.js';
import {findServices} from '../../demo/builder/search.js';
import {servicesJson} from '../../demo/builder/services.mjs';

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
  const {rows, withoutService, unmapped, services} = await servicesJson();
  const cookies = services.flatMap((service) => service.cookies);

  it('holds every cookie of the database, once', () => {
    assert.equal(rows, ROWS.length);
    assert.equal(ROWS.length, DATABASE.trim().split('\n').length - 1);
    assert.equal(cookies.length + withoutService, ROWS.length);
    assert.equal(withoutService, 1);
    assert.equal(sum(services.flatMap(({counts}) => Object.values(counts))), cookies.length);
  });

  it('writes a wildcard where the database has one, or has written it so itself', () => {
    const wild = ROWS.filter((line) => /,1\s*$/.test(line)).length;
    const written = ROWS.filter((line) => /^([^,]*,){3}[^,]*\*\s*,.*,0\s*$/.test(line)).length;
    assert.ok(wild > 200);
    assert.equal(cookies.filter(({name}) => name.endsWith('*')).length, wild + written);
  });

  it('gives each service a name that the library takes, and no two the same', () => {
    const names = services.map(({name}) => name);
    assert.deepEqual(
      names.filter((name) => !NAME.test(name)),
      [],
    );
    assert.equal(new Set(names).size, names.length);
    assert.equal(new Set(services.map(({label}) => label.toLowerCase())).size, names.length);
  });

  it('knows each purpose of the database, and says so if it ever does not', () => {
    assert.deepEqual(unmapped, []);
    const purposes = new Set(services.map(({purpose}) => purpose));
    assert.deepEqual([...purposes].sort(), ['analytics', 'marketing', 'necessary', 'personalization']);
  });

  it('fills in what a service is', () => {
    const {cookies: all, ...service} = services.find(({name}) => name === 'matomo');
    assert.deepEqual(service, {
      label: 'Matomo',
      name: 'matomo',
      provider: 'Matomo',
      href: 'https://matomo.org/privacy-policy/',
      purpose: 'analytics',
      counts: {Analytics: 11},
    });
    const {purpose, ...first} = all[0];
    assert.deepEqual(first, {name: '_pk_id*', retention: '13 months'});
    assert.match(purpose, /^Used to store a few details about the user/);
  });

  it('says where a cookie is not of the site itself, and what ends with the visit', () => {
    const {cookies: all} = services.find(({label}) => label === 'Youtube');
    const {retention, domain} = all.find(({name}) => name === 'YSC');
    assert.deepEqual({retention, domain}, {retention: 'session', domain: 'youtube.com'});
  });

  const searches = {
    'google ana': 'Google Analytics',
    MATOMO: 'Matomo',
    _ga_XK12: 'Google Analytics',
    _fbp: 'Facebook',
  };
  for (const [text, label] of Object.entries(searches)) {
    it(`finds ${label} by "${text}"`, () => {
      assert.ok(findServices(services, text).some((service) => service.label === label));
    });
  }

  it('finds nothing by nothing', () => {
    assert.deepEqual([findServices(services, '  '), findServices(services, 'no such tool')], [[], []]);
  });
});

it('the builder offers the languages that the library has', () => {
  const files = readdirSync(new URL('../../dist/locales/', import.meta.url));
  const names = files.filter((file) => /^[\w-]+\.js$/.test(file)).map((file) => file.slice(0, -'.js'.length));
  assert.deepEqual([...LANGUAGES].sort(), [...names, 'en'].sort());
});
