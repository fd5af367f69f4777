// The builder's page itself: its preview, what it asks for, who can use it.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {cleanState} from '../../demo/builder/clean.js';
import {toHash} from '../../demo/builder/link.js';
import {oneEngine} from '../e2e/driver.mjs';
import {copied, fill, isFocused, searchAndAdd, tabTo, useBuilder} from './builder-site.mjs';

const linkFor = (state) => toHash(cleanState(state));

/** All that the page can show at once. */
const FULL = {
  organization: 'Acme',
  policyHref: 'javascript:',
  purposes: [
    {name: 'necessary'},
    {name: 'affiliate'},
    {name: 'analytics'},
    {name: 'chat', label: 'Live chat'},
  ],
  services: [
    {purpose: 'necessary', name: 'shop', label: 'Shop', cookies: [{name: 'sid', retention: '1 year'}]},
    {purpose: 'marketing', name: 'ads', label: 'Ads', provider: 'Ads Ltd'},
  ],
  accent: '#ffff66',
  install: 'bundle',
};

// These run in the page. The preview that is shown, and not one that is still coming.

const previewText = (wanted = '') => {
  const frame = document.querySelector('#stage iframe:not(.coming)');
  if (!frame || document.querySelector('#stage .coming')) return '';
  const banner = frame.contentDocument.querySelector('consent-banner');
  const text = banner?.shadowRoot?.querySelector('[part=base]')?.innerText ?? '';
  return text.includes(wanted) ? text : '';
};

/** Whether the page in the preview is dark, and how wide it is. */
const previewLooks = (wanted = '') => {
  const {contentDocument, contentWindow} = document.querySelector('#stage iframe:not(.coming)');
  const {backgroundColor} = getComputedStyle(contentDocument.body);
  const looks = `${backgroundColor === 'rgb(255, 255, 255)' ? 'light' : 'dark'} ${contentWindow.innerWidth}`;
  return looks.includes(wanted) ? looks : '';
};

const clickInPreview = (part) =>
  document
    .querySelector('#stage iframe')
    .contentDocument.querySelector('consent-banner')
    .shadowRoot.querySelector(`[part=${part}]`)
    .click();

const gatesInPreview = () =>
  [...document.querySelector('#stage iframe').contentDocument.querySelectorAll('[data-gate]')].map(
    (gate) => `${gate.dataset.gate} ${gate.querySelector('span').textContent}`,
  );

const isOverflowing = () => document.documentElement.scrollWidth > innerWidth;

for (const engine of oneEngine()) {
  describe(`the page of the builder in ${engine}`, () => {
    const site = useBuilder(engine);

    it('previews the real banner, and asks anew after each change', async (t) => {
      const page = await site.open(t);
      await page.waitFor(previewText);
      await page.evaluate(clickInPreview, 'accept');
      await page.waitFor(() => frames[0].document.querySelector('[data-gate=analytics][data-runs]'));
      assert.match(String(await page.evaluate(() => document.cookie)), /builder-preview=v=1/);

      await fill(page, '#organization', 'Acme');

      assert.match(await page.waitFor(previewText, 'Acme'), /Acme asks for your consent .* Analytics/);
      assert.equal(await page.evaluate(() => document.cookie), '');
      assert.deepEqual(await page.evaluate(gatesInPreview), ['analytics waits']);
    });

    it('previews in light and dark, wide and narrow', async (t) => {
      const page = await site.open(t);
      const toggled = async (key) => {
        await tabTo(page, `[data-preview=${key}]`, {backwards: true});
        await page.press('Space');
        return page.evaluate((name) => document.querySelector(`[data-preview=${name}]`).ariaPressed, key);
      };
      await page.waitFor(previewText);
      assert.equal(await page.evaluate(previewLooks), 'light 1120');
      // From the end of the page the Tab key gets here sooner.
      await page.evaluate(() => document.querySelector('.copy').focus());
      assert.equal(await toggled('phone'), 'true');
      assert.equal(await toggled('dark'), 'true');

      await page.waitFor(previewLooks, 'dark 390');
    });

    it('leaves the focus with who is typing, though the preview has a modal', async (t) => {
      const page = await site.open(t, await linkFor({modal: true}));
      await page.waitFor(previewText);

      await fill(page, '#organization', 'Acme');
      await page.waitFor(previewText, 'Acme');
      await page.type(' and sons');

      assert.equal(await page.evaluate(() => document.querySelector('#organization').value), 'Acme and sons');
      assert.equal(await page.evaluate(() => frames[0].document.querySelector('consent-banner').modal), true);
    });

    it('tells what cannot be used, and what cannot be seen', async (t) => {
      const page = await site.open(t, await linkFor({accent: '#ffff66'}));
      const shown = (selector) =>
        page.evaluate((one) => document.querySelector(one).checkVisibility(), selector);
      assert.match(
        await page.evaluate(() => document.querySelector('#contrast').textContent),
        /^In light pages this colour is hard to see: 1\.1 to 1, where 3 to 1 is needed\.$/,
      );
      assert.equal(await shown('#policyHref-error'), false);

      await fill(page, '#policyHref', 'javascript:alert(1)');
      await fill(page, '#own-purpose', 'Google Ads');
      await page.press('Enter');

      assert.equal(await shown('#policyHref-error'), true);
      assert.equal(await page.evaluate(() => document.querySelector('#policyHref').ariaInvalid), 'true');
      assert.doesNotMatch(await copied(page, 'name="google-ads"'), /policy-href/);
    });

    it('copies, and says so', async (t) => {
      const page = await site.open(t);
      const {origin} = new URL(site.url());
      const rights = ['clipboard-read', 'clipboard-sanitized-write'];
      await page.raw.browserContext().overridePermissions(origin, rights);
      await page.evaluate(() => document.querySelector('.copy').focus());
      await page.press('Enter');

      await page.waitFor(() => document.querySelector('#copied').textContent === 'HTML copied.');

      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await copied(page));
    });

    it('drives the search as a combobox', async (t) => {
      const page = await site.open(t);
      const state = () => {
        const input = document.querySelector('#service-search');
        const active = document.getElementById(input.getAttribute('aria-activedescendant'));
        return [
          input.value,
          input.ariaExpanded,
          active?.ariaSelected ?? '',
          active?.querySelector('b').textContent ?? '',
        ];
      };
      await fill(page, '#service-search', 'matom');
      await page.waitFor(() => document.querySelector('#service-status').textContent === '1 service found.');
      assert.deepEqual(await page.evaluate(state), ['matom', 'true', '', '']);
      await page.press('ArrowUp');
      assert.deepEqual(await page.evaluate(state), ['matom', 'true', 'true', 'Matomo']);
      await page.press('Escape');
      assert.deepEqual(await page.evaluate(state), ['matom', 'false', '', '']);
      await page.press('ArrowDown');
      await page.waitFor(() => document.querySelector('#service-search').ariaExpanded === 'true');
      await page.press('Enter');
      assert.match(
        await page.evaluate(() => document.querySelector('#service-status').textContent),
        /^Matomo added to Analytics, with \d cookies\.$/,
      );
      assert.deepEqual(await page.evaluate(state), ['', 'false', '', '']);
    });

    it('says for all to see that nothing was found, and takes the text by hand', async (t) => {
      const page = await site.open(t);
      const seen = () => {
        const status = document.querySelector('#service-status');
        return status.getBoundingClientRect().height > 10 ? status.textContent : '';
      };
      await fill(page, '#service-search', 'Our own tool');

      await page.waitFor(() => document.querySelector('#service-status').textContent.startsWith('Nothing'));

      assert.equal(
        await page.evaluate(seen),
        'Nothing found for “Our own tool”. Search for one of its cookies, or for who makes it, or choose “Add by hand”.',
      );
      await page.press('Escape');
      await page.waitFor(() => document.querySelector('#service-status').textContent === '');
      assert.equal(await page.evaluate(seen), '');

      await page.type('Our own tool');
      await tabTo(page, '#add-service');
      await page.press('Enter');

      assert.match(await copied(page, 'name="our-own-tool"'), /label="Our own tool"/);
      assert.equal(await page.evaluate(() => document.querySelector('#service-search').value), '');
    });

    it('puts a video under social, with its service and an embed that waits', async (t) => {
      const page = await site.open(t);
      await tabTo(page, '#service-search');
      await searchAndAdd(page, 'youtube', 'YouTube');

      const html = await copied(page, '<consent-embed');

      assert.match(html, /<consent-category name="social">\s+<consent-service\s+name="youtube"/);
      assert.match(
        html,
        /<consent-embed\s+category="social"\s+service="youtube"\s+src="https:\/\/www\.youtube-nocookie\.com/,
      );
      assert.doesNotMatch(html, /<iframe/);
    });

    it('gives the snippet of a vendor, gated, and says what it listens to', async (t) => {
      const page = await site.open(t);
      await tabTo(page, '#service-search');
      await searchAndAdd(page, 'GA4', 'Google Analytics');

      const html = await copied(page, 'gtag/js');

      assert.match(
        html,
        /<script type="text\/plain" data-consent="google-analytics" async src="https:\/\/www\.googletagmanager\.com\/gtag\/js/,
      );
      assert.match(
        await page.evaluate(() => document.querySelector('#service-list .hint').textContent),
        /^It listens to the signal “google”/,
      );
      // A link has the name of the vendor alone; the page gets the rest from its own server.
      const second = await site.open(t, await page.evaluate(() => location.hash));
      assert.equal(await copied(second), html);
    });

    it('takes a service by hand, renames it, and takes it away', async (t) => {
      const page = await site.open(t);
      await page.evaluate(() => document.querySelector('#add-service').focus());
      await page.press('Enter');
      await page.type('Our tool');
      await page.press('Tab');
      await page.press('Control+a');
      await page.type('Own Tool!');
      await tabTo(page, '.cookie-rows > button');
      await page.press('Enter');
      await page.type('own_*');
      const html = await copied(page, 'own_*');
      assert.match(
        html,
        /<consent-service name="own-tool" label="Our tool">\s+<consent-cookie name="own_\*">/,
      );
      assert.match(html, /data-consent="own-tool"/);

      await tabTo(page, '[aria-label="Remove Our tool"]', {backwards: true});
      await page.press('Enter');

      assert.equal(await page.evaluate(isFocused, '#service-search'), true);
      assert.match(await copied(page, 'categories="analytics"'), /data-consent="analytics"/);
    });

    it('asks its own server for static files, and nobody for anything else', async (t) => {
      const page = await site.newPage(t);
      const requests = [];
      page.raw.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
      const before = site.asked().length;
      await page.goto(site.url() + (await linkFor({...FULL, signals: ['google', 'meta'], lang: 'de'})));
      await page.waitFor(previewText);
      await page.evaluate(clickInPreview, 'accept');
      await page.waitFor(() => frames[0].document.querySelector('[data-gate=chat][data-runs]'));
      await fill(page, '#service-search', 'goo');
      await page.waitFor(() => document.querySelector('#service-search').ariaExpanded === 'true');

      const {origin} = new URL(site.url());
      const foreign = requests.filter(
        (one) => !one.startsWith(`GET ${origin}/`) && !one.startsWith('GET data:'),
      );
      assert.deepEqual(foreign, []);
      const asked = site.asked().slice(before);
      const dynamic = asked.filter(
        ({method, path}) => method !== 'GET' || !/^\/builder\/([\w./-]+\.(js|css|html|json))?$/.test(path),
      );
      assert.deepEqual(dynamic, []);
      assert.ok(asked.some(({path}) => path === '/builder/consent-elements/consent.bundle.js'));
    });

    it('passes axe in light and dark, and fits 320 pixels', async (t) => {
      const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
      const page = await site.open(t, await linkFor(FULL));
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await fill(page, '#service-search', 'goo');
      await page.waitFor(() => document.querySelector('#service-search').ariaExpanded === 'true');
      await page.press('ArrowDown');
      await page.raw.evaluate(axe);
      const violations = (rules) =>
        page.evaluate(async (runOnly) => {
          const found = await window.axe.run(document, {
            iframes: false,
            resultTypes: ['violations'],
            ...runOnly,
          });
          return found.violations.flatMap(({id, nodes}) =>
            nodes.map(({html, any}) => `${id}: ${html} ${any[0]?.message}`),
          );
        }, rules);
      assert.deepEqual(await violations({}), []);

      await page.raw.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}]);
      assert.deepEqual(await violations({runOnly: ['color-contrast']}), []);

      await page.setViewport(320, 900);
      assert.equal(await page.evaluate(isOverflowing), false);
    });
  });
}
