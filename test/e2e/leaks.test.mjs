// The development build names what leaks, on faulty pages, and says nothing of pages that are right.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sleep} from './driver-common.mjs';
import {oneEngine} from './driver.mjs';
import {bannerShows} from './in-page.mjs';
import {codesOf, recordText, seenOf, useSmallSite} from './small-site.mjs';

/** Longer than the checks wait: for a choice, or without one. Unit: milliseconds. */
const AFTER_CHOICE_MS = 3500;
const WITHOUT_CHOICE_MS = 6000;

const BUTTON = '<button type="button" data-consent-action="preferences">Settings</button>';
/** An address of another site, by its kind. */
const at = (vendor, file = 'script.js') => vendor.replace('script.js', file);
const ruled =
  (rule, more = '') =>
  (src) =>
    `<script ${more} src="${src}" data-block="${rule}"></script>`;

const withRules = (attributes, categories = 'analytics') =>
  `<consent-banner hidden organization="Acme" categories="${categories}" ${attributes}></consent-banner>`;

/** Faulty pages: what they have, what warns, and what the text says. */
const FAULTS = {
  'a live script of another site': {
    body: (vendor) => `<script src="${vendor}live"></script>`,
    code: 'asked-before-choice',
    says: /127\.0\.0\.1:\d+\/fixture\/script\.js \(script\)/,
  },
  'a live image of another site': {
    body: (vendor) => `<img alt="" src="${at(vendor, 'image.png')}live">`,
    code: 'asked-before-choice',
  },
  'a fetch of another site': {
    body: (vendor) => `<script>fetch('${at(vendor, 'text.txt')}live')</script>`,
    code: 'asked-before-choice',
    says: /\(fetch\)/,
  },
  'a style sheet of another site': {
    body: (vendor) => `<link rel="stylesheet" href="${at(vendor, 'style.css')}live">`,
    code: 'asked-before-choice',
  },
  'a font of another site': {
    body: (vendor) =>
      `<style>@font-face {font-family: x; src: url(${at(vendor, 'text.txt')}live)} p {font-family: x}</style><p>x</p>`,
    code: 'asked-before-choice',
  },
  'a request that comes a second after the load': {
    body: (vendor) =>
      `<script>setTimeout(() => { new Image().src = '${at(vendor, 'image.png')}late'; }, 1000)</script>`,
    code: 'asked-before-choice',
  },
  'a live tag of Google': {
    body: () => '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>',
    code: 'live-vendor',
    says: /Google Analytics \(analytics\)/,
  },
  'a live frame of YouTube': {
    body: () => '<iframe title="x" src="https://www.youtube-nocookie.com/embed/1"></iframe>',
    code: 'live-vendor',
    says: /YouTube \(social\)/,
  },
  'a live style sheet of Google Fonts, put in late': {
    body: () => `<script>setTimeout(() => document.head.append(Object.assign(document.createElement('link'),
      {rel: 'stylesheet', href: 'https://fonts.googleapis.com/css2?family=Inter'})), 300)</script>`,
    code: 'live-vendor',
  },
  'an image in noscript': {
    body: (vendor) =>
      `<noscript><img height="1" width="1" alt="" src="${at(vendor, 'image.png')}tr"></noscript>`,
    code: 'noscript-request',
    says: /<img src="http:\/\/127/,
  },
  'a frame in noscript, in the head': {
    head: '<noscript><link rel="stylesheet" href="//other.example/x.css"></noscript>',
    code: 'noscript-request',
  },
  'a preload of a held script': {
    body: (vendor) => `<link rel="preload" as="script" href="${vendor}held">
      <script type="text/plain" data-consent="analytics" src="${vendor}held"></script>`,
    code: 'early-preload',
    also: ['asked-before-choice'],
  },
  'a connection to the host of a held frame': {
    body: (vendor) => `<link rel="dns-prefetch preconnect" href="${new URL(vendor).origin}">
      <iframe title="x" data-consent="analytics" data-consent-src="${at(vendor, 'frame.html')}held"></iframe>`,
    code: 'early-preload',
  },
  'a prefetch of what stands in a held template': {
    body: (vendor) => `<link rel="prefetch" href="${at(vendor, 'image.png')}held">
      <template data-consent="analytics"><img alt="" src="${at(vendor, 'image.png')}held"></template>`,
    code: 'early-preload',
    also: ['asked-before-choice'],
  },
  'a poster of another site': {
    body: (vendor) =>
      `<consent-embed category="analytics" src="/x" poster="${at(vendor, 'image.png')}poster"></consent-embed>`,
    code: 'foreign-poster',
    also: ['asked-before-choice'],
    says: /poster="http:\/\/127/,
  },
  'data-consent on a <div>': {
    body: () => '<div data-consent="analytics">x</div>',
    code: 'ungateable-element',
    says: /<div/,
  },
  'data-consent on a <noscript>': {
    body: () => '<noscript data-consent="analytics"></noscript>',
    code: 'ungateable-element',
  },
  'a gated import map': {
    body: () =>
      '<script type="text/plain" data-consent="analytics" data-consent-type="importmap">{}</script>',
    code: 'gated-import-map',
  },
  'an address that a lazy loader reads': {
    body: (vendor) => `<img alt="" data-consent="analytics" data-lazy-src="${at(vendor, 'image.png')}x">`,
    code: 'unprefixed-attribute',
  },
  'an address for another library': {
    body: (vendor) =>
      `<iframe title="x" data-consent="analytics" data-consent-src="/x" data-cookieblock-src="${at(vendor, 'frame.html')}x"></iframe>`,
    code: 'unprefixed-attribute',
  },
  'media whose source is live': {
    body: () => '<video data-consent="analytics"><source src="/fixture/sound.wav"></video>',
    code: 'live-element',
  },
  'a rule without a colon': {
    file: 'consent.block.js',
    tag: ruled('stats.example'),
    code: 'bad-block',
    says: /"stats\.example"/,
  },
  'a rule whose host is none': {file: 'consent.block.js', tag: ruled('analytics: /maps'), code: 'bad-block'},
  'a rule with one label': {file: 'consent.block.js', tag: ruled('analytics: youtube'), code: 'bad-block'},
  'a rule that another one holds already': {
    file: 'consent.block.js',
    tag: ruled('analytics: a.example; marketing: a.example'),
    code: 'bad-block',
  },
  'a rule for a name that is not declared': {
    file: 'consent.block.js',
    tag: ruled('analitics: a.example'),
    code: 'unknown-name',
  },
  'rules on a tag that reads none': {
    tag: ruled('analytics: a.example'),
    code: 'bad-block',
    says: /not consent\.block\.js/,
  },
  'consent.block.js with async': {
    file: 'consent.block.js',
    tag: ruled('analytics: a.example', 'async'),
    code: 'late-block',
  },
  'no way back, without a choice': {button: '', code: 'no-way-back'},
  'no way back, after a choice': {button: '', decide: true, code: 'no-way-back', within: AFTER_CHOICE_MS},
  'a pale button to refuse': {
    head: '<style>consent-banner::part(reject) {background: none; color: gray}</style>',
    code: 'unequal-buttons',
    says: /background-color/,
  },
  'a big button to accept': {
    head: '<style>consent-banner::part(accept) {font-size: 24px}</style>',
    code: 'unequal-buttons',
  },
  'no button to refuse': {
    head: '<style>consent-banner::part(reject) {display: none}</style>',
    code: 'unequal-buttons',
    says: /display/,
  },
  'an unknown place in rules by region': {
    banner: withRules('model="USA: opt-in; *: opt-out" region="DE"'),
    code: 'unknown-place',
    says: /"USA"/,
  },
  'opt-out everywhere': {banner: withRules('model="opt-out"'), code: 'opt-out-everywhere'},
  'a prompt that shows nothing anywhere': {
    banner: withRules('model="EEA: opt-in; *: opt-out" prompt="none" region="US"'),
    code: 'none-everywhere',
  },
  'rules by region, and no region': {
    banner: withRules('model="EEA: opt-in; *: opt-out"'),
    code: 'rules-without-region',
  },
  'a region, and no rules': {
    banner: withRules('region-cookie="country"'),
    code: 'region-without-rules',
    says: /"country"/,
  },
  'a gate that joins an opt-out category with another one': {
    banner: withRules('model="GB: opt-out; *: opt-in" region="DE"', 'analytics social'),
    body: () => '<script type="text/plain" data-consent="analytics | social">void 0</script>',
    code: 'joined-exception',
    says: /"analytics \| social"/,
  },
  'a cookie of another program': {cookie: 'yes', code: 'foreign-record'},
};

/** Pages that are right. */
const RIGHT = {
  'resources of its own site, at another port and as its own host': {
    body: () => `<img alt="" src="/fixture/image.png?id=own"><noscript><img alt="" src="/fixture/image.png"></noscript>
      <link rel="preload" as="image" href="/fixture/image.png?id=own">`,
  },
  'requests that follow a yes': {
    decide: true,
    body: (vendor) => `<script>consent.when('analytics', () => {
        new Image().src = '${at(vendor, 'image.png')}granted';
        document.head.append(Object.assign(document.createElement('script'), {src: 'https://www.googletagmanager.com/gtag/js'}));
      });</script>
      <script type="text/plain" data-consent="analytics" src="${vendor}held"></script>`,
  },
  'requests of a visitor who has said yes before': {
    cookie: recordText(),
    body: (vendor) => `<script src="${vendor}live"></script>`,
  },
  'a provider that is declared as required': {
    banner: `<consent-banner hidden organization="Acme" categories="analytics">
      <consent-category name="analytics"></consent-category>
      <consent-category name="payment" label="Payment" model="required">
        <consent-service name="pay" label="Pay" href="http://127.0.0.1/privacy"></consent-service></consent-category></consent-banner>`,
    body: (vendor) => `<script src="${vendor}pay"></script>`,
  },
  'a button that comes late': {
    button: '',
    decide: true,
    body: () =>
      `<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', '${BUTTON}'), 1000)</script>`,
  },
  'a button that comes later still, while the page is being rendered': {
    button: '',
    decide: true,
    within: 6500,
    body: () => `<main></main><script>
      let steps = 0;
      const timer = setInterval(() => {
        document.querySelector('main').insertAdjacentHTML('beforeend', ++steps < 4 ? '<p>Part</p>' : '${BUTTON}');
        if (steps === 4) clearInterval(timer);
      }, 1000)</script>`,
  },
  'a button that comes late to a page which says that it is loading': {
    button: '',
    decide: true,
    within: 6500,
    body: () => `<main aria-busy="true"></main><script>
      setTimeout(() => {
        const main = document.querySelector('main');
        main.innerHTML = '${BUTTON}';
        main.ariaBusy = 'false';
      }, 3500)</script>`,
  },
  'a button in a shadow root': {
    button: '',
    decide: true,
    body: () =>
      `<div id="host"></div><script>host.attachShadow({mode: 'open'}).innerHTML = '<p>${BUTTON}</p>'</script>`,
  },
  'an element that opens the preferences': {
    button: '',
    decide: true,
    body: () => '<consent-preferences-button></consent-preferences-button>',
  },
  'code that takes showPreferences': {
    button: '',
    decide: true,
    body: () => '<a id="own-link" href="#">x</a>',
    end: `<script src="data:text/javascript,addEventListener('load', () => { document.querySelector('%23own-link').onclick = consent.showPreferences; })"></script>`,
  },
  'buttons that are styled alike': {
    head: '<style>consent-banner::part(accept), consent-banner::part(reject) {background: green; font-size: 20px}</style>',
  },
  'rules that match something': {
    file: 'consent.block.js',
    tag: ruled('analytics: a.example b.example:8080/x; marketing: *.c.example www.a.example'),
  },
  'what block has held': {
    file: 'consent.block.js',
    tag: ruled('analytics: 127.0.0.1'),
    body: (vendor) =>
      `<script>const img = new Image(); img.src = '${at(vendor, 'image.png')}x'; img.srcset = '/fixture/image.png 1x'; document.body.append(img);</script>`,
  },
  'a gated element with data of its own': {
    body: () =>
      '<img alt="" data-consent="analytics" data-consent-src="/fixture/image.png" data-id="a.b" data-label="x">',
  },
  'a right page': {},
};

for (const engine of oneEngine()) {
  // Each page has a profile of its own, and mostly waits.
  describe(`the development build in ${engine}`, {concurrency: 4}, () => {
    const site = useSmallSite(engine);

    async function visit(
      t,
      {body = () => '', button = BUTTON, decide, within = WITHOUT_CHOICE_MS, ...rest},
      until,
    ) {
      const made = site.addPage({
        folder: 'dev/',
        tag: (src) => `<script src="${src}"></script>`,
        body: (vendor) => button + body(vendor),
        ...rest,
      });
      const page = await site.newPage(t);
      await page.goto(made.url, {wait: 'start'});
      await page.waitFor(() => window.consent?.policy);
      if (decide) {
        await page.waitFor(bannerShows);
        await page.evaluate(() => window.consent.acceptAll());
      }
      const end = performance.now() + within;
      let seen = await seenOf(page);
      while (performance.now() < end && !until?.(codesOf(seen))) {
        await sleep(200);
        seen = await seenOf(page);
      }
      return seen;
    }

    for (const [what, {code, says = /./, also = [], ...page}] of Object.entries(FAULTS)) {
      it(`names ${code} on a page with ${what}`, async (t) => {
        const seen = await visit(t, page, (codes) => codes.includes(code));

        const texts = seen.warnings.filter((text) => text.includes(`[${code}]`));
        assert.ok(texts.length > 0, `only ${codesOf(seen).join() || 'nothing'}`);
        assert.match(texts.join('\n'), says);
        assert.match(texts[0], new RegExp(`docs/warnings\\.md#${code}$`));
        assert.deepEqual(
          codesOf(seen).filter((one) => one !== code && !also.includes(one)),
          [],
        );
        assert.deepEqual(seen.uncaught, []);
      });
    }

    for (const [what, page] of Object.entries(RIGHT)) {
      it(`names nothing on a page with ${what}`, async (t) => {
        const seen = await visit(t, {within: page.decide ? AFTER_CHOICE_MS : WITHOUT_CHOICE_MS, ...page});

        assert.deepEqual(
          seen.warnings.filter((text) => text.startsWith('[consent-elements]')),
          [],
        );
        assert.deepEqual(seen.uncaught, []);
      });
    }
  });
}
