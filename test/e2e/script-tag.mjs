// What the tests of the script tag share.
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {assertAllRan, assertOnlyOwn} from './small-site.mjs';

/** Configures by the tag alone. */
export const ATTRIBUTES =
  'data-categories="analytics marketing" data-organization="Acme" data-policy-version="7"';

/** Runs in the page. */
export const bannerText = () =>
  document.querySelector('consent-banner').shadowRoot.querySelector('[part~=message]').textContent;

/** @param site of `useSmallSite` */
export function waysOf(site) {
  async function open(t, options) {
    const page = await site.newPage(t);
    const made = site.addPage(options);
    await page.goto(made.url);
    await page.waitFor(bannerShows);
    return {page, made};
  }

  /** Nothing runs until the banner's button is clicked, and then all does. */
  async function assertWorks({page, made}) {
    await assertOnlyOwn(page, made);
    await page.click('consent-banner >>> [part~=accept]');
    await assertAllRan(page, made);
    await page.waitFor(bannerIsGone);
  }

  return {open, assertWorks};
}
