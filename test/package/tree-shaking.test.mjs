// What a site's own bundle holds of the package, by four bundlers. Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {BUNDLERS, createSite} from './bundled.mjs';

const README = new URL('../../README.md', import.meta.url);

const KIB = 1024;
const size = (code) => brotliCompressSync(code).length;

/** What a site pays at least: one part on demand, and what the bundler needs to load it. */
const FLOOR = `globalThis.later = () => import('data:text/javascript,0');`;
const HEADLESS = `
  import {consent, createPolicy, start} from 'consent-elements/headless';
  start(createPolicy({categories: ['analytics']}));
  consent.when('analytics', () => console.log('counted'));`;
const DEFINE = `import 'consent-elements/define';`;
const READ = `
  import {businessDaysAfter} from 'consent-elements';
  console.log(businessDaysAfter('2027-01-05', 30));`;

const holds = {
  lit: (code) => /litElementVersions|reactiveElementVersions/.test(code),
  gate: (code) => code.includes('data-consent'),
};

describe('in the bundle of a site', () => {
  const site = createSite();
  after(() => site.remove());

  for (const bundler of Object.keys(BUNDLERS)) {
    it(`of ${bundler}, headless is at most 18.9 KiB, with no Lit in any file`, async () => {
      const floor = await site.bundle(bundler, FLOOR, {minify: true});
      const {atOnce, all, warnings} = await site.bundle(bundler, HEADLESS, {minify: true});
      const bytes = size(atOnce) - size(floor.atOnce);

      assert.deepEqual(warnings, []);
      assert.ok(holds.gate(atOnce));
      assert.ok(bytes < 18.9 * KIB, `${bytes} bytes`);
      assert.ok(!holds.lit(all));
      if (bundler === 'rollup') {
        const [, said] = /bundled by Rollup, `headless` has ([\d.]+) KiB/.exec(readFileSync(README, 'utf8'));
        assert.ok(
          Math.abs(bytes / KIB - Number(said)) < 0.2,
          `${bytes} bytes, and README.md says ${said} KiB`,
        );
      }
    });

    it(`of ${bundler}, define leaves Lit to those who are asked`, async () => {
      const {atOnce, all, warnings} = await site.bundle(bundler, DEFINE);

      assert.deepEqual(warnings, []);
      assert.ok(!holds.lit(atOnce));
      assert.ok(holds.lit(all));
    });

    // What one entry's chunk uses of a file, esbuild takes for used by all: with the element's classes comes Lit.
    if (bundler === 'esbuild') continue;

    it(`of ${bundler}, one function brings neither gate nor Lit`, async () => {
      const {atOnce} = await site.bundle(bundler, READ, {minify: true});

      assert.ok(!holds.lit(atOnce));
      assert.ok(!holds.gate(atOnce));
      assert.ok(size(atOnce) <= 5.3 * KIB, `${size(atOnce)} bytes`);
    });
  }
});
