// What `npm start` opens: the index of the sites, and what the server does for all of them.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startDemo} from '../../demo/server.mjs';
import {useSites} from './site.mjs';

const SITES = ['service', 'portfolio', 'shop', 'marketplace', 'photos'];

describe('the index of the demo', () => {
  const sites = useSites();

  it('links the five sites in the order of their policies, with what each shows, and the builder', async () => {
    const {page, violations, scrollsSideways} = await sites.open('/');
    const cards = await page.evaluate(() =>
      [...document.querySelectorAll('.card:has(ul)')].map((card) => ({
        path: card.querySelector('h2 a').pathname,
        shows: card.querySelectorAll('ul li').length,
        picture: card.querySelector('img').getAttribute('src'),
      })),
    );
    assert.deepEqual(
      cards.map(({path}) => path),
      SITES.map((name) => `/${name}/`),
    );
    for (const {path, shows, picture} of cards) {
      assert.ok(shows >= 3, path);
      assert.equal((await fetch(sites.demo.site + picture)).status, 200);
    }
    assert.equal(await page.evaluate(() => document.querySelectorAll('a[href="/builder/"]').length), 1);
    assert.deepEqual(await violations(), []);
    await page.setViewport(320, 640);
    assert.equal(await scrollsSideways(), false);
  });
});

describe('the server of the demo', () => {
  let demo;
  before(async () => {
    demo = await startDemo({port: 0, quiet: true});
  });
  after(() => demo.close());

  const get = (path, options) => fetch(demo.site + path, {redirect: 'manual', ...options});

  it('sends every site with a policy that allows nothing inline', async () => {
    for (const name of SITES) {
      const response = await get(`/${name}/`);
      assert.equal(response.status, 200, name);
      const rules = response.headers.get('content-security-policy');
      assert.match(rules, /default-src 'none'/);
      assert.doesNotMatch(rules, /unsafe/);
      assert.doesNotMatch(await response.text(), /\{\{/, name);
    }
  });

  it('serves the builder and its list of services', async () => {
    const response = await get('/builder');
    assert.equal(response.headers.get('location'), '/builder/');
    assert.match((await get('/builder/')).headers.get('content-type'), /^text\/html/);
    const services = await get('/builder/services.json');
    assert.match(services.headers.get('content-type'), /^application\/json/);
    assert.ok(JSON.stringify(await services.json()).length > 2);
  });

  it('shows the present version of a policy unless an address names another one', async () => {
    const versionOf = async (query) =>
      /policy-version="([^"]+)"/.exec(await (await get(`/shop/${query}`)).text())[1];
    assert.equal(await versionOf(''), '2026-11-20');
    assert.equal(await versionOf('?version=2026-06-01'), '2026-06-01');
    for (const unknown of ['2000-01-01', 'constructor', '__proto__']) {
      assert.equal(await versionOf(`?version=${unknown}`), '2026-11-20');
    }
  });

  it('keeps to its folders', async () => {
    for (const path of [
      '/shop/assets/..%2fsite.json',
      '/shop/..%2fphotos%2findex',
      '/builder/..%2fserver.mjs',
      '/photos/xx/',
      '/nothing/',
    ]) {
      assert.equal((await get(path)).status, 404, path);
    }
    assert.equal((await fetch(`${demo.cdn}/embed/photos/..%2fsite.json`)).status, 404);
    assert.equal((await get('/shop/', {method: 'POST'})).status, 405);
  });
});
