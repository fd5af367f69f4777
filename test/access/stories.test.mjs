// Opens every story of the built Storybook and audits it. Build first: npm run storybook:build
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {listStories, startStories} from '../../scripts/stories.mjs';

const FOLDER = new URL('../../src/themes/', import.meta.url);

/** Each story is seen in one of them, so that each is seen in many stories. */
const THEMES = readdirSync(FOLDER).map((name) => ({name, css: readFileSync(new URL(name, FOLDER), 'utf8')}));
const SCHEMES = ['light', 'dark', 'dark'];

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A story is an element alone, not a page: it has no main part, no headline, and stands in no landmark. */
const RULES_FOR_PAGES = ['region', 'page-has-heading-one', 'landmark-one-main'];

const AXE_OPTIONS = {
  resultTypes: ['violations'],
  rules: Object.fromEntries(RULES_FOR_PAGES.map((rule) => [rule, {enabled: false}])),
};

/** Puts it on the page, in place of the one before. */
const useTheme = (css) => {
  if (!globalThis.theme) document.adoptedStyleSheets.push((globalThis.theme = new CSSStyleSheet()));
  globalThis.theme.replaceSync(css);
};

/** As a page in Arabic. What says nothing of its own, such as a frame that is loaded, is not waited for. */
async function speakArabic() {
  Object.assign(document.documentElement, {lang: 'ar', dir: 'rtl'});
  // Elements that only declare something show nothing.
  const elements = [...document.querySelectorAll('*')].filter(
    ({localName, shadowRoot}) => /^consent-/.test(localName) && shadowRoot,
  );
  const isSpoken = ({shadowRoot}) =>
    [...shadowRoot.querySelectorAll('[lang]')].every(({lang}) => lang === 'ar');
  while (!elements.every(isSpoken)) {
    for (const element of elements) {
      if (element.requestUpdate) element.requestUpdate();
      // The banner is no element of Lit's: it renders again when it is given a store.
      else Object.assign(element, {store: element.store});
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function violations(page, label, scheme) {
  await page.emulateMediaFeatures([
    {name: 'prefers-color-scheme', value: scheme},
    {name: 'prefers-reduced-motion', value: 'reduce'},
  ]);
  const found = await page.evaluate((options) => globalThis.axe.run(document, options), AXE_OPTIONS);
  return found.violations.flatMap(({id, help, nodes}) =>
    nodes.map(
      ({target, failureSummary}) => `${label}: ${id}: ${help}: ${target.join(' ')}\n${failureSummary}`,
    ),
  );
}

describe('stories', () => {
  let stories;
  before(async () => {
    stories = await startStories();
  });
  after(() => stories?.close());

  for (const [i, {id, title, name}] of listStories().entries()) {
    const theme = THEMES[i % THEMES.length];
    const scheme = SCHEMES[i % SCHEMES.length];

    it(`${title} › ${name}, also ${scheme} in Arabic in the theme ${theme.name}`, async () => {
      const {page, errors} = await stories.next(id);
      await page.evaluate(axeSource);
      await page.evaluate(useTheme, '');

      const found = [
        ...(await violations(page, 'light', 'light')),
        ...(await violations(page, 'dark', 'dark')),
      ];
      await page.evaluate(useTheme, theme.css);
      await page.evaluate(speakArabic);
      found.push(...(await violations(page, `${theme.name}, ${scheme}, Arabic`, scheme)));

      assert.deepEqual([...errors, ...found], []);
    });
  }
});
