// Every block of HTML in the documentation is a page that works: nothing gated is asked for before a choice, all of it is
// on after a grant, and neither the browser nor the library finds anything wrong.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {waitInPage} from '../e2e/driver-common.mjs';
import {BLOCKS, inLanguages} from './blocks.mjs';
import {accept, asks, heldAddresses, isStarted, stillHeld, vendorsRan} from './in-page.mjs';
import {startReaders} from './reader.mjs';
import {bundleOf} from './bundles.mjs';
import {pageOf} from './site.mjs';

/** Headers as they are sent, from the block of them before a page that is marked so. */
function headersBefore(block) {
  const http = BLOCKS[BLOCKS.indexOf(block) - 1];
  assert.equal(http?.language, 'http', `${block.name}: no headers before it`);
  return Object.fromEntries(
    http.code.split('\n').map((line) => {
      const [, name, value] = /^([\w-]+): (\S.*)$/.exec(line) ?? [];
      assert.ok(name, `${http.name}: ${line}`);
      return [name, value];
    }),
  );
}

/** As a visitor: looks, accepts, looks. */
async function visit(page, requested) {
  await waitInPage(page, isStarted, []);
  await waitInPage(page, asks, []);
  const held = await page.evaluate(heldAddresses);
  const isHeld = (address) => held.includes(address);
  assert.deepEqual((await page.evaluate(vendorsRan)).filter(isHeld), [], 'ran before a choice');
  // Of live markup the browser's look-ahead may have asked already, as the docs say.
  if (!(await page.$('script[data-block]')))
    assert.deepEqual(requested().filter(isHeld), [], 'asked for too early');
  await page.evaluate(accept);
  let off;
  await waitInPage(
    {evaluate: async (fn) => (off = await page.evaluate(fn)).length === 0},
    stillHeld,
    [],
  ).catch(() => {
    throw new Error(`still held: ${off.join(', ')}`);
  });
}

/** The block before it, if that is marked. */
function pageBefore(block, mark) {
  const page = BLOCKS[BLOCKS.indexOf(block) - 1];
  return page?.meta.includes(mark) ? page.code : undefined;
}

/** Names in the code of the docs that are the reader's own, and places for their elements. */
const READERS_OWN = '<script>var dataLayer = []; function count() {}</script><video-card></video-card>';

/** Runs code in the page, as a script of the site's own, and accepts. */
async function run(page, content) {
  await page.addScriptTag({content});
  await waitInPage(page, isStarted, []);
  await page.evaluate(accept);
}

const isModule = ({code}) => /^(im|ex)port /m.test(code);
const isForServers = ({code}) => /from '(node:|consent-elements\/server)|^export /m.test(code);

const pages = inLanguages('html').filter(({meta}) => !meta.includes('npm'));
const scripts = inLanguages('js').filter((block) => !isModule(block));
const modules = inLanguages('js', 'ts').filter(
  (block) =>
    isModule(block) &&
    !isForServers(block) &&
    !block.meta.includes('signature') &&
    !block.meta.includes('kit'),
);
const all = [...pages, ...scripts, ...modules];

const BARE_BANNER = '<consent-banner hidden></consent-banner>';

/** What goes wrong when a block is used as it is meant to be. */
async function use(read, block) {
  if (pages.includes(block)) {
    const headers = block.meta.includes('headers') ? headersBefore(block) : {};
    return read({html: pageOf(block.code), headers}, visit);
  }
  if (scripts.includes(block)) {
    return read({html: pageOf(READERS_OWN)}, async (page) => {
      await waitInPage(page, isStarted, []);
      await run(page, block.code);
    });
  }
  const bundle = await bundleOf(block);
  // Code that starts the library declares the policy, so the page's banner declares nothing.
  const own = /\bstart\(/.test(block.code) ? BARE_BANNER + READERS_OWN : READERS_OWN;
  const html = pageOf(pageBefore(block, 'npm') ?? own, {library: false});
  return read({html}, (page) => run(page, bundle));
}

describe('the documentation in a browser', () => {
  let readers;
  let results;
  before(async () => {
    readers = await startReaders();
    results = await readers.each(all, use);
  });
  after(() => readers?.close());

  for (const block of all) {
    it(`${block.name} works`, () => assert.deepEqual(results.get(block), []));
  }

  it('has a page for every block of headers', () => {
    const served = pages
      .filter(({meta}) => meta.includes('headers'))
      .map((block) => BLOCKS[BLOCKS.indexOf(block) - 1]);

    assert.deepEqual(
      inLanguages('http')
        .filter((block) => !served.includes(block))
        .map(({name}) => name),
      [],
    );
  });
});
