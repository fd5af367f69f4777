// Other windows hear of a decision, and no write of theirs undoes a refusal that they have not heard of.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {fieldOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {usualEngines} from './driver.mjs';
import {bannerShows} from './in-page.mjs';
import {isGranted} from './is-granted.mjs';
import {assertRefused, bannerOf, goTo, modelsIn, recordText, seenOf, useSmallSite} from './small-site.mjs';

const DOMAIN = 'example.co.uk';
const HOSTS = ['a', 'b'].map((name) => `${name}.${DOMAIN}`);

/** Their names are this machine's. */
const OPTIONS = {
  whole: true,
  args: [`--host-resolver-rules=MAP *.${DOMAIN} 127.0.0.1, MAP ${DOMAIN} 127.0.0.1`],
  prefs: {'network.dns.localDomains': [...HOSTS, DOMAIN].join()},
};

/** In how much time a visible window hears of a decision. Unit: milliseconds. */
const HEARD_MS = 1000;

/** Longer than two acts in two windows count as made at the same time. Unit: milliseconds. */
const AFTERWARDS_MS = 400;

const ALL = ['analytics', 'marketing', 'video'];
const DAY_SECONDS = 86_400;

/** Keeps from the library whatever tells of another window. */
const DEAF = `<script>
  {
    const TYPES = ['storage', 'focus', 'visibilitychange', 'pageshow', 'resume'];
    const {addEventListener} = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, ...more) {
      if (!TYPES.includes(type)) addEventListener.call(this, type, ...more);
    };
  }
  window.setInterval = () => 0;
  if ('cookieStore' in window) cookieStore.addEventListener = () => undefined;
</script>`;

/** Notes when an answer of the library changes, by the clock that all windows share. */
const CLOCK = `<script>
  document.addEventListener('consent-change', ({added, removed}) => {
    (window.heard ??= []).push({at: Date.now(), added, removed});
  });
</script>`;

// These run in the page.
const rejectAll = () => {
  window.consent.rejectAll();
  return Date.now();
};
const acceptAll = () => window.consent.acceptAll();
const heardOf = () => window.heard?.at(-1)?.at;
const pressInEmbed = () =>
  document.querySelector('consent-embed').shadowRoot.querySelector('[part~=always-allow]').click();
const embedShows = () =>
  Boolean(document.querySelector('consent-embed')?.shadowRoot?.querySelector('[part~=always-allow]'));
const noticeShows = () =>
  Boolean(document.querySelector('consent-notice')?.shadowRoot?.querySelector('[part~=dismiss]'));
const dismiss = () =>
  document.querySelector('consent-notice').shadowRoot.querySelector('[part~=dismiss]').click();

const embed =
  '<consent-embed category="video" src="/fixture/frame.html?id=film" title="Film"></consent-embed>';

const nothing = () => `<main><h1>A page with nothing gated</h1></main>`;

for (const engine of usualEngines()) {
  for (const model of modelsIn(engine)) {
    describe(`windows under ${model} in ${engine}`, () => {
      const site = useSmallSite(engine, OPTIONS);
      const at = (url, name) => url.replace('//localhost', `//${name}.${DOMAIN}`);
      const banner = (attributes) =>
        bannerOf(model, `cookie-domain="${DOMAIN}" no-reload ${attributes}`).replace(
          '</consent-banner>',
          `<consent-category name="video" model="${model}"></consent-category></consent-banner>`,
        );
      const record = async (page) => (await recordsOf(engine, page))[0];

      function addAt(name, {attributes = '', ...options} = {}) {
        const made = site.addPage({banner: banner(attributes), ...options});
        return {...made, url: at(made.url, name)};
      }
      /** A record of both subdomains, from some days ago. */
      async function openWith(t, url, text) {
        const page = await site.newPage(t);
        const headers = {'set-cookie': `consent-choice=${text}; Path=/; Domain=${DOMAIN}`};
        await page.goto(at(site.addRaw('<!doctype html><title>Earlier</title>', headers), 'a'));
        await goTo(page, url);
        return page;
      }
      async function openTab(page, url) {
        const tab = await page.newTab();
        await goTo(tab, url);
        return tab;
      }
      const GRANTED = () => recordText({granted: ALL.join('.')});
      const longAgo = (days) => {
        const text = GRANTED();
        const now = Number(new URLSearchParams(text).get('u'));
        return text.replaceAll(String(now), String(now - days * DAY_SECONDS));
      };

      it('that are visible hear of a refusal of the same host within a second', async (t) => {
        const add = () => site.addPage({banner: bannerOf(model, 'no-reload'), head: CLOCK, body: nothing});
        const here = await site.openLater(t, add().url, recordText());
        const there = await openTab(here, add().url);

        const decided = await there.evaluate(rejectAll);

        await here.waitFor(heardOf);
        const took = (await here.evaluate(heardOf)) - decided;
        assert.ok(took <= HEARD_MS, `${took} ms`);
        assert.equal(await isGranted(here, 'analytics'), false);
      });

      for (const who of ['the frame', 'the page around it']) {
        it(`of two subdomains hear within a second when ${who} decides`, async (t) => {
          const inner = addAt('b', {head: CLOCK, body: nothing});
          const end = `<iframe title="Inner" src="${inner.url}" width="600" height="400"></iframe>`;
          const page = await openWith(t, addAt('a', {head: CLOCK, body: nothing, end}).url, GRANTED());
          const frames = async () => page.raw.frames().find((one) => one.url() === inner.url);
          await comesTo(async () => Boolean(await frames()), true);
          const frame = await frames();
          await comesTo(() => frame.evaluate(() => window.consent?.ready.then(() => true)), true);
          const [decider, other] = who === 'the frame' ? [frame, page] : [page, frame];

          const decided = await decider.evaluate(rejectAll);

          await comesTo(async () => Boolean(await other.evaluate(heardOf)), true);
          const took = (await other.evaluate(heardOf)) - decided;
          assert.ok(took <= HEARD_MS, `${took} ms`);
          assert.equal(await isGranted(other, 'analytics'), false);
        });
      }

      it('that heard of nothing start nothing that was refused meanwhile', async (t) => {
        const add = (options) => site.addPage({banner: bannerOf(model), ...options});
        const page = await site.openLater(t, add({head: DEAF, body: nothing}).url, recordText());
        const there = await openTab(page, add({body: nothing}).url);
        await there.evaluate(rejectAll);

        await page.evaluate(() => {
          const script = document.createElement('script');
          script.type = 'text/plain';
          script.dataset.consent = 'analytics';
          script.textContent = 'window.seen.ran.push("late")';
          document.body.append(script);
        });
        await sleep(AFTERWARDS_MS);

        assert.deepEqual((await seenOf(page)).ran, []);
      });

      const canFreeze = engine === 'chromium' ? {} : {skip: 'has no way to freeze a page'};
      it('that were frozen start nothing that was refused meanwhile', canFreeze, async (t) => {
        const add = () => site.addPage({banner: bannerOf(model, 'no-reload'), body: nothing});
        const here = await site.openLater(t, add().url, recordText());
        const there = await openTab(here, add().url);
        await here.raw.bringToFront();
        const cdp = await here.raw.createCDPSession();
        await here.evaluate(() => {
          addEventListener(
            'resume',
            () => {
              document.body.insertAdjacentHTML(
                'beforeend',
                '<script type="text/plain" data-consent="analytics">window.seen.ran.push("woken")</script>',
              );
              window.woken = true;
            },
            true,
          );
          window.consent.when('marketing & !analytics', () => window.seen.ran.push('never'));
        });
        await cdp.send('Page.setWebLifecycleState', {state: 'frozen'});

        await there.evaluate(rejectAll);
        await sleep(AFTERWARDS_MS);
        await cdp.send('Page.setWebLifecycleState', {state: 'active'});

        await here.waitFor(() => window.woken);
        await sleep(AFTERWARDS_MS);
        assert.deepEqual((await seenOf(here)).ran, []);
        assert.equal(await isGranted(here, 'analytics'), false);
      });

      it('keep a refusal of the same moment when a window that has not heard of it allows what was refused', async (t) => {
        const page = await openWith(t, addAt('a', {head: DEAF, body: nothing}).url, longAgo(3));

        // Both in one turn, so that no slow machine parts them.
        await page.evaluate(
          (text, domain) => {
            const now = Date.now();
            const refusal = text
              .replace(/&u=\d+/, `&u=${Math.floor(now / 1000)}`)
              .replace(/&g=([^&]*)&d=/, '&g=&d=$1')
              .concat(`&m=${now % 1000}`);
            document.cookie = `consent-choice=${refusal};path=/;domain=${domain}`;
            window.consent.decide({video: true});
          },
          await record(page),
          DOMAIN,
        );

        const text = await record(page);
        assert.deepEqual([fieldOf(text, 'g'), fieldOf(text, 'd')], [[], ALL]);
        assert.equal(await isGranted(page, 'video'), false);
      });

      it('keep a refusal when a window that has not heard of it allows one thing afterwards', async (t) => {
        const here = await openWith(t, addAt('a', {head: DEAF, body: nothing}).url, GRANTED());
        const there = await openTab(here, addAt('b', {body: nothing}).url);

        await there.evaluate(rejectAll);
        await sleep(AFTERWARDS_MS);
        await here.evaluate(() => window.consent.decide({video: true}));

        const text = await record(here);
        assert.deepEqual([fieldOf(text, 'g'), fieldOf(text, 'd')], [['video'], ['analytics', 'marketing']]);
        assert.equal(await isGranted(here, 'analytics | marketing'), false);
        const next = addAt('b');
        await goTo(there, next.url);
        await assertRefused(there, next);
      });

      it('keep a refusal when the button of an embed is pressed afterwards', async (t) => {
        const page = await openWith(
          t,
          addAt('a', {body: nothing}).url,
          recordText({granted: 'analytics.marketing', denied: 'video'}),
        );
        await goTo(page, addAt('a', {head: DEAF, end: embed}).url);
        await page.waitFor(embedShows);
        const there = await openTab(page, addAt('b', {body: nothing}).url);

        await there.evaluate(rejectAll);
        await sleep(AFTERWARDS_MS);
        await page.evaluate(pressInEmbed);

        const text = await record(page);
        assert.deepEqual([fieldOf(text, 'g'), fieldOf(text, 'd')], [['video'], ['analytics', 'marketing']]);
      });

      it('keep a refusal when a notice is dismissed in a window that has not heard of it', async (t) => {
        const attributes = 'policy-version="2" policy-effective="2099-01-01"';
        const here = await openWith(t, addAt('a', {attributes, head: DEAF}).url, GRANTED());
        await here.waitFor(noticeShows);
        const there = await openTab(here, addAt('b', {attributes, body: nothing}).url);

        await there.evaluate(rejectAll);
        await here.evaluate(dismiss);

        const text = await record(here);
        assert.deepEqual([fieldOf(text, 'g'), fieldOf(text, 'd')], [[], ALL]);
      });

      it('keep a refusal when a page that has not heard of it is left and renews the record', async (t) => {
        const here = await openWith(
          t,
          addAt('a', {head: DEAF.replace("'visibilitychange', ", '')}).url,
          longAgo(3),
        );
        const there = await openTab(here, addAt('b', {body: nothing}).url);

        await there.evaluate(rejectAll);
        await here.goto(at(site.addRaw('<!doctype html><title>Away</title>'), 'a'));

        const text = await record(there);
        assert.deepEqual([fieldOf(text, 'g'), fieldOf(text, 'd')], [[], ALL]);
      });

      it('grant nothing that the record refuses after two answers that are given at the same moment', async (t) => {
        const here = await openWith(t, addAt('a', {body: nothing}).url, GRANTED());
        const there = await openTab(here, addAt('b', {body: nothing}).url);

        await Promise.all([there.evaluate(rejectAll), here.evaluate(acceptAll)]);

        await sleep(HEARD_MS);
        for (const page of [here, there]) {
          // A window that nobody sees hears of it when it is seen again.
          await page.raw.bringToFront();
          const isSafe = async () => {
            const isOn = await isGranted(page, 'analytics');
            return !isOn || fieldOf(await record(page), 'd').length === 0;
          };
          await comesTo(isSafe, true);
        }
        assert.equal((await recordsOf(engine, here)).length, 1);
      });

      for (const [whose, change] of Object.entries({
        "another visitor's": (text) => text.replace(/id=[^&]+/, 'id=ffffffff-5b2d-4c89-9e10-6f4d2b8a7c35'),
        "this visitor's, of an older time": (text) => text,
        "this visitor's, from the future": (text) =>
          text.replace(/u=(\d+)/, (_, seconds) => `u=${Number(seconds) + 30 * DAY_SECONDS}`),
      })) {
        it(`never take a cookie for the domain that a neighbor has set (${whose}) for a yes over the refusal in the copy`, async (t) => {
          const host = (options) => {
            const made = site.addPage({banner: bannerOf(model), ...options});
            return {...made, url: at(made.url, 'a')};
          };
          const page = await site.newPage(t);
          const old = GRANTED();
          await page.goto(
            at(
              site.addRaw('<!doctype html><title>Earlier</title>', {
                'set-cookie': `consent-choice=${old}; Path=/`,
              }),
              'a',
            ),
          );
          await goTo(page, host({body: nothing}).url);
          await page.evaluate(rejectAll);
          const tossed = change(old);
          // The window that has refused would defend its refusal.
          await page.goto(at(site.addRaw('<!doctype html><title>Away</title>'), 'a'));
          // It overruns the jar, so that the host's own cookie is gone.
          await page.goto(
            at(
              site.addRaw('<!doctype html><title>A neighbor</title>', {
                'set-cookie': [
                  'consent-choice=; Path=/; Max-Age=0',
                  `consent-choice=${tossed}; Path=/; Domain=${DOMAIN}`,
                ],
              }),
              'a',
            ),
          );
          assert.deepEqual(await recordsOf(engine, page), [tossed]);

          const next = host();
          await goTo(page, next.url);

          await assertRefused(page, next);
          assert.equal(await page.evaluate(bannerShows), false);
        });
      }
    });
  }
}
