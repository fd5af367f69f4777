// What migrate --config writes, in a page: visitors find the same categories, services, cookies and texts in it, and those
// who had refused are not asked again. Build first: npm run build
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {oneEngine} from '../e2e/driver.mjs';
import {bannerShows, dialogShows} from '../e2e/in-page.mjs';
import {codesOf, goTo, seenOf, useSmallSite} from '../e2e/small-site.mjs';
import {runProgram} from './program.mjs';

const FOLDER = fileURLToPath(new URL('./configs/', import.meta.url));

/** When the former tool was answered: a refusal is kept for as long as one of ours. */
const YESTERDAY = new Date(Date.now() - 86_400_000);

/** English labels of the built-in categories. */
const BUILT_IN = {
  necessary: 'Necessary',
  analytics: 'Analytics',
  social: 'Social media',
  marketing: 'Marketing',
  personalization: 'Personalization',
};
const GERMAN = {
  necessary: 'Notwendig',
  analytics: 'Statistik',
  social: 'Soziale Medien',
  marketing: 'Werbung',
  personalization: 'Personalisierung',
};
const FRENCH = {
  necessary: 'Nécessaires',
  analytics: 'Mesure d’audience',
  social: 'Réseaux sociaux',
  marketing: 'Publicité',
  personalization: 'Personnalisation',
};
const LABELS = {en: BUILT_IN, de: GERMAN, fr: FRENCH};

async function convert(tool, file, ...more) {
  const folder = path.join(FOLDER, tool);
  const run = (format) =>
    runProgram(['migrate', '--config', file, '--from', tool, '--format', format, ...more], folder);
  const [html, json] = [await run('html'), await run('json')];
  return {code: html.code, err: html.err, html: html.out, ...(html.code < 2 && JSON.parse(json.out))};
}

/** A text of a part of the policy as a visitor of a language reads it. */
const textOf = (part, key, language) => part.translations?.[language]?.[key] ?? part[key];

const plain = (text = '') =>
  typeof text === 'string'
    ? text
    : text.map((part) => (typeof part === 'string' ? part : plain(part.content))).join('');

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

/** What the preferences show, by the names of categories and services. */
const readDialog = () => {
  const root = document.querySelector('consent-preferences').shadowRoot;
  const squeeze = (node) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const namesIn = (selector) =>
    [...root.querySelectorAll(selector)].map((label) => [label.id.replace('label-', ''), squeeze(label)]);
  return {
    categories: namesIn('.category > [id^=label-]'),
    services: namesIn('.service > [id^=label-]'),
    cookies: [...root.querySelectorAll('td code')].map(squeeze),
    purposes: [...root.querySelectorAll('.category')].map((one) => squeeze(one.querySelector('.text'))),
    intro: squeeze(root),
  };
};

/** A page that has nothing but a way to the preferences, of which nothing is to be warned. */
const wayBack = () => '<button data-consent-action="preferences">Cookies</button>';

const filesOf = (tool) =>
  readdirSync(path.join(FOLDER, tool), {withFileTypes: true}).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );

for (const engine of oneEngine()) {
  describe('a policy that migrate --config wrote', () => {
    const site = useSmallSite(engine);

    for (const tool of ['vanilla-cookieconsent', 'klaro', 'tarteaucitron', 'osano', 'c15t']) {
      for (const file of filesOf(tool)) {
        it(`shows in the preferences what ${tool}/${file} had`, async (t) => {
          const {code, err, html, policy, texts, banner} = await convert(tool, file);
          if (code === 2 || err.includes('[invalid]')) {
            t.skip('there is no policy');
            return;
          }
          const language = banner.lang ?? 'en';
          const made = site.addPage({
            banner: html,
            folder: 'dev/',
            lang: `lang="${language}"`,
            body: wayBack,
          });
          const page = await site.open(t, made.url);
          await page.waitFor(bannerShows);
          const shown = await page.evaluate(
            () => document.querySelector('consent-banner').shadowRoot.textContent,
          );
          await page.evaluate(() => window.consent.showPreferences());
          await page.waitFor(dialogShows);

          const dialog = await page.evaluate(readDialog);

          const {categories} = policy;
          const all = categories.some(({name}) => name === 'necessary')
            ? categories
            : [{name: 'necessary'}, ...categories];
          const services = all.flatMap((one) => one.services ?? []);
          assert.deepEqual(
            dialog.categories,
            all.map((one) => [one.name, textOf(one, 'label', language) ?? LABELS[language][one.name]]),
          );
          assert.deepEqual(
            dialog.services,
            services.map((one) => [one.name, textOf(one, 'label', language) ?? one.name]),
          );
          assert.deepEqual(
            dialog.cookies.sort(),
            [...all, ...services].flatMap((one) => (one.cookies ?? []).map(({name}) => name)).sort(),
          );
          for (const [index, one] of all.entries()) {
            const text = textOf(one, 'description', language);
            if (text) assert.equal(dialog.purposes[index], squeeze(plain(text)));
          }
          const own = {...texts['*'], ...texts[language]};
          for (const [name, text] of Object.entries(own)) {
            // A placeholder is filled in.
            const [start] = text.split('{');
            if (/^banner\.(?:heading|request|accept|reject|preferences)$/.test(name))
              assert.ok(shown.includes(start), `${name}: ${text}`);
            if (/^dialog\.(?:intro|save)$/.test(name))
              assert.ok(dialog.intro.includes(squeeze(text)), `${name}: ${text}`);
          }
          // The page is not of the domain that the example is for.
          const expected = policy.cookieDomain ? ['bad-cookie-domain'] : [];
          assert.deepEqual(codesOf(await seenOf(page)), expected, 'warnings of the development build');
        });
      }
    }

    const REFUSALS = [
      [
        'vanilla-cookieconsent',
        'basic.js',
        'cc_cookie',
        JSON.stringify({
          categories: ['necessary'],
          revision: 0,
          services: {necessary: [], analytics: []},
          consentTimestamp: YESTERDAY.toISOString(),
        }),
      ],
      [
        'vanilla-cookieconsent',
        'services.ts',
        'cc_cookie',
        JSON.stringify({
          categories: ['necessary'],
          revision: 3,
          services: {necessary: [], analytics: [], videos: []},
          consentTimestamp: YESTERDAY.toISOString(),
        }),
        /cookie-domain="[^"]*"/,
      ],
      ['klaro', 'annotated.js', 'klaro', JSON.stringify({matomo: false, captcha: false, cdn: true})],
      [
        'klaro',
        'module.mjs',
        'klaro',
        JSON.stringify({googleAnalytics: false, youtube: false}),
        /cookie-domain="[^"]*"/,
      ],
      ['tarteaucitron', 'readme.html', 'tarteaucitron', '!gtag=false!youtube=false'],
      [
        'tarteaucitron',
        'all-types.js',
        'tarteaucitron',
        '!facebookpixel=false!linkedin=false!disqus=false!tawkto=false!recaptcha=false!calendly=false!intercomChat=false',
      ],
      ['osano', 'opt-in.js', 'cookieconsent_status', 'deny', /cookie-domain="[^"]*"/],
      ['c15t', 'provider.tsx', 'c15t', `c.necessary:1,i.t:${YESTERDAY.getTime()},i.sid:sub_1,i.y:necessary`],
    ];
    for (const [tool, file, name, value, without = /^$/] of REFUSALS) {
      it(`does not ask a visitor again who had refused everything with ${tool}/${file}`, async (t) => {
        const {html} = await convert(tool, file);
        const encoded = value.startsWith('{') ? encodeURIComponent(value) : value;
        const headers = {'set-cookie': `${name}=${encoded}; Path=/`};
        const made = site.addPage({banner: html.replace(without, ''), headers});
        const page = await site.newPage(t);

        await goTo(page, made.url);
        const {asked, granted, record} = await page.evaluate(async () => {
          const consent = await window.consent.ready;
          let state;
          consent.subscribe((one) => (state = one))();
          return {
            asked: state.asked,
            granted: consent.policy.categories
              .filter((one) => one.name !== 'necessary' && consent.isGranted(one.name))
              .map((one) => one.name),
            record: consent.record?.source,
          };
        });

        assert.deepEqual({asked, granted, record}, {asked: [], granted: [], record: `import.${tool}`});
      });
    }

    const GRANTS = [
      [
        'vanilla-cookieconsent',
        'services.ts',
        'cc_cookie',
        JSON.stringify({
          categories: ['necessary', 'analytics'],
          revision: 3,
          services: {necessary: [], analytics: ['Matomo', 'google analytics'], videos: []},
          consentTimestamp: YESTERDAY.toISOString(),
          lastConsentTimestamp: YESTERDAY.toISOString(),
        }),
        {matomo: true, 'google-analytics': true, videos: false, youtube: false},
      ],
      [
        'c15t',
        'provider.tsx',
        'c15t',
        `c.necessary:1,c.measurement:1,i.t:${YESTERDAY.getTime()},i.sid:sub_1,i.y:custom`,
        {analytics: true, counter: true, marketing: false, 'ad-pixel': false},
      ],
    ];
    for (const [tool, file, name, value, expected] of GRANTS) {
      it(`grants what was granted with ${tool}/${file}, once the owner says so`, async (t) => {
        const {html} = await convert(tool, file);
        const until = new Date().toISOString().slice(0, 10);
        const banner = html
          .replace(/cookie-domain="[^"]*"/, '')
          .replace('hidden', `hidden import-grants import-until="${until}"`);
        const encoded = value.startsWith('{') ? encodeURIComponent(value) : value;
        const made = site.addPage({banner, headers: {'set-cookie': `${name}=${encoded}; Path=/`}});
        const page = await site.open(t, made.url);

        const granted = await page.evaluate(
          (names) => Object.fromEntries(names.map((one) => [one, window.consent.isGranted(one)])),
          Object.keys(expected),
        );

        assert.deepEqual(granted, expected);
      });
    }

    it('asks a visitor who has answered nothing', async (t) => {
      const {html} = await convert('klaro', 'annotated.js');
      const page = await site.open(t, site.addPage({banner: html}).url);

      assert.ok(await page.waitFor(bannerShows));
    });
  });
}
