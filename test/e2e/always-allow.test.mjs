// "Always allow" at an embed, before a first choice: it answers for its service, and for nothing else.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {fieldOf, recordsOf} from './cookies.mjs';
import {fewEngines} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {goTo, seenOf, useSmallSite} from './small-site.mjs';

const bannerOf = (model) => `<consent-banner hidden organization="Acme" policy-href="/privacy">
  <consent-category name="analytics" model="${model}"></consent-category>
  <consent-category name="marketing" model="${model}"></consent-category>
  <consent-category name="social" model="opt-in">
    <consent-service name="films" label="Films"></consent-service>
    <consent-service name="maps" label="Maps"></consent-service>
  </consent-category></consent-banner>`;

const embedOf = (service, frame) =>
  `<consent-embed id="${service}" category="social" service="${service}" width="400" height="250" src="${frame}"
  title="${service}"><a href="/x">${service}</a></consent-embed>`;

const names = ['analytics', 'marketing', 'social', 'films', 'maps'];

// These run in the page.
const grantedOf = (all) => all.filter((name) => window.consent.isGranted(name));
const loaded = () =>
  [...document.querySelectorAll('consent-embed')].filter(({frame}) => frame).map(({id}) => id);

for (const engine of fewEngines()) {
  describe(`"Always allow" before a first choice, in ${engine}`, () => {
    const site = useSmallSite(engine);
    const recordOf = async (page) => (await recordsOf(engine, page))[0];

    for (const [model, byDefault] of Object.entries({
      'opt-in': [],
      'opt-out': ['analytics', 'marketing'],
    })) {
      it(`leaves the rest undecided and asked, with ${model} beside it, after a reload too`, async (t) => {
        const end = embedOf('films', '/fixture/frame.html') + embedOf('maps', '/fixture/frame.html');
        const {url, vendorRequests} = site.addPage({banner: bannerOf(model), end});
        const page = await site.open(t, url);
        await page.waitFor(bannerShows);
        const ran = ['own', ...byDefault.filter((name) => name === 'analytics')];
        await comesTo(async () => (await seenOf(page)).ran, ran);

        await page.click('#films >>> [part=always-allow]');

        const holds = async () => {
          await comesTo(() => page.evaluate(loaded), ['films']);
          await comesTo(() => page.evaluate(grantedOf, names), [...byDefault, 'films']);
          assert.equal(await page.evaluate(bannerShows), true);
          const record = await recordOf(page);
          assert.deepEqual([fieldOf(record, 'g'), fieldOf(record, 'd')], [['films'], []]);
          assert.equal(new URLSearchParams(record).get('o'), 'embed');
          await comesTo(async () => (await seenOf(page)).ran, ran);
          assert.equal(vendorRequests() > 0, byDefault.includes('marketing'));
        };
        await holds();

        await goTo(page, url);
        await page.waitFor(bannerShows);
        await holds();

        await page.click('consent-banner >>> [part~=reject]');

        await page.waitFor(bannerIsGone);
        await comesTo(async () => fieldOf(await recordOf(page), 'g'), []);
        assert.deepEqual(fieldOf(await recordOf(page), 'd').sort(), [...names].sort());
        await comesTo(() => page.evaluate(loaded), []);
      });
    }
  });
}
