// A no is kept, whatever is late, missing, full or broken; and nothing says "saved" that is not.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {fieldOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {usualEngines} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {isGranted} from './is-granted.mjs';
import {
  allParts,
  assertAllRan,
  assertRefused,
  bannerOf,
  codesOf,
  goTo,
  HANGING,
  MISSING,
  modelsIn,
  recordText,
  seenOf,
  useSmallSite,
} from './small-site.mjs';

/** Sooner than anything that a click asks for can come. Unit: milliseconds. */
const AT_ONCE_MS = 50;

/** How soon a visitor changes their mind. Unit: milliseconds. */
const SECOND_THOUGHT_MS = 500;

/** If the cookie goes, a window writes its refusal again until then: its number runs a second ahead. Unit: milliseconds. */
const DEFENDED_MS = 3000;

const ALL = ['analytics', 'marketing'];

/** In Firefox a file that hangs holds up the load event of the page. */
const WHILE_LOADING = {wait: 'start'};

/** Makes the page drop what is written to cookies, where the given test of the text says so. */
const dropWrites = (test) => `<script>
  {
    const {get, set} = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    const drops = ${test};
    Object.defineProperty(Document.prototype, 'cookie', {
      configurable: true,
      get,
      set(text) {
        if (!drops(text)) set.call(this, text);
      },
    });
  }
</script>`;

/** Nothing of the record's name reaches the cookies, not even its deletion. */
const DROP_ALL = dropWrites((text) => text.startsWith('consent-choice='));
/** Refusals by name do not reach the cookies; a shorter text does. */
const DROP_NAMES = dropWrites((text) => text.includes('d=analytics'));
/** Nothing but a deletion reaches the cookies. */
const DROP_VALUES = dropWrites((text) => text.startsWith('consent-choice=v'));

const IMAGE = '<img name="cookie" alt="">';

// These run in the page.
const rejectAll = () => window.consent.rejectAll();
const acceptAll = () => window.consent.acceptAll();
const statusText = () =>
  document.querySelector('consent-banner').shadowRoot.querySelector('[role=status]').textContent.trim();
const fillStorage = () => {
  for (let size = 2 ** 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (let i = 0; ; i++) localStorage.setItem(`junk${size}.${i}`, 'x'.repeat(size));
    } catch {
      // Full for this size: the next is half of it.
    }
  }
};
/** The browser removes the cookie, as it does when a site has too many; the copy stays. */
const loseCookie = () => void (document.cookie = 'consent-choice=; max-age=0; path=/');

for (const engine of usualEngines()) {
  for (const model of modelsIn(engine)) {
    describe(`a refusal under ${model} in ${engine}`, () => {
      const site = useSmallSite(engine);
      const add = (options) => site.addPage({banner: bannerOf(model), ...options});
      const record = async (page) => (await recordsOf(engine, page))[0];

      /** Holds that the next page of the site runs nothing and asks nothing. */
      async function staysRefused(page, options) {
        const next = add(options);
        await goTo(page, next.url, WHILE_LOADING);
        await assertRefused(page, next);
        return next;
      }

      const LATE = {
        'late, each by another time': {
          'ui.js': {delay: '900'},
          'follow-up.js': {delay: '1200'},
          'markup.js': {delay: '1500'},
        },
        hanging: allParts(HANGING),
        missing: allParts(MISSING),
      };
      for (const [how, answers] of Object.entries(LATE)) {
        it(`is the last of two answers when files are ${how}`, async (t) => {
          const page = await site.open(t, add({answers}).url, WHILE_LOADING);

          await page.click('#accept');
          await sleep(SECOND_THOUGHT_MS);
          await page.click('#reject');

          await comesTo(async () => fieldOf(await record(page), 'd'), ALL);
          assert.deepEqual(fieldOf(await record(page), 'g'), []);
          await staysRefused(page, {answers});
          await staysRefused(page);
        });

        it(`holds for a visitor who leaves at once when files are ${how}`, async (t) => {
          const page = await site.openLater(t, add({answers}).url, recordText(), WHILE_LOADING);
          await comesTo(async () => (await seenOf(page)).ran, ['own', 'analytics']);

          await page.click('#reject');
          await sleep(AT_ONCE_MS);

          await staysRefused(page, {answers});
          await staysRefused(page);
          assert.deepEqual(fieldOf(await record(page), 'd'), ALL);
        });
      }

      it('stops the page too when all files hang: it is loaded anew without what had run', async (t) => {
        const made = add({answers: allParts(HANGING)});
        const page = await site.openLater(t, made.url, recordText(), WHILE_LOADING);
        await assertAllRan(page, made);

        await page.click('#reject');

        await page.waitFor(() => window.consent?.policy && window.seen.ran.length === 1);
        assert.equal(made.vendorRequests(), 1);
        assert.equal(await isGranted(page, 'analytics'), false);
      });

      it('survives a later decision at which every file is missing', async (t) => {
        const page = await site.open(t, add().url);
        await page.evaluate(rejectAll);
        await goTo(page, add({answers: allParts(MISSING)}).url);

        await page.evaluate(() => window.consent.decide({marketing: true}));

        assert.deepEqual(fieldOf(await record(page), 'd'), ['analytics']);
        const next = add();
        await goTo(page, next.url);
        await comesTo(async () => next.vendorRequests(), 1);
        assert.deepEqual((await seenOf(page)).ran, ['own']);
      });

      it('is written beside an element that shadows document.cookie', async (t) => {
        const page = await site.openLater(t, add({end: IMAGE}).url, recordText());
        await comesTo(async () => (await seenOf(page)).ran, ['own', 'analytics']);

        await page.click('#reject');

        await comesTo(async () => fieldOf(await record(page), 'd'), ALL);
        await staysRefused(page, {end: IMAGE});
        await staysRefused(page);
      });

      it('is kept as a refusal of everything when the names cannot be written', async (t) => {
        const page = await site.openLater(t, add({head: DROP_NAMES}).url, recordText());

        await page.evaluate(rejectAll);

        assert.deepEqual(fieldOf(await record(page), 'd'), ['*']);
        await page.waitFor(() => window.consent?.policy && window.seen.ran.length === 1);
        await staysRefused(page);
        assert.equal(await page.evaluate(bannerIsGone), true);
      });

      it('deletes an older yes when no value can be written, and the copy says no', async (t) => {
        const page = await site.openLater(t, add({head: DROP_VALUES}).url, recordText());

        await page.evaluate(rejectAll);

        assert.deepEqual(await recordsOf(engine, page), []);
        await staysRefused(page);
        assert.equal(await page.evaluate(bannerIsGone), true);
      });

      it('counts on the next page by its copy, though an older yes stands in a cookie that nothing can change', async (t) => {
        const page = await site.openLater(t, add({head: DROP_ALL}).url, recordText());

        const isKept = await page.evaluate(rejectAll);

        assert.equal(isKept, true);
        assert.deepEqual(fieldOf(await record(page), 'g'), ALL);
        await staysRefused(page, {head: DROP_ALL});
        await staysRefused(page);
      });

      it('that nothing can keep holds in its page, is not said to be saved, and is told', async (t) => {
        const head = `${DROP_ALL}<script>
          Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };
        </script>`;
        const made = add({head, banner: bannerOf(model, 'no-reload')});
        const page = await site.open(t, made.url);
        await page.waitFor(bannerShows);

        await page.click('consent-banner >>> [part~=reject]');

        await page.waitFor(bannerIsGone);
        assert.equal(await page.evaluate(statusText), '');
        assert.ok((await seenOf(page)).failed.includes('record-not-kept'));
        assert.equal(await isGranted(page, 'analytics | marketing'), false);
        assert.equal(await page.evaluate(rejectAll), false);
      });

      it('leaves no yes in the copy when storage is full', async (t) => {
        const page = await site.open(t, add().url);
        await page.evaluate(acceptAll);
        await page.evaluate(fillStorage);

        await page.click('#reject');

        await comesTo(async () => fieldOf(await record(page), 'd'), ALL);
        await staysRefused(page);
        const copy = await page.evaluate(() => localStorage.getItem('consent-choice'));
        assert.deepEqual(fieldOf(copy ?? '', 'g'), []);
      });

      it('is not undone by a copy that was left when storage was full and the cookie is gone', async (t) => {
        const page = await site.open(t, add({banner: bannerOf(model, 'no-reload')}).url);
        await page.evaluate(acceptAll);
        await page.evaluate(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        });
        await page.evaluate(rejectAll);
        await sleep(DEFENDED_MS);
        await page.evaluate(loseCookie);

        const next = add();
        await goTo(page, next.url);

        await page.waitFor(bannerShows);
        assert.equal(await page.evaluate(() => window.consent.record), null);
        assert.equal(await page.evaluate(() => localStorage.getItem('consent-choice')), null);
      });

      it('is assumed of a record that cannot be read', async (t) => {
        const made = add();
        const page = await site.openLater(t, made.url, 'v=1&id=broken');

        await page.waitFor(bannerShows);
        await assertRefused(page, made);
      });

      it('is assumed of what one of two records denies', async (t) => {
        const page = await site.newPage(t);
        const both = [
          `consent-choice=${recordText()}; Path=/`,
          `consent-choice=${recordText({granted: '', denied: ALL.join('.')})}; Path=/fixture`,
        ];
        await page.goto(site.addRaw('<!doctype html><title>Cookies</title>', {'set-cookie': both}));
        assert.equal((await recordsOf(engine, page)).length, 2);

        await staysRefused(page);
      });

      it('is said to be saved when it is', async (t) => {
        const page = await site.open(t, add({banner: bannerOf(model, 'no-reload')}).url);
        await page.waitFor(bannerShows);

        await page.click('consent-banner >>> [part~=reject]');

        await page.waitFor(statusText);
        assert.deepEqual(fieldOf(await record(page), 'd'), ALL);
        assert.deepEqual((await seenOf(page)).failed, []);
      });
    });
  }

  describe(`a yes in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('that cannot be kept holds in its page alone, is not said to be saved, and is told', async (t) => {
      const head = `${DROP_ALL}<script>
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };
      </script>`;
      const made = site.addPage({head});
      const page = await site.open(t, made.url);
      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=accept]');

      await assertAllRan(page, made);
      assert.deepEqual((await seenOf(page)).failed, ['record-not-kept']);
      assert.equal(await page.evaluate(statusText), '');
      assert.equal(await page.evaluate(acceptAll), false);
      const next = site.addPage({});
      await goTo(page, next.url);
      await page.waitFor(bannerShows);
      await assertRefused(page, next);
    });

    it('to more names than a record holds grants none of those beyond, and can be taken back', async (t) => {
      const names = Array.from({length: 120}, (_, i) => `name-${i}-${'x'.repeat(30)}`);
      const categories = ['analytics', 'marketing', ...names].join(' ');
      const banner = `<consent-banner hidden organization="Acme" categories="${categories}"></consent-banner>`;
      const page = await site.open(t, site.addPage({banner}).url);

      const isKept = await page.evaluate(acceptAll);

      assert.equal(isKept, true);
      const isGranted = (name) => page.evaluate((one) => window.consent.isGranted(one), name);
      assert.deepEqual([await isGranted(names[0]), await isGranted(names.at(-1))], [true, false]);
      assert.equal(await page.evaluate(rejectAll), true);
      const next = site.addPage({banner});
      await goTo(page, next.url);
      await assertRefused(page, next);
    });

    for (const name of ['acme:consent', 'acme%3Aconsent', 'a b', 'caf\u00E9', 'a;path=/x']) {
      it(`is kept in one cookie, and can be taken back, with the cookie name "${name}"`, async (t) => {
        const banner = `<consent-banner hidden categories="analytics marketing" cookie-name="${name}"></consent-banner>`;
        const folder = engine === 'chromium' ? 'dev/' : '';
        const add = () => site.addPage({banner, folder});
        const page = await site.open(t, add().url);
        await page.evaluate(acceptAll);
        await goTo(page, add().url);
        await comesTo(async () => (await seenOf(page)).ran, ['own', 'analytics']);
        const whole = await page.evaluate(() => document.cookie);

        await page.evaluate(rejectAll);
        await page.waitFor(() => window.consent?.policy && window.seen.ran.length === 1);

        assert.equal(whole.split('; ').length, 1);
        const after = await page.evaluate(() => document.cookie);
        assert.equal(after.split('; ').length, 1);
        assert.match(after, /^consent-choice=v=1&.*&g=&d=analytics\.marketing/);
        if (folder) assert.deepEqual(codesOf(await seenOf(page)), ['bad-cookie-name']);
        const next = add();
        await goTo(page, next.url);
        await assertRefused(page, next);
      });
    }
  });
}
