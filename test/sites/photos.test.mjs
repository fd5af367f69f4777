// Policy 5, stock photos: what its pages promise.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {bannerIsGone, bannerShows} from '../e2e/in-page.mjs';
import {useSites, vendorRequests} from './site.mjs';

/** The banner's own words in each language of the site, and the page's note that English decides. */
const LANGUAGES = {
  de: [/^Alle ablehnen\s+Alle akzeptieren/, /gilt der englische Text\./],
  fr: [/^Tout refuser\s+Tout accepter/, /le texte anglais fait foi\./],
  ja: [/^すべて拒否\s+すべて同意/, /英語の原文が優先されます。/],
  ar: [/^رفض الكل\s+قبول الكل/, /فالنص الإنجليزي هو المعتمد\./],
};

/** Where everything of the page is, but the demo's strip. */
const layout = () =>
  [...document.querySelectorAll('main *, footer *')]
    .filter((element) => !element.closest('consent-embed') || element.localName === 'consent-embed')
    .map((element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      return [element.localName, x, y + scrollY, width, height]
        .map((one) => Math.round(one) || one)
        .join(' ');
    });

const boxRequests = (demo) => vendorRequests(demo).filter((request) => /embed|plaza/.test(request));
const frameShows = () =>
  Boolean(document.querySelector('consent-embed').shadowRoot.querySelector('[part~=frame]'));
const placeholderShows = () =>
  document.querySelector('consent-embed').shadowRoot?.querySelector('[part~=placeholder]')?.checkVisibility();
const PRESS = 'consent-embed >>> [part~=';

const seeEmbed = (page) =>
  page.evaluate(() => document.querySelector('consent-embed').scrollIntoView({block: 'center'}));

/** Pictures below the fold load as they come into view. */
const loadAll = () =>
  Promise.all(
    [...document.images].map((image) => {
      image.loading = 'eager';
      return image.decode();
    }),
  );

describe('stock photos (policy 5)', () => {
  const sites = useSites();

  it('shows the like box as a link with "load once" and "always allow", loads it once, and not on the next page', async () => {
    sites.demo.reset();
    const visit = await sites.visit('/photos/');
    const {page} = visit;
    await page.waitFor(bannerShows);
    await page.waitFor(placeholderShows);
    assert.deepEqual(await visit.violations(), []);
    await visit.answer('reject');
    await page.waitFor(bannerIsGone);
    await seeEmbed(page);
    const words = await visit.partText('consent-embed', 'placeholder');
    assert.match(words, /Load once\s+Always allow Plaza/);
    assert.match(
      await page.evaluate(() => document.querySelector('consent-embed > a').href),
      /\/embed\/photos\/likebox\.html/,
    );
    assert.deepEqual(boxRequests(sites.demo), []);

    await page.click(`${PRESS}load-once]`);
    await page.waitFor(frameShows);
    await comesTo(async () => sites.demo.collected().plaza > 0, true);
    assert.equal((await visit.record()).get('g'), '');

    sites.demo.reset();
    await visit.goto('/photos/lake');
    await page.waitFor(placeholderShows);
    assert.deepEqual(boxRequests(sites.demo), []);
  });

  it('loads the like box on every page after "always allow", until that is taken back', async () => {
    const visit = await sites.visit('/photos/lake');
    const {page} = visit;
    await visit.answer('reject');
    await page.waitFor(bannerIsGone);
    await seeEmbed(page);
    await page.click(`${PRESS}always-allow]`);
    await page.waitFor(frameShows);
    const record = await visit.record();
    assert.deepEqual([record.get('g'), record.get('o')], ['plaza', 'embed']);
    await visit.goto('/photos/de/');
    await page.waitFor(frameShows);

    await page.evaluate(() => window.consent.rejectAll());
    await page.waitFor(placeholderShows);
    assert.equal(await page.evaluate(frameShows), false);
  });

  it('leaves the page whole when the box is refused: all in its place, every picture there', async () => {
    const visit = await sites.visit('/photos/');
    const {page} = visit;
    await page.evaluate(() => window.consent.decide({social: true}));
    await page.waitFor(frameShows);
    await page.evaluate(loadAll);
    const granted = await page.evaluate(layout);
    await page.evaluate(() => window.consent.rejectAll());
    await page.waitFor(placeholderShows);
    await visit.reload();
    await page.waitFor(placeholderShows);
    await page.evaluate(loadAll);

    assert.deepEqual(await page.evaluate(layout), granted);
    assert.ok(granted.length > 30);
    await page.setViewport(320, 640);
    assert.equal(await visit.scrollsSideways(), false);
  });

  it('gates social, personalization and marketing, each with what it needs', async () => {
    sites.demo.reset();
    const visit = await sites.visit('/photos/privacy');
    const {page} = visit;
    assert.deepEqual(await page.evaluate(() => window.consent.policy.categories.map(({name}) => name)), [
      'necessary',
      'social',
      'personalization',
      'marketing',
    ]);
    assert.deepEqual(vendorRequests(sites.demo), []);
    await page.evaluate(() => window.consent.decide({marketing: true}));
    await comesTo(visit.ran, ['snowplow']);
    await page.evaluate(() => window.consent.decide({personalization: true}));
    await comesTo(visit.ran, ['snowplow', 'mixpanel']);
    assert.deepEqual(boxRequests(sites.demo), []);
  });

  it('speaks several languages, the banner too, each with the note that English decides, and one answer for all', async () => {
    const visit = await sites.visit('/photos/');
    const {page} = visit;
    for (const [lang, [buttons, note]] of Object.entries(LANGUAGES)) {
      await page.evaluate((name) => document.querySelector(`.languages [hreflang=${name}]`).click(), lang);
      await page.waitFor((name) => document.documentElement.lang === name && window.consent?.policy, lang);
      await page.waitFor(bannerShows);
      assert.match(await visit.partText('consent-banner', 'actions'), buttons);
      assert.match(await page.evaluate(() => document.querySelector('.decides').innerText), note);
      assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /\{\{/);
    }
    const direction = (selector) =>
      page.evaluate((name) => getComputedStyle(document.querySelector(name)).direction, selector);
    assert.deepEqual([await direction('body'), await direction('.demo-panel')], ['rtl', 'ltr']);
    await page.setViewport(320, 640);
    assert.equal(await visit.scrollsSideways(), false);
    await page.setViewport(1280, 800);

    await visit.answer('reject');
    await page.waitFor(bannerIsGone);
    assert.equal((await visit.record()).get('l'), 'ar');
    await visit.goto('/photos/');
    assert.equal(await page.evaluate(bannerIsGone), true);
  });
});
