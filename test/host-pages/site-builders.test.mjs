// docs/recipes/site-builders.md: its pieces of code, as builders and editors change them. None of this is the real service;
// builders.mjs says what each does.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {oneEngine} from '../e2e/driver.mjs';
import {bannerShows} from '../e2e/in-page.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {BLOCKS} from '../docs/blocks.mjs';
import {webFile} from '../helpers/web-files.mjs';
import * as builders from './builders.mjs';
import {AT_ONCE, addPasted, assertHeld, assertWorks, eventsOf, failedOf, namedBy} from './pasted.mjs';

const [HEAD, BODY, LINK, BANNER] = BLOCKS.filter(
  ({file, language}) => file === 'docs/recipes/site-builders.md' && language === 'html',
).map(({code}) => code);

const PIECES = {head: HEAD, body: BODY};

/** With the element in place of the attributes. */
const WITH_ELEMENT = {head: HEAD.replace(/\n\s+data-[\w-]+="[^"]*"/g, ''), body: `${BANNER}\n${BODY}`};

for (const engine of oneEngine()) {
  describe(`pasted into site builders in ${engine}`, {concurrency: AT_ONCE}, () => {
    const site = useSmallSite(engine);

    /** Opens what a builder makes of the pieces, with the build that warns. */
    async function openDev(t, build, pieces = PIECES) {
      const page = await site.newPage(t);
      const made = addPasted(site, build(pieces), undefined, {folder: 'dev/'});
      await page.goto(made.url);
      return {page, made};
    }

    it('reads the pieces from the docs', () => {
      assert.match(HEAD, /data-categories=/);
      assert.match(BODY, /data-consent="analytics"/);
      assert.match(LINK, /showPreferences/);
      assert.match(WITH_ELEMENT.body, /^<consent-banner/);
      assert.doesNotMatch(WITH_ELEMENT.head, /data-/);
    });

    for (const [what, build] of Object.entries({
      'at its place': builders.atItsPlace,
      'in nested divs': builders.inNestedDivs,
      'at the end of the page': builders.atTheEnd,
      'with other spellings': builders.rewritten,
      'with defer': builders.deferred,
      'in paragraphs': builders.inParagraphs,
      'without unknown elements': builders.withoutUnknownElements,
    })) {
      it(`works ${what}`, async (t) => {
        const page = await site.newPage(t);
        await assertWorks(page, addPasted(site, build(PIECES)));
      });
    }

    for (const [what, build] of Object.entries({
      'at its place': builders.atItsPlace,
      'in paragraphs': builders.inParagraphs,
    })) {
      it(`works as an element ${what}, and lists its vendor`, async (t) => {
        const page = await site.newPage(t);
        await assertWorks(page, addPasted(site, build(WITH_ELEMENT)));

        assert.deepEqual(
          await page.evaluate(() =>
            window.consent.policy.categories.flatMap(({services}) => services.map(({name}) => name)),
          ),
          ['matomo'],
        );
      });
    }

    it('works as one file that is pasted into the page', async (t) => {
      const code = readFileSync(webFile('consent.bundle.js'), 'utf8');
      const pieces = {...WITH_ELEMENT, head: `<script>${code.replaceAll('</script', '<\\/script')}</script>`};
      const page = await site.newPage(t);
      await assertWorks(page, addPasted(site, builders.atItsPlace(pieces)));
    });

    it('asks nobody and releases nothing as consent.js that is pasted into the page', async (t) => {
      const code = readFileSync(webFile('consent.js'), 'utf8');
      const pieces = {...WITH_ELEMENT, head: `<script>${code.replaceAll('</script', '<\\/script')}</script>`};
      const page = await site.newPage(t);
      const made = addPasted(site, builders.atItsPlace(pieces));
      await page.goto(made.url);
      await page.waitFor(() => window.seen.failed.includes('ui-failed'));

      await assertHeld(page, made);
    });

    it('opens the preferences by the link of the docs', async (t) => {
      const page = await site.newPage(t);
      await page.goto(addPasted(site, builders.atItsPlace({head: HEAD, body: LINK})).url);
      await page.waitFor(bannerShows);

      await page.click('a[href="#cookie-settings"]');

      await page.waitFor(
        () => document.querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog')?.open,
      );
    });

    it('runs the gated code of each page that a router puts in, after a yes alone', async (t) => {
      const page = await site.newPage(t);
      const made = addPasted(site, builders.withRouter(PIECES));
      await page.goto(made.url);
      await page.waitFor(bannerShows);
      await page.evaluate(() => window.visit('first'));
      await assertHeld(page, made);

      await page.click('consent-banner >>> [part~=accept]');
      await comesTo(() => eventsOf(page), ['first', 'vendor', 'visit']);
      await page.evaluate(() => window.visit('second'));

      await comesTo(() => eventsOf(page), ['first', 'vendor', 'visit', 'second']);
    });

    it('runs nothing early where a blank line tears a script apart', async (t) => {
      const body = BODY.replace('dataLayer.push', '\n\n  dataLayer.push');
      const page = await site.newPage(t);
      const made = addPasted(site, builders.inParagraphs({head: HEAD, body}));
      await page.goto(made.url);
      await page.waitFor(bannerShows);
      await assertHeld(page, made);

      await page.click('consent-banner >>> [part~=accept]');

      await comesTo(() => eventsOf(page), ['vendor']);
    });

    it('names a banner that a blank line tears apart', async (t) => {
      const body = WITH_ELEMENT.body.replace('<consent-service', '\n\n<consent-service');
      const {page, made} = await openDev(t, builders.inParagraphs, {...WITH_ELEMENT, body});
      await page.waitFor(() => window.seen.warnings.length > 0);

      await assertHeld(page, made);
      assert.deepEqual(await namedBy(page), ['misplaced']);
    });

    it('loads and runs nothing with curly quotes', async (t) => {
      const {page, made} = await openDev(t, builders.withCurlyQuotes);

      await assertHeld(page, made);
      assert.deepEqual(made.files(), []);
    });

    it('runs nothing outside of the frame that an element for code makes', async (t) => {
      const {page, made} = await openDev(t, builders.inFrame);

      await assertHeld(page, made);
      assert.equal(await page.evaluate(() => typeof window.consent), 'undefined');
    });

    it('runs nothing, also after a yes, where data- attributes are removed', async (t) => {
      const {page, made} = await openDev(t, builders.withoutDataAttributes);
      await page.waitFor(bannerShows);
      await page.click('consent-banner >>> [part~=accept]');

      await assertHeld(page, made);
    });

    it('names a banner that was removed, and holds all', async (t) => {
      const {page, made} = await openDev(t, builders.withoutUnknownElements, WITH_ELEMENT);
      await page.waitFor(() => window.seen.warnings.length > 0);

      await assertHeld(page, made);
      assert.deepEqual(await namedBy(page), ['no-banner']);
    });

    it('cannot hold scripts whose type was removed, and names them', async (t) => {
      const {page} = await openDev(t, builders.withoutTypes);
      await page.waitFor(() => window.seen.warnings.length > 0);

      assert.deepEqual(await eventsOf(page), ['vendor', 'visit']);
      assert.ok((await namedBy(page)).includes('live-script'));
      assert.deepEqual(await failedOf(page), []);
    });
  });
}
