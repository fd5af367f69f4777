// One decision for all subdomains of a site, and what a domain in the policy can go wrong with.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {cookiesOf, fieldOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {engines} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {goTo, MISSING, recordText, seenOf, useSmallSite} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

const HOSTS = ['a', 'b'].map((name) => `${name}.example.co.uk`);

/** Their names are this machine's; WebKitGTK takes no such setting, but knows what is under `localhost`. */
const OPTIONS = {
  chromium: {args: ['--host-resolver-rules=MAP *.example.co.uk 127.0.0.1, MAP example.co.uk 127.0.0.1']},
  firefox: {prefs: {'network.dns.localDomains': [...HOSTS, 'example.co.uk'].join()}},
  webkit: {},
};
const domainOf = (engine) => (engine === 'webkit' ? 'shop.localhost' : 'example.co.uk');
/** What no site can set cookies for. */
const suffixOf = (engine) => (engine === 'webkit' ? 'localhost' : 'co.uk');

// These run in the page.
const accept = () => window.consent.acceptAll();
const withdraw = () => window.consent.rejectAll();
const decide = (choice) => window.consent.decide(choice);
const setCookies = (...texts) => {
  for (const text of texts) document.cookie = text;
};
const names = () => document.cookie.split('; ').map((pair) => pair.replace(/=.*/, ''));
const granted = (name) => window.consent.isGranted(name);
const dropCopy = () => localStorage.clear();
/** The page has been loaded anew after a withdrawal. */
const isOver = () =>
  window.consent?.policy && !window.consent.isGranted('analytics') && window.seen.ran.length === 1;

for (const engine of engines()) {
  describe(`subdomains in ${engine}`, () => {
    const site = useSmallSite(engine, OPTIONS[engine]);
    const domain = domainOf(engine);
    const suffix = suffixOf(engine);
    const banner = (
      cookieDomain,
    ) => `<consent-banner hidden organization="Acme" cookie-domain="${cookieDomain}">
      <consent-category name="analytics"><consent-cookie name="_ga"></consent-cookie></consent-category>
      <consent-category name="marketing"></consent-category></consent-banner>`;
    const at = (url, name = '') => url.replace('//localhost', `//${name && `${name}.`}${domain}`);

    /** A page at a subdomain, with what tells of it. */
    function addAt(name, {cookieDomain = domain, ...options} = {}) {
      const made = site.addPage({banner: banner(cookieDomain), ...options});
      return {...made, url: at(made.url, name)};
    }
    const cookiesNamed = async (page, wanted) =>
      (await cookiesOf(engine, page)).filter(({name}) => name === wanted);
    const domainsOf = async (page) => (await cookiesNamed(page, 'consent-choice')).map((one) => one.domain);
    const comesToRun = (page, ran) => comesTo(async () => (await seenOf(page)).ran, ran);

    async function runsNothing(page, made) {
      await sleep(QUIET_MS);
      assert.deepEqual((await seenOf(page)).ran, ['own']);
      assert.equal(made.vendorRequests(), 0);
    }

    it('of one domain share a consent, and a withdrawal', async (t) => {
      const page = await site.open(t, addAt('a').url);
      await page.waitFor(bannerShows);
      await page.evaluate(accept);
      assert.deepEqual(await domainsOf(page), [`.${domain}`]);

      for (const name of ['b', '']) {
        await goTo(page, addAt(name).url);
        await comesToRun(page, ['own', 'analytics']);
        assert.equal(await page.evaluate(bannerIsGone), true);
      }

      await page.evaluate(withdraw);
      await page.waitFor(isOver);
      for (const name of ['a', 'b', '']) {
        const made = addAt(name);
        await goTo(page, made.url);
        await runsNothing(page, made);
        assert.equal(await page.evaluate(bannerIsGone), true);
      }
      assert.equal((await recordsOf(engine, page)).length, 1);
    });

    it('of a site that names no domain decide each for itself', async (t) => {
      const page = await site.open(t, addAt('a', {cookieDomain: ''}).url);
      await page.evaluate(accept);

      const made = addAt('b', {cookieDomain: ''});
      await goTo(page, made.url);

      await page.waitFor(bannerShows);
      await runsNothing(page, made);
    });

    it('clear the cookies of the domain above', async (t) => {
      const page = await site.open(t, addAt('a', {body: () => '<main></main>'}).url);
      await page.evaluate(accept);
      await page.evaluate(
        setCookies,
        '_ga=own',
        `_ga=above;domain=${domain}`,
        `_ga=path;domain=${domain};path=/fixture`,
      );
      await page.evaluate(setCookies, `other=above;domain=${domain}`);
      assert.equal((await page.evaluate(names)).filter((name) => name === '_ga').length, 3);

      await page.evaluate(withdraw);

      await comesTo(async () => (await page.evaluate(names)).sort(), ['consent-choice', 'other']);
    });

    describe('with a domain that the browser does not take', () => {
      const refused = {cookieDomain: suffix};

      it('keep the record for the host alone', async (t) => {
        const page = await site.open(t, addAt('a', refused).url);
        await page.evaluate(accept);
        assert.equal((await recordsOf(engine, page)).length, 1);
        assert.deepEqual(
          (await domainsOf(page)).map((one) => one.replace(/^\./, '')),
          [`a.${domain}`],
        );

        await goTo(page, addAt('a', refused).url);
        await comesToRun(page, ['own', 'analytics']);
        const made = addAt('b', refused);
        await goTo(page, made.url);
        await page.waitFor(bannerShows);
        await runsNothing(page, made);
      });

      it('keep a withdrawal when a file is missing', async (t) => {
        const page = await site.open(t, addAt('a', refused).url);
        await page.evaluate(accept);
        await goTo(page, addAt('a', {...refused, answers: {'follow-up.js': MISSING}}).url);
        await comesToRun(page, ['own', 'analytics']);

        await page.evaluate(withdraw);

        await page.waitFor(isOver);
        const records = await recordsOf(engine, page);
        assert.deepEqual(
          records.map((record) => fieldOf(record, 'd')),
          [['analytics', 'marketing']],
        );
        const made = addAt('a', refused);
        await goTo(page, made.url);
        await runsNothing(page, made);
      });
    });

    it('with two records that differ run only what both grant, and have one after the next decision', async (t) => {
      const page = await site.newPage(t);
      const grants = recordText();
      const refuses = recordText({granted: 'analytics', denied: 'marketing'});
      const both = [
        `consent-choice=${grants}; Path=/`,
        `consent-choice=${refuses}; Path=/; Domain=${domain}`,
      ];
      await page.goto(at(site.addRaw('<!doctype html><title>Cookies</title>', {'set-cookie': both}), 'a'));
      assert.equal((await recordsOf(engine, page)).length, 2);
      const made = addAt('a');

      await goTo(page, made.url);

      await comesToRun(page, ['own', 'analytics']);
      assert.equal(made.vendorRequests(), 0);
      // What one of them denies is answered.
      assert.equal(await page.evaluate(bannerIsGone), true);

      await page.evaluate(decide, {marketing: true});

      const [record, ...more] = await recordsOf(engine, page);
      assert.deepEqual([fieldOf(record, 'g'), fieldOf(record, 'd')], [['analytics', 'marketing'], []]);
      assert.deepEqual(more, []);
      assert.deepEqual(await domainsOf(page), [`.${domain}`]);
    });

    it('with two records of which one cannot be read run nothing, and ask', async (t) => {
      const page = await site.newPage(t);
      const both = [
        `consent-choice=${recordText()}; Path=/`,
        `consent-choice=v=1&id=broken; Path=/; Domain=${domain}`,
      ];
      await page.goto(at(site.addRaw('<!doctype html><title>Cookies</title>', {'set-cookie': both}), 'a'));
      const made = addAt('a');

      await goTo(page, made.url);

      await page.waitFor(bannerShows);
      await runsNothing(page, made);

      await page.evaluate(withdraw);

      const [record, ...more] = await recordsOf(engine, page);
      assert.deepEqual([fieldOf(record, 'd'), more], [['analytics', 'marketing'], []]);
    });

    it('never go by a copy that a withdrawal on a neighbour has made old', async (t) => {
      const page = await site.open(t, addAt('a').url);
      await page.evaluate(accept);
      await goTo(page, addAt('b').url);
      await page.evaluate(withdraw);
      await page.waitFor(isOver);
      await comesTo(async () => fieldOf((await recordsOf(engine, page))[0], 'f'), []);
      await goTo(page, addAt('a').url);
      assert.equal(await page.evaluate(granted, 'analytics'), false);
      await page.evaluate(setCookies, `consent-choice=;max-age=0;path=/;domain=${domain}`);
      assert.deepEqual(await recordsOf(engine, page), []);

      const made = addAt('a');
      await goTo(page, made.url);

      await runsNothing(page, made);
      assert.equal(await page.evaluate(granted, 'analytics'), false);
    });

    it('lose no refusal with a copy that is gone', async (t) => {
      const page = await site.open(t, addAt('a').url);
      await page.evaluate(withdraw);
      await page.evaluate(dropCopy);

      const made = addAt('a');
      await goTo(page, made.url);

      await runsNothing(page, made);
      assert.equal(await page.evaluate(bannerIsGone), true);
    });
  });
}
