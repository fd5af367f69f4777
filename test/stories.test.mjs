// Opens every story of the built Storybook and audits it. Build first: npm run storybook:build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, afterEach, before, describe, it} from 'node:test';
import {listStories, startStories} from '../scripts/stories.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A story is an element alone, not a page: it has no main part, no headline, and stands in no landmark. */
const RULES_FOR_PAGES = ['region', 'page-has-heading-one', 'landmark-one-main'];

const AXE_OPTIONS = {
  resultTypes: ['violations'],
  rules: Object.fromEntries(RULES_FOR_PAGES.map((rule) => [rule, {enabled: false}])),
};

async function violations(page, scheme) {
  await page.emulateMediaFeatures([
    {name: 'prefers-color-scheme', value: scheme},
    {name: 'prefers-reduced-motion', value: 'reduce'},
  ]);
  const found = await page.evaluate((options) => globalThis.axe.run(document, options), AXE_OPTIONS);
  return found.violations.flatMap(({id, help, nodes}) =>
    nodes.map(
      ({target, failureSummary}) => `${scheme}: ${id}: ${help}: ${target.join(' ')}\n${failureSummary}`,
    ),
  );
}

describe('stories', () => {
  let stories;
  before(async () => {
    stories = await startStories();
  });
  afterEach(() => stories.closePages());
  after(() => stories?.close());

  for (const {id, title, name} of listStories()) {
    it(`${title} › ${name}`, async () => {
      const {page, errors} = await stories.open(id);
      await page.evaluate(axeSource);

      const found = [...(await violations(page, 'light')), ...(await violations(page, 'dark'))];

      assert.deepEqual([...errors, ...found], []);
    });
  }
});
