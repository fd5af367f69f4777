// Each module of the layers that decide something has a file of unit tests, which is named as the module.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {transformSync} from 'esbuild';

const LAYERS = ['core', 'dom', 'gate', 'storage', 'page', 'signals', 'import', 'inspector'];

/** Modules with code that need no tests of their own, each with the reason. */
const EXCEPTIONS = new Map([
  ...['c15t', 'complianz', 'cookiebot', 'cookieyes', 'iubenda', 'klaro', 'onetrust', 'orejime', 'osano']
    .concat('tarteaucitron', 'vanilla')
    .map((tool) => [`import/${tool}.ts`, 'tools.test.ts has all tools in one table.']),
  ...['simulate-gpc', 'simulate-region'].map((name) => [
    `inspector/${name}.ts`,
    'simulate.test.ts has both simulations.',
  ]),
  ...['list-gated', 'watch-activations'].map((name) => [
    `inspector/${name}.ts`,
    'gated.test.ts has what is gated together with what has run.',
  ]),
  ...['vendor-sources', 'wrap-vendor'].map((name) => [
    `inspector/${name}.ts`,
    'watch-vendors.test.ts has the vendors, each by its source.',
  ]),
  ['inspector/snapshot.ts', 'It holds the names of the tabs, by which the tests of the panel go.'],
  ['gate/held-by-block.ts', 'It holds an empty set, by which the tests of hold-element.ts go.'],
  ['gate/timing.ts', 'It holds two numbers, by which the tests of scripts.ts go.'],
]);

const at = (path) => new URL(`../../${path}`, import.meta.url);

/** A module of types is empty in the browser. */
const hasCode = (name) =>
  transformSync(readFileSync(at(`src/${name}`), 'utf8'), {loader: 'ts'}).code.trim() !== '';

const modulesOf = (layer) =>
  readdirSync(at(`src/${layer}/`))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${layer}/${file}`)
    .filter(hasCode);

const hasTests = (name) => existsSync(at(`test/${name.replace('.ts', '.test.ts')}`));

describe('the unit tests', () => {
  for (const layer of LAYERS) {
    it(`hold a file for each module of src/${layer}`, () => {
      const lacking = modulesOf(layer).filter((name) => !hasTests(name) && !EXCEPTIONS.has(name));

      assert.deepEqual(lacking, []);
    });
  }

  it('are missing for no other reason than those that are written down', () => {
    const needless = [...EXCEPTIONS.keys()].filter(
      (name) => !existsSync(at(`src/${name}`)) || hasTests(name),
    );

    assert.deepEqual(needless, []);
  });
});
