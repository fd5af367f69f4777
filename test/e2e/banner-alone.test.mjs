// The banner asks and takes a no with nothing but its own two files, in pages that get in its way.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {filesIn} from '../../scripts/name-parts.mjs';
import {startFixtureServer} from '../helpers/fixture-server.mjs';
import {stableName, WEB} from '../helpers/web-files.mjs';
import {comesTo} from './comes-to.mjs';
import {launch, usualEngines} from './driver.mjs';

/** From the start of the navigation, the wait of 3 s for words included. Unit: milliseconds. */
const ASKED_WITHIN_MS = 4000;

const OWN_FILES = ['consent.js', 'ui.js'];
const OTHER_FILES = filesIn(WEB)
  .map(stableName)
  .filter((file) => file.endsWith('.js') && !OWN_FILES.includes(file));
const HANGS = {hang: '1'};
const MISSING = {status: '404'};
const all = (rule) => Object.fromEntries(OTHER_FILES.map((file) => [file, rule]));

/** Names of the document that the banner, or a rendering library, would use. */
const CLOBBERED = [
  'createElement',
  'createElementNS',
  'createTreeWalker',
  'createTextNode',
  'createComment',
  'importNode',
  'adoptNode',
  'querySelector',
  'querySelectorAll',
  'documentElement',
  'body',
  'head',
  'cookie',
  'readyState',
  'activeElement',
  'addEventListener',
  'adoptedStyleSheets',
];

const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types site-only";

const BANNER =
  '<consent-banner hidden="" organization="Acme" policy-href="/privacy" categories="analytics marketing"></consent-banner>';

const html = ({lang = 'en', above = '', src}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A small page</title></head>
<body>${above}${BANNER}<script async src="${src}"></script></body></html>`;

const xhtml = ({lang = 'en', src}) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="${lang}"><head><title>A small page</title></head>
<body><p>Text.</p>${BANNER}<script src="${src}" async=""></script></body></html>`;

const SHADOWS = CLOBBERED.map(
  (name) => `<img name="${name}" alt=""><form name="${name}"><input name="${name}"></form>`,
).join('');

/** What Lit throws when it is evaluated in such a page. In the bundle it is, after the banner. */
const LIT_FAILS = /createTreeWalker is not a function|lit-html|creating a Trusted Types policy/;

const CASES = {
  'with every other file missing': {answers: all(MISSING)},
  'in English where the German words are missing, too': {lang: 'de', answers: all(MISSING)},
  'with every other file hanging': {answers: all(HANGS)},
  'in an XHTML page': {make: xhtml, headers: {'content-type': 'application/xhtml+xml'}},
  'in an XHTML page, in its language': {
    make: xhtml,
    lang: 'de',
    headers: {'content-type': 'application/xhtml+xml'},
    label: 'Alle ablehnen',
  },
  'in a page whose elements shadow the names of the document': {
    above: SHADOWS,
  },
  'under a policy that knows no Trusted Types but its own': {
    headers: {'content-security-policy': STRICT_POLICY},
  },
  'in English while the German words hang': {lang: 'de', answers: {'locales/de.js': HANGS}},
  'in German': {lang: 'de', label: 'Alle ablehnen'},
  'from the bundle, in a page whose elements shadow the names of the document': {
    file: 'consent.bundle.js',
    above: SHADOWS,
  },
  'from the bundle, under a policy that knows no Trusted Types but its own': {
    file: 'consent.bundle.js',
    headers: {'content-security-policy': STRICT_POLICY},
  },
};

/** Runs in the page, where no name of the document can be trusted. Finds the button, once it is shown. */
const findReject = () => {
  const banner = Document.prototype.querySelector.call(document, 'consent-banner');
  const button = banner?.shadowRoot?.querySelector('[part~=reject]');
  if (!button?.checkVisibility()) return null;
  const base = button.closest('[part~=base]');
  const seen = {
    label: button.textContent,
    time: performance.now(),
    position: getComputedStyle(base).position,
  };
  // The banner moves while it comes in.
  return Promise.all(base.getAnimations().map(({finished}) => finished)).then(() => {
    const {left, top, width, height} = button.getBoundingClientRect();
    return {...seen, x: left + width / 2, y: top + height / 2};
  });
};

const cookieText = () => Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').get.call(document);

const isAsking = () => {
  const banner = Document.prototype.querySelector.call(document, 'consent-banner');
  return banner.shadowRoot.querySelector('[part~=base]') !== null;
};

const statusText = () => {
  const banner = Document.prototype.querySelector.call(document, 'consent-banner');
  return banner.shadowRoot.querySelector('[role=status]').textContent;
};

const labelText = () =>
  document.querySelector('consent-banner').shadowRoot.querySelector('[part~=reject]').textContent;

for (const engine of usualEngines()) {
  describe(`the banner alone in ${engine}`, () => {
    let server;
    let browser;
    let count = 0;
    before(async () => {
      server = await startFixtureServer();
      browser = await launch(engine);
    });
    after(async () => {
      await browser.close();
      server.close();
    });

    async function open(t, {make = html, file = 'consent.js', headers = {}, answers = {}, ...page}) {
      const prefix = `alone${++count}`;
      for (const [name, rule] of Object.entries(answers)) server.addRule({prefix, file: name, ...rule});
      const src = `/fixture/dist@${prefix}/${file}`;
      const opened = await browser.newPage();
      t.after(() => opened.close());
      await opened.goto(server.addPage({html: make({...page, src}), headers}), {wait: 'start'});
      return {page: opened, release: () => server.release(prefix)};
    }

    for (const [name, {label = 'Reject all', ...options}] of Object.entries(CASES)) {
      it(`asks within 4 s and keeps a no, ${name}`, async (t) => {
        const {page} = await open(t, options);

        const found = await page.waitFor(findReject);
        await page.raw.mouse.click(found.x, found.y);
        const cookie = await page.waitFor(cookieText);
        await page.waitFor(statusText);

        assert.equal(found.label, label);
        assert.ok(found.time <= ASKED_WITHIN_MS, `asked after ${found.time} ms`);
        assert.match(cookie, /^consent[\w-]*=v=1&id=[^;]*&g=&d=analytics\.marketing&/);
        assert.equal(await page.evaluate(isAsking), false);
        assert.equal(found.position, 'fixed');
        assert.deepEqual(
          page.errors.filter((error) => !options.file || !LIT_FAILS.test(error)),
          [],
        );
      });
    }

    it('follows the words that come late', async (t) => {
      const {page, release} = await open(t, CASES['in English while the German words hang']);
      await page.waitFor(findReject);

      release();

      await comesTo(() => page.evaluate(labelText), 'Alle ablehnen');
    });
  });
}
