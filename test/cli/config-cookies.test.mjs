// Cookies and texts of a configuration, as they are declared here. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {folderOf, runProgram} from './program.mjs';

/** Reads a configuration. @returns the categories of the policy, and what was listed */
async function convert(t, text) {
  const folder = folderOf(t, {'a.js': text});
  const {out, err} = await runProgram(['migrate', '--config', 'a.js', '--format', 'json'], folder.path);
  return {categories: JSON.parse(out).policy.categories, err};
}

const klaro = (service) => `var klaroConfig = {services: [${service}]};`;
const vanilla = (category, table = '') =>
  `CookieConsent.run({categories: {a: ${category}}, language: {default: 'en', translations: {en: {
   preferencesModal: {sections: [{title: 'A', linkedCategory: 'a', cookieTable: ${table || 'undefined'}}]}}}}});`;

describe('cookies of one name', () => {
  it('of klaro stay as they were declared', async (t) => {
    const cookies = "[['_a', '/', '.x.de'], '_a', ['_a', '/b', ''], ['_a', '/', '.x.de']]";
    const {categories} = await convert(t, klaro(`{name: 's', purposes: ['p'], cookies: ${cookies}}`));

    assert.deepEqual(categories[0].services[0].cookies, [
      {name: '_a', domain: '.x.de'},
      {name: '_a'},
      {name: '_a', path: '/b'},
    ]);
  });

  it('of vanilla-cookieconsent stay as they were declared', async (t) => {
    const cookies = "[{name: 'g', domain: '.x.de'}, {name: 'g'}, {name: 'g', path: '/b'}]";
    const {categories} = await convert(t, vanilla(`{autoClear: {cookies: ${cookies}}}`));

    assert.deepEqual(categories[0].cookies, [
      {name: 'g', domain: '.x.de'},
      {name: 'g'},
      {name: 'g', path: '/b'},
    ]);
  });
});

describe('a table of cookies', () => {
  const table = (headers, body, more = '') =>
    `{headers: ${JSON.stringify(headers)}, body: ${JSON.stringify(body)}${more}}`;

  it('describes the cookie that is declared', async (t) => {
    const {categories} = await convert(
      t,
      vanilla(
        "{autoClear: {cookies: [{name: 'g'}]}}",
        table({name: 'N', desc: 'D'}, [{name: 'g', desc: 'x'}]),
      ),
    );

    assert.deepEqual(categories[0].cookies, [{name: 'g', purpose: 'x'}]);
  });

  it('keeps two rows of one name apart', async (t) => {
    const rows = [
      {name: 'g', domain: 'x.de', desc: '1'},
      {name: 'g', domain: 'y.de', desc: '2'},
    ];
    const {categories} = await convert(t, vanilla('{}', table({name: 'N', domain: 'D', desc: 'D'}, rows)));

    assert.deepEqual(categories[0].cookies, [
      {name: 'g', domain: 'x.de', purpose: '1'},
      {name: 'g', domain: 'y.de', purpose: '2'},
    ]);
  });

  for (const [key, title] of [
    ['exp', 'Ablauf'],
    ['x', 'Gültig bis'],
    ['col3', 'Validity'],
    ['expires', 'Wann'],
  ]) {
    it(`has retention under "${key}", called "${title}"`, async (t) => {
      const {categories} = await convert(
        t,
        vanilla('{}', table({name: 'N', [key]: title}, [{name: 'g', [key]: '1 h'}])),
      );

      assert.deepEqual(categories[0].cookies, [{name: 'g', retention: '1 h'}]);
    });
  }

  it('lists columns and the caption that have no place', async (t) => {
    const headers = {name: 'Name', service: 'Service', type: 'Type'};
    const {err} = await convert(
      t,
      vanilla('{}', table(headers, [{name: 'g', service: 'S', type: 'T', other: 'O'}], ", caption: 'C'")),
    );

    for (const text of ['headers.service', 'headers.type', 'cookieTable.caption', 'body[0].other'])
      assert.ok(
        err.split('\n').some((line) => line.includes(`${text}:`)),
        `${text} in ${err}`,
      );
  });

  for (const [cell, names] of [
    ['_gid<br>_gat', ['_gid', '_gat']],
    ['_hjid, _hjx', ['_hjid', '_hjx']],
    ['a; b / c', ['a', 'b', 'c']],
    ['<code>a</code> <code>b</code>', ['a', 'b']],
    ['a\nb und c', ['a', 'b', 'c']],
    ['_ga_*', ['_ga_*']],
    ['^_ga', ['^_ga']],
    ['_ga, Google Analytics', ['_ga', 'Google Analytics']],
  ]) {
    it(`has several names in ${JSON.stringify(cell)}`, async (t) => {
      const {categories} = await convert(t, vanilla('{}', table({name: 'N'}, [{name: cell}])));

      assert.deepEqual(
        categories[0].cookies.map(({name}) => name),
        names,
      );
    });
  }
});

describe('texts that a service of klaro brings', () => {
  it('are taken over in each language', async (t) => {
    const texts = "{zz: {title: 'Z'}, en: {title: 'E', description: 'd'}, de: {title: 'D'}}";
    const {categories, err} = await convert(t, klaro(`{name: 's', purposes: ['p'], translations: ${texts}}`));

    assert.doesNotMatch(err, /translations/);
    assert.deepEqual(categories[0].services, [
      {
        name: 's',
        label: 'Z',
        description: 'd',
        translations: {en: {label: 'E', description: 'd'}, de: {label: 'D'}},
      },
    ]);
  });

  it('are listed where they are something else', async (t) => {
    const {err} = await convert(
      t,
      klaro(
        "{name: 's', purposes: ['p'], translations: {en: {tilte: 'E'}, deutsch_1!: 2}}".replace(
          'deutsch_1!',
          "'!'",
        ),
      ),
    );

    assert.match(err, /translations\.en\.tilte: /);
    assert.match(err, /translations\.!: "!" is no name of a language/);
  });
});

describe('services of tarteaucitron', () => {
  const job = (key) => `tarteaucitron.init({privacyUrl: ''}); tarteaucitron.job.push('${key}');`;
  for (const [key, names] of [
    ['gtag', ['_ga_*', '_gat_gtag_*']],
    ['multiplegtag', ['_ga_*', '_gat_gtag_*']],
    ['matomo', ['_pk_id*', '_pk_ses*']],
  ]) {
    it(`have the cookies of ${key} whose names hold a number of the site`, async (t) => {
      const {categories} = await convert(t, job(key));

      const found = categories[0].services[0].cookies.map(({name}) => name);
      for (const name of names) assert.ok(found.includes(name), `${name} in ${found}`);
    });
  }
});
