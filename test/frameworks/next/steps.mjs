import assert from 'node:assert/strict';
import {bannerIsGone, bannerShows} from '../../e2e/in-page.mjs';
import {asksNobody, assertRan, isIdle, recipeParts} from '../recipes.mjs';
import {ACCEPT} from '../scenario.mjs';
import {servedBannerParts} from '../served-banner.mjs';

/** If this fails one day, Next holds such a script itself, and the recipe need not warn of it. */
async function preloads({page, url}) {
  await page.goto(`${url}preloads`);
  await page.waitFor(bannerShows);
  await isIdle(page);
  assert.deepEqual([...new Set(page.vendor)], ['https://vendor.example/early.js']);
  // The library's development build says so.
  const warnings = page.errors.splice(0).filter((text) => !/asked-before-choice|early-preload/.test(text));
  assert.deepEqual(warnings, []);
}

async function runsLazy({page, url}) {
  await asksNobody({page, url: `${url}lazy`});
  await page.click(ACCEPT);
  await page.waitFor(bannerIsGone);
  await assertRan(page, 'stats', 'lazy');
}

export const recipe = 'docs/recipes/next.md';
export const strict = true;
export const parts = [
  ...recipeParts({first: ['report', 'chat'], again: ['report']}),
  ['next/script', [['asks the vendor at once, whatever its type, as the page says', preloads]]],
  ['lazyOnload', [['runs after the grant', runsLazy]]],
];
export const variant = {name: 'server-banner', parts: servedBannerParts({first: ['report', 'chat']})};
