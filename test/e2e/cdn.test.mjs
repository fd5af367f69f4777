// docs/recipes/cdn.md from another origin: its tag, whole folders without CORS, and import maps. One part without CORS is in
// shipped-files.test.mjs.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {BLOCKS} from '../docs/blocks.mjs';
import {oneEngine} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {allParts, assertAllRan, assertOnlyOwn, assertRefused, useSmallSite} from './small-site.mjs';

const CDN = 'https://cdn.jsdelivr.net/npm/consent-elements@0.1.0/dist/web/';
const [PAGE] = BLOCKS.filter(({file}) => file === 'docs/recipes/cdn.md').map(({code}) => code);
const [, TAG] = /(<script async src="[^]*?<\/script>)/.exec(PAGE);
const MAP = JSON.parse(readFileSync(new URL('../../dist/web/importmap.json', import.meta.url), 'utf8'));

/** The tag of the page, with the address of the folder here. */
const tag = (src) => TAG.replace(`${CDN}consent.js`, src);

/** The tag behind an import map whose addresses are whole. @param change what is done to each hash */
const withMap =
  (change = (hash) => hash) =>
  (src) => {
    const folder = new URL('.', src).href;
    const integrity = Object.fromEntries(
      Object.entries(MAP.integrity).map(([file, hash]) => [
        file.replace('/consent-elements/', folder),
        change(hash),
      ]),
    );
    return `<script type="importmap">${JSON.stringify({integrity})}</script>${tag(src)}`;
  };

for (const engine of oneEngine()) {
  describe(`from a CDN in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('asks, and runs what is granted', async (t) => {
      const made = site.addPage({tag});
      const page = await site.open(t, made.url);
      await page.waitFor(bannerShows);
      await assertOnlyOwn(page, made);

      await page.click('consent-banner >>> [part~=accept]');

      await assertAllRan(page, made);
    });

    it('shows no banner and releases nothing where no part has CORS, and a refusal is kept all the same', async (t) => {
      const made = site.addPage({tag, answers: allParts({cors: '0'})});
      const page = await site.open(t, made.url);
      await page.waitFor(() => window.seen.failed.includes('ui-failed'));

      assert.equal(await page.evaluate(bannerIsGone), true);
      await page.click('#reject');

      await assertRefused(page, made);
      assert.match(await page.evaluate(() => document.cookie), /&d=analytics\.marketing/);
    });

    it('loads its parts by an import map with hashes', async (t) => {
      const made = site.addPage({tag: withMap()});
      const page = await site.open(t, made.url);

      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=accept]');
      await assertAllRan(page, made);
    });

    it('refuses parts that are not those of the map, and releases nothing', async (t) => {
      const other = `sha384-${Buffer.alloc(48).toString('base64')}`;
      const made = site.addPage({tag: withMap(() => other)});
      const page = await site.open(t, made.url);

      await page.waitFor(() => window.seen.failed.includes('ui-failed'));

      await assertRefused(page, made);
    });
  });
}
