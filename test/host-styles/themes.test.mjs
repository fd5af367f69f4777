// What the themes that are shipped make of the elements, in light and in dark.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {findFaint, findUnequal} from './contrast.mjs';
import {applySheet, SHOWN, startStage} from './stage.mjs';

const DIST = new URL('../../dist/', import.meta.url);
const textOf = (file) => readFileSync(new URL(file, DIST), 'utf8');

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const manifest = JSON.parse(textOf('custom-elements.json'));

/** Without a sheet, and with each theme's. */
const looks = {
  default: '',
  ...Object.fromEntries(
    readdirSync(new URL('web/themes/', DIST)).map((name) => [name, textOf(`web/themes/${name}`)]),
  ),
};

const documented = new Set(
  manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name)),
);

const SCHEMES = ['light', 'dark'];

/** Where there is a button for yes and one for no. */
const BOTH = [
  ['asking', 'consent-banner'],
  ['open', 'consent-preferences'],
];

/** Sheets of a site that sets one color alone, with the scheme in which the usual text cannot be read on it. */
const SINGLE_COLORS = {
  'an orange button': ['--consent-button: #e8590c', 'light'],
  'a violet button': ['--consent-button: #7c3aed', 'dark'],
  'a dark surface': ['--consent-surface: #14213d', 'light'],
  'a light surface': ['--consent-surface: #fff8e1', 'dark'],
  'a light accent': ['--consent-accent: #ffd400', 'dark'],
};

/** What does not stand on the color, but beside it: how that contrasts is the site's business. */
const BESIDE = /: (track|focus ring|border)/;

const tagsOf = (shown) => SHOWN[shown].map(([tag]) => tag);

// These run in the page.
const propertiesOf = (text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map(({selectorText, style}) => [selectorText, [...style]]);
};
const violationsOf = async (tags) => {
  const {violations} = await globalThis.axe.run(tags, {resultTypes: ['violations']});
  return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(' ')}`));
};

describe('themes', () => {
  let stage;
  const pages = {};

  before(async () => {
    stage = await startStage();
    for (const shown of Object.keys(SHOWN)) {
      pages[shown] = await stage.open(shown);
      await pages[shown].evaluate(axeSource);
    }
  });
  after(() => stage?.close());

  const dress = (shown, name, scheme) =>
    applySheet(pages[shown], `${looks[name]} html { color-scheme: ${scheme} }`);

  for (const [name, text] of Object.entries(looks)) {
    it(`${name} sets nothing but documented properties, on the root`, async () => {
      for (const [selector, properties] of await pages.asking.evaluate(propertiesOf, text)) {
        assert.equal(selector, ':root');
        assert.deepEqual(
          properties.filter((property) => !documented.has(property)),
          [],
        );
      }
    });

    for (const scheme of SCHEMES) {
      for (const shown of Object.keys(SHOWN)) {
        it(`${name} in ${scheme} can be seen: ${tagsOf(shown).join(', ')}`, async () => {
          await dress(shown, name, scheme);

          assert.deepEqual(await pages[shown].evaluate(findFaint, tagsOf(shown)), []);
          assert.deepEqual(await pages[shown].evaluate(violationsOf, tagsOf(shown)), []);
        });
      }

      it(`${name} in ${scheme} makes yes and no look the same`, async () => {
        for (const [shown, tag] of BOTH) {
          await dress(shown, name, scheme);
          assert.deepEqual(await pages[shown].evaluate(findUnequal, tag), []);
        }
      });
    }
  }

  for (const [name, [declaration, scheme]] of Object.entries(SINGLE_COLORS)) {
    for (const shown of Object.keys(SHOWN)) {
      it(`${name} alone in ${scheme} leaves all that stands on it readable: ${tagsOf(shown).join(', ')}`, async () => {
        await applySheet(pages[shown], `:root { color-scheme: ${scheme}; ${declaration} }`);

        const faint = await pages[shown].evaluate(findFaint, tagsOf(shown));
        assert.deepEqual(
          faint.filter((one) => !BESIDE.test(one)),
          [],
        );
        assert.deepEqual(await pages[shown].evaluate(violationsOf, tagsOf(shown)), []);
      });
    }
  }
});
