// A page of a recipe, as something else has changed it, and what visitors of that page do.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {comesTo} from '../e2e/comes-to.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {bannerIsGone, bannerShows, isStarted} from '../e2e/in-page.mjs';
import {codesOf} from '../e2e/small-site.mjs';
import {webFile} from '../helpers/web-files.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 250;

/** So many pages are open at a time: most of a page's time is spent waiting. */
export const AT_ONCE = 3;

const VENDOR_CODE = "window.dataLayer = window.dataLayer || []; dataLayer.push({event: 'vendor'});";

/** First in every page, so that nothing is missed. */
const RECORDER = `<script>
  window.seen = {warnings: [], failed: []};
  for (const level of ['warn', 'error']) {
    const original = console[level];
    console[level] = (...all) => (seen.warnings.push(all.join(' ')), original.apply(console, all));
  }
  document.addEventListener('consent-error', ({code}) => seen.failed.push(code));
</script>`;

let count = 0;

/**
 * Puts a page on the small site.
 *
 * @param html The page as the recipe has it.
 * @param change What is done to the page, as the functions of optimizers.mjs do.
 * @param options.folder `dev/` for the build with warnings.
 * @param options.file Another file than `consent.js`.
 */
export function addPasted(
  site,
  html,
  change = (text) => text,
  {folder = '', file = 'consent.js', ...options} = {},
) {
  const id = `pasted${++count}`;
  const other = new URL(site.elsewhere('http://localhost/')).origin;
  const library = `/fixture/dist@${id}/${folder}${file}`;
  const vendor = `${other}/fixture/script.js?id=${id}.vendor&body=${encodeURIComponent(VENDOR_CODE)}`;
  const written = html
    .replaceAll('/consent-elements/consent.js', library)
    .replaceAll('https://vendor.example/stats.js', vendor);
  const contentOf = (src) => (src === library ? readFileSync(webFile(folder + file), 'utf8') : VENDOR_CODE);
  const serve = (code) =>
    new URL(site.addRaw(code, {'content-type': 'text/javascript; charset=utf-8'})).pathname;
  const changed = change(written, {contentOf, serve, ...options});
  return {
    url: site.addRaw(changed.replace('<head>', () => `<head>${RECORDER}<link rel="icon" href="data:,">`)),
    vendorRequests: () => site.log(`${id}.vendor`).length,
    files: () => site.log(`${id}/`).map((entry) => entry.id.slice(id.length + 1)),
  };
}

/** What the vendor's file and the inline script have noted, in their order. */
export const eventsOf = (page) => page.evaluate(() => (window.dataLayer ?? []).map(({event}) => event));

export const namedBy = async (page) => codesOf(await page.evaluate(() => window.seen));

export const failedOf = (page) => page.evaluate(() => window.seen.failed);

/** Waits, and holds that nothing that is gated has run or was asked for. */
export async function assertHeld(page, made) {
  await sleep(QUIET_MS);
  assert.deepEqual(await eventsOf(page), []);
  assert.equal(made.vendorRequests(), 0);
}

/**
 * Does what visitors do: nothing that is gated runs before a choice, a refusal holds also on the next load, and an
 * acceptance runs all in order.
 *
 * @param arrive What a visitor must do for the page to work at all.
 */
export async function assertWorks(
  page,
  made,
  {arrive = async () => undefined, events = ['vendor', 'visit']} = {},
) {
  await page.goto(made.url);
  await arrive();
  await page.waitFor(bannerShows);
  await assertHeld(page, made);

  await page.click('consent-banner >>> [part~=reject]');
  await page.waitFor(bannerIsGone);
  await page.reload();
  await arrive();
  await page.waitFor(isStarted);
  await assertHeld(page, made);
  assert.equal(await page.evaluate(bannerIsGone), true);

  await page.evaluate(() => window.consent.acceptAll());
  await comesTo(() => eventsOf(page), events);
}
