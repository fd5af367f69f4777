// The builder, driven with the keyboard; its HTML, read back and run on a page of its own.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {cleanState} from '../../demo/builder/clean.js';
import {toHash} from '../../demo/builder/link.js';
import {servicesJson} from '../../demo/builder/services.mjs';
import {oneEngine} from '../e2e/driver.mjs';
import {bannerIsGone, bannerShows} from '../e2e/in-page.mjs';
import {copied, fill, isFocused, replace, searchAndAdd, tabTo, useBuilder} from './builder-site.mjs';
import {category, cookie, necessary, policy} from './expected.mjs';

/** Where the library is on the pages that the HTML is put into. */
const BASE = '/fixture/dist/';

const policyOf = (page) => page.evaluate(() => window.consent.policy);
const ranOf = (page) => page.evaluate(() => window.ran ?? []);

/** Replaces the code of gated scripts by code that says that it ran, and takes files of vendors out. */
const withSnippets = (html) =>
  html
    .replaceAll(/^<script type="text\/plain"[^>]* src="[^>]*><\/script>\n/gm, '')
    .replaceAll(
      /(<script type="text\/plain" data-consent="([\w-]+)">)[^]*?(<\/script>)/g,
      "$1(window.ran ??= []).push('$2');$3",
    );

const linkFor = (state) => toHash(cleanState({base: BASE, ...state}));

const asExpected = ({label, name, provider, href, cookies}) => ({
  label,
  name,
  provider,
  href,
  description: '',
  cookies: cookies.map((one) => cookie(one.name, one)),
});

for (const engine of oneEngine()) {
  describe(`the builder in ${engine}`, () => {
    const site = useBuilder(engine);

    it('gives HTML that means what was chosen with the keyboard, and that works', async (t) => {
      const page = await site.open(t);
      await fill(page, '#organization', 'Müller & Söhne "GmbH"');
      await fill(page, '#policyHref', '/privacy?a=1&b=2');
      await fill(page, '#imprintHref', '/imprint');
      await fill(page, '#policyVersion', '2026-11-20');
      await replace(page, '#cookieDays', '90');
      await tabTo(page, '[data-purpose=affiliate]');
      await page.press('Space');
      await fill(page, '#own-purpose', 'Live chat');
      await page.press('Enter');
      await page.waitFor(isFocused, 'textarea');
      await page.type('Talk to us while you shop.');
      await tabTo(page, '#service-search');
      await searchAndAdd(page, 'google', 'Google Analytics');
      await page.waitFor(isFocused, '#service-search');
      await searchAndAdd(page, '_pk_id', 'Matomo');
      await tabTo(page, '#service-list li:nth-child(2) .button');
      await page.press('Enter');
      await tabTo(page, '#lang');
      await page.type('Germ');
      await tabTo(page, '[data-key=position]');
      await page.press('ArrowUp');
      await tabTo(page, '[data-key=theme]');
      await page.press('ArrowDown');
      await tabTo(page, '[data-key=install]');
      await replace(page, '#base', BASE.slice(0, -1));
      const html = await copied(page, `src="${BASE}consent.js"`);

      const made = await site.run(t, withSnippets(html));

      const {services} = await servicesJson();
      const expected = policy({
        organization: 'Müller & Söhne "GmbH"',
        policyHref: '/privacy?a=1&b=2',
        imprintHref: '/imprint',
        policyVersion: '2026-11-20',
        cookieDays: 90,
        categories: [
          necessary(),
          category('affiliate', {
            sells: true,
            capture: ['ref'],
            cookies: [
              cookie('affiliate', {retention: 'session', purpose: 'The partner whose link you followed.'}),
            ],
          }),
          category('analytics', {
            services: [asExpected(services.find(({name}) => name === 'google-analytics'))],
          }),
          category('live-chat', {label: 'Live chat', description: 'Talk to us while you shop.'}),
        ],
      });
      assert.deepEqual(await policyOf(made), expected);
      await made.waitFor(bannerShows);
      assert.deepEqual(
        await made.evaluate(() => {
          const banner = document.querySelector('consent-banner');
          const {href} = document.querySelector('link[rel=stylesheet]');
          return [banner.lang, banner.position, new URL(href).pathname];
        }),
        ['de', 'bottom-end', `${BASE}themes/plain.css`],
      );
      assert.deepEqual(await ranOf(made), []);

      await made.click('consent-banner >>> [part=accept]');

      await made.waitFor(bannerIsGone);
      await made.waitFor(() => window.ran?.length === 3);
      assert.deepEqual(await ranOf(made), ['affiliate', 'google-analytics', 'live-chat']);
    });

    it('gives one line that says what one line can, and tells what it cannot', async (t) => {
      const page = await site.open(
        t,
        await linkFor({
          install: 'tag',
          organization: 'Acme',
          position: 'top',
          lang: 'fr',
          modal: true,
          purposes: [{name: 'analytics'}, {name: 'marketing', sells: false}],
        }),
      );
      const notes = await page.evaluate(() => document.querySelector('#notes').textContent);
      assert.match(notes, /cannot say what falls under Global Privacy Control\./);

      const made = await site.run(t, await copied(page, 'data-categories'));

      const categories = [necessary(), category('analytics'), category('marketing', {sells: true})];
      assert.deepEqual(await policyOf(made), policy({organization: 'Acme', categories}));
      await made.waitFor(bannerShows);
      assert.deepEqual(
        await made.evaluate(() => {
          const {position, modal, shadowRoot} = document.querySelector('consent-banner');
          return {lang: shadowRoot.querySelector('[part=base]').lang, position, modal};
        }),
        {lang: 'fr', position: 'top', modal: true},
      );
    });

    it('gives the one file with its hash, and the browser takes it', async (t) => {
      const page = await site.open(t, await linkFor({install: 'bundle'}));
      const bundle = await readFile(new URL('../../dist/web/consent.bundle.js', import.meta.url));
      const hash = createHash('sha384').update(bundle).digest('base64');
      const html = await copied(page, `integrity="sha384-${hash}"`);

      const made = await site.run(t, html);

      await made.waitFor(bannerShows);
      assert.deepEqual(await policyOf(made), policy({categories: [necessary(), category('analytics')]}));
    });

    it('says all that can be chosen, and keeps what is hostile a text in the page, the preview and the HTML', async (t) => {
      const bad = `"'></consent-service><script>top.hacked=1</script><img src=x onerror=top.hacked=1>--> &lt; &amp;lt;`;
      const state = {
        organization: bad,
        policyHref: 'javascript:top.hacked=1',
        policyEffective: '2027-01-05',
        cookieDays: '30',
        gpc: 'ignore',
        purposes: [
          {name: 'marketing', sells: false, model: 'opt-out', capture: 'ref, promo'},
          {name: 'social', sells: true, model: 'required'},
          {name: 'chat"><script>', label: bad, description: bad, capture: '"><b>'},
          {name: 'analytics', cookies: [{name: bad, retention: bad, domain: '"><i>', purpose: bad}]},
        ],
        services: [
          {purpose: 'analytics', name: '"><u>', label: bad, provider: bad, href: 'data:text/html,x'},
        ],
        lang: '"><script>',
        theme: '../../evil',
        accent: 'red;}</style><script>top.hacked=1</script>',
        position: '"><script>',
        signals: ['<script>', 'matomo', 'google'],
      };
      const page = await site.open(t, await linkFor(state));
      await page.waitFor(() => document.querySelector('#stage iframe:not(.coming)'));
      const made = await site.run(t, await copied(page));

      assert.deepEqual(
        await policyOf(made),
        policy({
          organization: bad,
          policyEffective: '2027-01-05',
          cookieDays: 30,
          gpc: 'ignore',
          signals: ['google', 'matomo'],
          categories: [
            necessary(),
            category('analytics', {
              cookies: [cookie(bad, {retention: bad, domain: '"><i>', purpose: bad})],
              services: [{name: 'u', label: bad, provider: bad, href: '', description: '', cookies: []}],
            }),
            category('social', {sells: true, model: 'required'}),
            category('marketing', {model: 'opt-out', capture: ['ref', 'promo']}),
            category('chat-script', {label: bad, description: bad, capture: ['"><b>']}),
          ],
        }),
      );
      const done = () => [
        window.hacked === 1,
        document.querySelectorAll('img, script:not([src], [type])').length,
      ];
      const inFrame = () => frames[0].document.querySelectorAll('img, script:not([src], [type])').length;
      assert.deepEqual(await page.evaluate(done), [false, 0]);
      assert.equal(await page.evaluate(inFrame), 0);
      assert.deepEqual(await made.evaluate(done), [false, 0]);
    });

    it('shows what a link says as if it had been chosen there', async (t) => {
      const first = await site.open(t);
      await fill(first, '#organization', 'Acme — Größe 1');
      await tabTo(first, '[data-purpose=social]');
      await first.press('Space');
      await tabTo(first, '#service-search');
      await searchAndAdd(first, 'hotjar', 'Hotjar');
      const html = await copied(first, 'name="hotjar"');
      await first.waitFor(() => location.hash.length > 100);
      const hash = await first.evaluate(() => location.hash);

      const second = await site.open(t, hash);

      assert.equal(await copied(second), html);
      assert.equal(await second.evaluate(() => location.hash), hash);
      const chosen = () => [
        document.querySelector('#organization').value,
        document.querySelector('[data-purpose=social]').checked,
        document.querySelector('#service-list b').textContent,
      ];
      assert.deepEqual(await second.evaluate(chosen), ['Acme — Größe 1', true, 'Hotjar']);
    });

    it('begins anew with a link that is none, and says nothing of it', async (t) => {
      const page = await site.open(t, '#who');
      assert.match(await copied(page), /<consent-banner hidden categories="analytics">/);
      assert.deepEqual([page.errors, await page.evaluate(() => location.hash)], [[], '']);
    });
  });
}
