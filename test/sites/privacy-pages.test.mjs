// The privacy page of each site lists what the site declares, with what holds now.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {bannerIsGone, dialogShows} from '../e2e/in-page.mjs';
import {useSites} from './site.mjs';

const PAGES = {
  '/service/privacy': {rows: 3, services: 1},
  '/portfolio/privacy': {rows: 15, services: 3},
  '/shop/privacy': {rows: 18, services: 3},
  '/marketplace/privacy': {rows: 14, services: 2},
  '/photos/privacy': {rows: 13, services: 3},
};

// These run in the page.
const listShows = () =>
  document
    .querySelector('consent-cookie-list')
    ?.shadowRoot?.querySelector('[part=base]')
    ?.checkVisibility() === true;
/** Each cookie with its purpose, and each service with its link, as the page declares them. */
const declared = () => {
  const all = window.consent.policy.categories.flatMap(({cookies, services}) => [{cookies}, ...services]);
  return {
    cookies: all.flatMap(({cookies}) => cookies.map(({name, purpose}) => [name, purpose])),
    links: all.flatMap(({href}) => href ?? []),
  };
};
const listed = () => {
  const {shadowRoot} = document.querySelector('consent-cookie-list');
  return {
    cookies: [...shadowRoot.querySelectorAll('tbody tr')].map(({cells}) =>
      [...cells].slice(0, 2).map(({textContent}) => textContent.trim()),
    ),
    links: [...shadowRoot.querySelectorAll('[part=provider]')].map((link) => link.getAttribute('href')),
  };
};
const states = () => [
  ...new Set(
    [...document.querySelector('consent-cookie-list').shadowRoot.querySelectorAll('[part=state]')].map(
      ({textContent}) => textContent,
    ),
  ),
];

describe('the privacy pages', () => {
  const sites = useSites();

  for (const [path, {rows, services}] of Object.entries(PAGES)) {
    it(`of ${path} lists every declared cookie and service`, async () => {
      const {page, violations, scrollsSideways} = await sites.visit(path);
      await page.waitFor(listShows);
      const found = await page.evaluate(listed);

      assert.deepEqual(found, await page.evaluate(declared));
      assert.equal(found.cookies.length, rows);
      assert.equal(found.links.length, services);
      assert.deepEqual(await page.evaluate(states), ['Always on', 'Off']);
      assert.deepEqual(await violations(), []);
      await page.setViewport(320, 640);
      assert.equal(await scrollsSideways(), false);
    });

    it(`of ${path} says what holds after an answer, and opens the preferences`, async () => {
      const {page, answer} = await sites.visit(path);
      await page.waitFor(listShows);
      await answer('accept');
      await page.waitFor(bannerIsGone);

      await comesTo(() => page.evaluate(states), ['Always on', 'On']);
      await page.click('consent-cookie-list >>> [part~=preferences]');
      await page.waitFor(dialogShows);
    });
  }

  it('of the photos lists it in each language', async () => {
    for (const [lang, state] of Object.entries({de: 'Aus', fr: 'Inactif', ja: 'オフ', ar: 'معطَّل'})) {
      const {page} = await sites.visit(`/photos/${lang}/privacy`);
      await page.waitFor(listShows);

      assert.equal((await page.evaluate(states))[1], state);
      assert.deepEqual(await page.evaluate(listed), await page.evaluate(declared));
    }
  });
});
