// What somebody new to the library gets wrong: the dev build names it and its cure once, production is silent.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sleep} from './driver-common.mjs';
import {oneEngine} from './driver.mjs';
import {isStarted} from './in-page.mjs';
import {buildsFor, codesOf, recordText, seenOf, useSmallSite} from './small-site.mjs';

const DECLARED = `<consent-banner hidden organisation="Acme" policy-url="/privacy" company="Acme"
    categories="analytics marketing" class="x" data-own="1" aria-label="x" _ngcontent-a v-cloak @click="x" :is="y">
  <p slot="message">Own words.</p>
  <consent-category name="chat"/>
  <consent-category name="ads" label="Ads" capure="ref">
    <consent-service name="matomo" url="/"><consent-cookie name="a" duration="1 year">Counts.</consent-cookie></consent-service>
  </consent-category>
</consent-banner>`;

/** Addresses that are asked for at once are data; the vendor's are held or never asked for. */
const gated = (vendor) => `
<script type="text/plain" data-consent="analytics" data-src="${vendor}&amp;late"></script>
<iframe data-consent="analytics" src="/favicon.ico" title="x"></iframe>
<img data-consent="analytics" srcset="/favicon.ico 2x" alt="">
<iframe class="lazyload" data-consent="analytics" data-src="/favicon.ico" title="x"></iframe>
<script type="text/plain" data-category="analytics" src="${vendor}"></script>
<script type="text/plain" data-type="module" data-name="matomo" data-src="${vendor}"></script>
<script type="text/plain" data-cookieconsent="statistics" src="${vendor}"></script>
<script type="text/plain" data-cc="statistics" src="${vendor}"></script>
<button data-cc="show-preferencesModal">Cookies</button>
<consent-banner hidden categories="social"></consent-banner>`;

/** How each warning begins, after its code. */
const EXPECTED = `
[foreign-attribute] <button data-cc="show-preferencesModal">:
[foreign-attribute] <script data-category="analytics">:
[foreign-attribute] <script data-cc="statistics">:
[foreign-attribute] <script data-cookieconsent="statistics">:
[foreign-attribute] <script data-name="matomo">:
[live-element] <iframe src="/favicon.ico">:
[live-element] <img srcset="/favicon.ico 2x">:
[misplaced] <consent-category name="ads"> in <consent-category name="chat">:
[no-label] "chat":
[script-without-src] "VENDOR&late":
[two-banners] "2 <consent-banner>":
[unknown-attribute] "capure" on <consent-category>, perhaps for "capture":
[unknown-attribute] "company" on <consent-banner>, which takes organization,
[unknown-attribute] "data-organisation" on the script tag, perhaps for "data-organization":
[unknown-attribute] "duration" on <consent-cookie>, which takes name,
[unknown-attribute] "organisation" on <consent-banner>, perhaps for "organization":
[unknown-attribute] "policy-url" on <consent-banner>, perhaps for "policy-href":
[unknown-attribute] "url" on <consent-service>, which takes name,
[unprefixed-attribute] <iframe data-src="/favicon.ico">:`;

const WELL_MADE = `<consent-banner hidden organization="Acme" policy-href="/privacy" policy-version="1"
    position="bottom" lang="en" cookie-days="30" gpc="honor" no-reload>
  <p slot="message">Own words.</p>
  <consent-category name="necessary"><consent-cookie name="sid" retention="session">In.</consent-cookie></consent-category>
  <consent-category name="analytics" changed-in="1" model="opt-in">
    <consent-service name="matomo" label="M" provider="P" href="/p">
      <consent-cookie name="_pk_*" retention="13 months" domain="a.example" path="/" storage="local">Counts.</consent-cookie>
    </consent-service>
  </consent-category>
  <consent-category name="marketing" sells="yes" capture="ref"></consent-category>
  <consent-category name="chat" label="Chat" model="required">Talks.</consent-category>
</consent-banner>`;

const wellMade = (vendor) => `
<script type="text/plain" data-consent="analytics" src="${vendor}" data-own="1"></script>
<script type="text/plain" data-consent="analytics" data-src="own">window.ran ??= []</script>
<script type="text/plain" data-name="a shader">void main() {}</script>
<iframe data-consent="analytics" src="about:blank" data-consent-src="/favicon.ico" title="x"></iframe>
<img data-consent="analytics" src="data:," data-consent-src="/favicon.ico" alt="">
<p data-category="news" data-cc="visa">News</p>`;

const warningsOf = ({warnings}) =>
  warnings
    .filter((text) => text.startsWith('[consent-elements] '))
    .map((text) => text.slice('[consent-elements] '.length))
    .sort();

/** Longer than the development build waits for a banner. Unit: milliseconds. */
const BANNER_MISSED_MS = 2500;

for (const engine of oneEngine()) {
  describe(`a new user in ${engine}`, () => {
    const site = useSmallSite(engine);

    async function open(t, options) {
      const page = await site.newPage(t);
      const made = site.addPage(options);
      await page.goto(made.url);
      return page;
    }

    for (const [build, folder] of Object.entries(buildsFor(engine))) {
      it(`is told of each mistake in the page, once (${build})`, async (t) => {
        const tag = (src) => `<script src="${src}" data-organisation="x" data-cfasync="false"></script>`;
        let vendor = '';
        const body = (address) => gated((vendor = address));
        const page = await open(t, {folder, tag, body, banner: DECLARED, cookie: recordText()});
        await page.waitFor(isStarted);
        // The page is looked at anew, and nothing is told again.
        await page.evaluate(() => document.body.append(document.createElement('i')));
        await page.waitFor(() => document.readyState === 'complete');

        const told = warningsOf(await seenOf(page));
        const expected = EXPECTED.replace('VENDOR', vendor).trim().split('\n');
        if (build === 'production') {
          assert.deepEqual(told, []);
          return;
        }
        assert.deepEqual(
          told.map((text, index) => text.slice(0, expected[index]?.length)),
          expected,
        );
        for (const text of told) assert.match(text, /\. See docs\/warnings\.md#[\w-]+$/);
      });

      it(`is told of names and expressions in code that can never be granted (${build})`, async (t) => {
        const page = await open(t, {folder});
        await page.waitFor(isStarted);
        await page.evaluate(() => {
          const {consent} = window;
          consent.isGranted('nope');
          consent.isGranted('analytics &');
          consent.when('nope2', () => undefined);
          consent.when('analytics | ', () => undefined);
          consent.isGranted('! analytics');
          consent.jar('nope3');
          consent.jar('necessary');
          consent.when('analytics & !marketing', () => undefined);
        });

        const told = warningsOf(await seenOf(page)).map((text) => text.split(': ')[0]);
        assert.deepEqual(
          told,
          build === 'production'
            ? []
            : [
                '[bad-expression] "! analytics"',
                '[bad-expression] "analytics &"',
                '[bad-expression] "analytics | "',
                '[unknown-name] "nope"',
                '[unknown-name] "nope2"',
                '[unknown-name] "nope3"',
              ],
        );
      });

      it(`is told of an end date in the jar of the visit by the promise alone (${build})`, async (t) => {
        const page = await open(t, {folder});
        await page.waitFor(isStarted);

        const code = await page.evaluate(() =>
          window.consent
            .jar('necessary')
            .set('undeclared', 'x', {expires: 1})
            .catch((error) => error.code),
        );

        assert.equal(code, 'session-expires');
        assert.deepEqual(codesOf(await seenOf(page)), []);
      });

      it(`is not told of a page that is well made (${build})`, async (t) => {
        const page = await open(t, {folder, banner: WELL_MADE, body: wellMade});
        await page.waitFor(isStarted);
        await page.evaluate(() => window.consent.acceptAll());
        await page.waitFor(() => document.querySelector('iframe').src.endsWith('favicon.ico'));
        await page.evaluate(() => window.consent.rejectAll());
        await page.waitFor(() => !document.querySelector('iframe').hasAttribute('src'));

        assert.deepEqual(warningsOf(await seenOf(page)), []);
      });
    }

    if ('dev' in buildsFor(engine)) {
      it('is told that there is no banner', async (t) => {
        const page = await open(t, {folder: 'dev/', banner: ''});
        await page.waitFor(() => window.seen.warnings.length > 0);

        assert.match(
          String(warningsOf(await seenOf(page))),
          /^\[no-banner\]: .*data-categories.*#no-banner$/,
        );
      });

      it('is not told that there is no banner once there was one, as in a component that is gone', async (t) => {
        const page = await open(t, {folder: 'dev/'});
        await page.waitFor(isStarted);

        await page.evaluate(() => document.querySelector('consent-banner').remove());
        await sleep(BANNER_MISSED_MS);

        const codes = codesOf(await seenOf(page));
        assert.equal(codes.includes('no-banner'), false, String(codes));
      });

      it('is told what a missing file may come from', async (t) => {
        const answers = {'ui.js': {status: '404', body: 'not found'}};
        const page = await open(t, {folder: 'dev/', answers});
        await page.waitFor(() => window.seen.warnings.length > 0);

        const [told] = warningsOf(await seenOf(page));
        assert.match(told, /^\[ui-failed\]: .*beside consent\.js.*docs\/warnings\.md#ui-failed /);
      });
    }
  });
}
