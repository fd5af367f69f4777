// The report of a scan, read by the builder.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {cleanState} from '../../demo/builder/clean.js';
import {mergeScan} from '../../demo/builder/merge-scan.js';
import {LEAVE_OUT, placeUndecided} from '../../demo/builder/place-undecided.js';
import {readScan} from '../../demo/builder/read-scan.js';
import {servicesJson} from '../../demo/builder/services.mjs';
import {oneEngine} from '../e2e/driver.mjs';
import {copied, useBuilder} from './builder-site.mjs';

const EXAMPLE = fileURLToPath(new URL('../../packages/cli/data/scan.example.json', import.meta.url));
const example = (changes = {}) => ({...JSON.parse(readFileSync(EXAMPLE, 'utf8')), ...changes});

const item = (kind, name, more = {}) => ({
  kind,
  name,
  host: 'shop.example',
  path: '/',
  party: 'own',
  httpOnly: false,
  blocked: false,
  lifetimeDays: null,
  category: '',
  service: '',
  basis: 'unknown',
  seen: [],
  ...more,
});

const request = (host, more = {}) => ({host, category: '', service: '', basis: 'unknown', ...more});

/** A scan of a site that has no policy. */
const scanOf = (changes) => ({
  url: 'https://shop.example/',
  policy: null,
  items: [],
  requests: [],
  ...changes,
});

const {services} = await servicesJson();
const merged = (scan, state = {}) => mergeScan(cleanState(state), scan, services);

const cookie = (name, more = {}) => ({
  name,
  retention: '',
  storage: 'cookie',
  domain: '',
  purpose: '',
  ...more,
});

describe('the reader of a scan’s report', () => {
  it('takes the example of the format', () => {
    assert.deepEqual(readScan(readFileSync(EXAMPLE, 'utf8')), example());
  });

  it('takes a byte order mark, and fields that it does not know', () => {
    const text = `\uFEFF${JSON.stringify(example({more: 1}))}`;

    assert.equal(readScan(text).more, 1);
  });

  const WRONG = {
    nothing: ['', 'not-json', /not JSON/],
    'half a report': [JSON.stringify(example()).slice(0, 400), 'not-json', /not all of it is there/],
    'a list': ['[]', 'not-a-scan', /--json/],
    null: ['null', 'not-a-scan', /--json/],
    'a baseline': ['{"format":"consent-elements-baseline/1"}', 'not-a-scan', /not the report/],
    'a later version': [
      JSON.stringify(example({format: 'consent-elements-scan/2'})),
      'other-version',
      /consent-elements-scan\/2.*consent-elements-scan\/1/,
    ],
    'items that are no list': [JSON.stringify(example({items: {}})), 'damaged', /its items is missing/],
    'an item of an unknown kind': [
      JSON.stringify(example({items: [item('cookie', 'a'), item('plugin', 'b')]})),
      'damaged',
      /its items\[1\]/,
    ],
    'a category that is no name': [
      JSON.stringify(example({items: [item('cookie', 'a', {category: 'Ads <b>'})]})),
      'damaged',
      /its items\[0\]/,
    ],
    'a life that is no number': [
      JSON.stringify(example({items: [item('cookie', 'a', {lifetimeDays: 'long'})]})),
      'damaged',
      /its items\[0\]/,
    ],
    'a request without a host': [JSON.stringify(example({requests: [{}]})), 'damaged', /its requests\[0\]/],
    'a policy without categories': [
      JSON.stringify(example({policy: {recordName: 'a'}})),
      'damaged',
      /its policy is/,
    ],
    'a category without declarations': [
      JSON.stringify(example({policy: {recordName: 'a', categories: [{name: 'analytics'}]}})),
      'damaged',
      /its policy\.categories\[0\]/,
    ],
  };
  for (const [what, [text, code, message]] of Object.entries(WRONG)) {
    it(`refuses ${what}, and says why`, () => {
      assert.throws(() => readScan(text), {name: 'ScanFileError', code, message});
    });
  }
});

describe('the builder’s merge of a scan', () => {
  it('takes purposes, services and declarations of the site’s policy', () => {
    const {state, counts, notes} = merged(example());

    const [necessary, analytics] = state.purposes;
    assert.deepEqual([necessary.name, analytics.name, analytics.model], ['necessary', 'analytics', 'opt-in']);
    const [service] = state.services;
    assert.deepEqual(
      [service.name, service.label, service.purpose],
      ['google-analytics', 'Google Analytics', 'analytics'],
    );
    assert.deepEqual(service.cookies, [
      cookie('_ga', {retention: '2 years', purpose: 'Tells visitors apart.'}),
    ]);
    assert.deepEqual(counts, {services: 1, cookies: 1, undecided: 0});
    assert.deepEqual(notes, []);
  });

  it('takes cookies of known vendors with the words of the list, each once', () => {
    const ga = {category: 'analytics', service: 'google-analytics', basis: 'vendor', lifetimeDays: 400};
    const scan = scanOf({items: [item('cookie', '_ga_A1', ga), item('cookie', '_ga_B2', ga)]});

    const {state, counts} = merged(scan);

    assert.deepEqual(
      state.services.map(({name, vendor, cookies}) => [name, vendor, cookies]),
      [
        [
          'google-analytics',
          'google-analytics',
          [cookie('_ga_*', {retention: '2 years', purpose: 'Joins the pages of a visit.'})],
        ],
      ],
    );
    assert.deepEqual(counts, {services: 1, cookies: 1, undecided: 0});
  });

  it('keeps the measured life and the host of what the list does not have', () => {
    const more = {
      category: 'marketing',
      service: 'some-tool',
      basis: 'database',
      party: 'other',
      host: 'ads.example',
    };
    const scan = scanOf({
      items: [
        item('cookie', 'a', {...more, lifetimeDays: 0.5}),
        item('cookie', 'b', {...more, lifetimeDays: 30.02}),
      ],
    });

    const {state} = merged(scan);

    assert.deepEqual(state.services.at(-1).cookies, [
      cookie('a', {retention: '12 hours', domain: 'ads.example'}),
      cookie('b', {retention: '30 days', domain: 'ads.example'}),
    ]);
  });

  it('gives nothing unknown a purpose, and says what no policy can declare', () => {
    const scan = scanOf({
      items: [
        item('cookie', 'x1'),
        item('local', 'x2'),
        item('cookie', ''),
        item('service-worker', 'https://shop.example/sw.js'),
      ],
      requests: [request('cdn.example'), request('cdn.example')],
    });

    const {state, counts, notes} = merged(scan, {purposes: []});

    assert.deepEqual(state.purposes, []);
    assert.deepEqual(state.services, []);
    assert.deepEqual(state.undecided, [
      {name: 'x1', retention: 'session', storage: 'cookie', domain: ''},
      {name: 'x2', retention: '', storage: 'local', domain: ''},
      {name: 'cdn.example', retention: '', storage: 'host', domain: ''},
    ]);
    assert.deepEqual(counts, {services: 0, cookies: 0, undecided: 3});
    assert.match(notes[0], /service workers.*https:\/\/shop\.example\/sw\.js/);
    assert.match(notes[1], /has no name.*shop\.example/);
  });

  it('takes a vendor that is asked and keeps nothing', () => {
    const known = {category: 'analytics', service: 'google-analytics', basis: 'vendor'};

    const {state} = merged(scanOf({requests: [request('www.googletagmanager.com', known)]}));

    assert.deepEqual(
      state.services.map(({name, cookies}) => [name, cookies]),
      [['google-analytics', []]],
    );
  });

  it('leaves out the library’s own record, its copy and its notes', () => {
    const scan = scanOf({
      policy: {recordName: 'my-choice', categories: []},
      items: [
        item('cookie', 'my-choice'),
        item('local', 'my-choice'),
        item('local', 'my-choice-unsent'),
        item('session', 'consent-elements:saved'),
      ],
    });

    assert.deepEqual(merged(scan).state.undecided, []);
  });

  it('leaves what is chosen already as it is', () => {
    const chosen = cleanState({
      organization: 'Acme',
      purposes: [{name: 'analytics', model: 'opt-out', cookies: [{name: 'own'}]}],
      services: [
        {
          name: 'google-analytics',
          purpose: 'marketing',
          label: 'Mine',
          cookies: [{name: '_ga', retention: '1 day'}],
        },
      ],
    });

    const {state, counts} = mergeScan(chosen, example(), services);

    assert.equal(state.organization, 'Acme');
    assert.equal(state.purposes.find(({name}) => name === 'analytics').model, 'opt-out');
    assert.deepEqual(state.services, chosen.services);
    assert.deepEqual(counts, {services: 0, cookies: 0, undecided: 0});
  });

  it('says that rules by region do not come in', () => {
    const {policy} = example();
    policy.categories[1].model = 'opt-in; US: opt-out';

    const {state, notes} = merged(example({policy}));

    assert.equal(state.purposes.find(({name}) => name === 'analytics').model, 'opt-in');
    assert.match(notes[0], /“opt-in; US: opt-out” for analytics/);
  });

  it('is the same after a second time', () => {
    const scan = example({items: [item('cookie', 'x1')], requests: [request('cdn.example')]});
    const {state: once} = merged(scan);

    const {state: twice, counts} = mergeScan(once, scan, services);

    assert.deepEqual(twice, once);
    assert.deepEqual(counts, {services: 0, cookies: 0, undecided: 0});
  });

  it('keeps what is undecided in the link, and puts it where a person says', () => {
    const scan = scanOf({
      items: [item('cookie', 'x1', {lifetimeDays: 3}), item('cookie', 'x2'), item('cookie', 'x3')],
      requests: [request('cdn.example')],
    });
    const state = cleanState(merged(scan, {purposes: []}).state);
    const places = new Map([
      ['cookie x1 ', 'marketing'],
      ['cookie x2 ', LEAVE_OUT],
      ['host cdn.example ', 'social'],
    ]);

    const placed = placeUndecided(state, places, services);

    assert.deepEqual(
      placed.undecided.map(({name}) => name),
      ['x3'],
    );
    assert.deepEqual(
      placed.purposes.map(({name, cookies}) => [name, cookies]),
      [
        ['social', []],
        ['marketing', [cookie('x1', {retention: '3 days'})]],
      ],
    );
    assert.deepEqual(
      placed.services.map(({name, label, purpose}) => [name, label, purpose]),
      [['cdn-example', 'cdn.example', 'social']],
    );
  });
});

const statusOf = () => document.querySelector('#scan-status').textContent;

/** Drops a file onto the page as a browser does. */
function dropFile(name, text) {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name, {type: 'application/json'}));
  const about = {bubbles: true, cancelable: true, dataTransfer};
  const over = new DragEvent('dragover', about);
  document.querySelector('h1').dispatchEvent(over);
  document.querySelector('h1').dispatchEvent(new DragEvent('drop', about));
  return over.defaultPrevented;
}

for (const engine of oneEngine()) {
  describe(`the builder with a scan’s report in ${engine}`, () => {
    const site = useBuilder(engine);

    async function fileWith(t, report) {
      const folder = await mkdtemp(join(tmpdir(), 'scan-'));
      t.after(() => rm(folder, {recursive: true}));
      const path = join(folder, 'report.json');
      await writeFile(path, JSON.stringify(report));
      return path;
    }

    it('shows all of a chosen report, writes its HTML, and goes back', async (t) => {
      const page = await site.open(t);
      const path = await fileWith(t, example({items: [item('cookie', 'x1')]}));

      const input = await page.raw.$('#scan-file');
      await input.uploadFile(path);

      await page.waitFor(() => document.querySelector('#scan-status').textContent !== '');
      const html = await copied(page, 'name="google-analytics"');
      assert.match(html, /<consent-cookie name="_ga" retention="2 years">/);
      assert.doesNotMatch(html, /x1/);
      assert.match(
        await page.evaluate(statusOf),
        /^From the scan of https:\/\/shop\.example\/: 1 service and 1 cookie added\. 1 without a known purpose/,
      );
      await page.waitFor(() => document.querySelector('#notes').textContent.includes('has no purpose yet'));

      await page.evaluate(() => history.back());
      await page.waitFor(() => document.querySelector('#undecided')?.hidden === true);
      assert.doesNotMatch(await copied(page, 'categories="analytics"'), /google-analytics/);
    });

    it('takes a dropped report, and puts what is undecided under a chosen purpose', async (t) => {
      const page = await site.open(t);
      const text = JSON.stringify(example({items: [item('cookie', 'x1')]}));

      assert.equal(await page.evaluate(dropFile, 'report.json', text), true);

      await page.waitFor(() => document.querySelector('#undecided-list select') !== null);
      await page.evaluate(() => {
        const select = document.querySelector('#undecided-list select');
        select.value = 'personalization';
        select.dispatchEvent(new Event('change', {bubbles: true}));
        document.querySelector('#undecided > button').click();
      });
      const html = await copied(page, 'name="x1"');
      assert.match(html, /<consent-category name="personalization">\s+<consent-cookie name="x1"/);
      await page.waitFor(() => document.querySelector('#undecided').hidden);
    });

    it('names a file that is none, and keeps what was chosen', async (t) => {
      const page = await site.open(t);
      const before = await copied(page, 'categories="analytics"');

      await page.evaluate(dropFile, 'photo.png', 'no JSON');

      await page.waitFor(() => document.querySelector('#scan-status .note') !== null);
      assert.match(await page.evaluate(statusOf), /^photo\.png: The file is not JSON/);
      assert.equal(await copied(page), before);
    });
  });
}
