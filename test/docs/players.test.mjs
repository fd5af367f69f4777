// The recipes of players: the real @vimeo/player, and a stub of YouTube's API, each with a stub of the vendor's frame.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {waitInPage} from '../e2e/driver-common.mjs';
import {BLOCKS} from './blocks.mjs';
import {bundleOf} from './bundles.mjs';
import {asks, isStarted} from './in-page.mjs';
import {startReaders} from './reader.mjs';
import {pageOf} from './site.mjs';

const PAGE = 'docs/recipes/players.md';
const blockOf = (language, text) =>
  BLOCKS.find((block) => block.file === PAGE && block.language === language && block.code.includes(text));
const stub = (name, contentType) => ({
  contentType,
  body: readFileSync(new URL(`players/${name}`, import.meta.url), 'utf8'),
});

const YOUTUBE = {
  'https://www.youtube.com/iframe_api': stub('youtube-api.js', 'text/javascript'),
  'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ': stub('youtube-frame.html', 'text/html'),
};
const VIMEO = {'https://player.vimeo.com/video/76979871': stub('vimeo-frame.html', 'text/html')};

/** A page of each recipe, and what its frame is asked for. */
const recipes = {
  youtube: async () => ({
    whole: {html: pageOf(blockOf('html', 'iframe_api').code), vendors: YOUTUBE},
    vendors: /youtube/,
  }),
  vimeo: async () => ({
    whole: {
      html: pageOf(blockOf('html', 'player.vimeo.com').code, {library: false}),
      vendors: VIMEO,
    },
    script: await bundleOf(blockOf('js', '@vimeo/player')),
    vendors: /vimeo/,
  }),
};

// These run in the page.
const press = (part) =>
  document.querySelector('consent-embed').shadowRoot.querySelector(`[part=${part}]`).click();
const canPress = (part) =>
  document.querySelector('consent-embed').shadowRoot?.querySelector(`[part=${part}]`);
const chapterIsOn = () => !document.querySelector('#chapter').disabled;
const chapterIsOff = () => document.querySelector('#chapter').disabled;
const pressChapter = () => document.querySelector('#chapter').click();
const hasFrame = () => document.querySelector('consent-embed').frame !== null;
const hasNoFrame = () => document.querySelector('consent-embed').frame === null;
const reject = () => void window.consent.rejectAll();
const noteLogs = () => {
  const {log} = console;
  window.logs = [];
  console.log = (...all) => (window.logs.push(all.join(' ')), log(...all));
};
const plays = () => window.logs.includes('The film plays.');
/** Changes something that the frame has nothing to do with, so that the embed renders again. */
const renderAgain = async () => {
  const embed = document.querySelector('consent-embed');
  const {frame} = embed;
  embed.title = 'Another title';
  await embed.updateComplete;
  return frame !== null && frame === embed.frame;
};

/** Chromium says so of a message to a frame that is still loading. YouTube's API sends such ones anywhere, and sends again. */
const isTooEarly = (text) => text.startsWith("Failed to execute 'postMessage' on 'DOMWindow'");

/** Opens the page of a recipe and runs its code. */
async function start(page, {script}) {
  if (script) await page.addScriptTag({content: script});
  await waitInPage(page, isStarted, []);
  await page.evaluate(noteLogs);
}

/** The code drives the frame: it waits for the player, sends it to the chapter, and hears that it plays. */
async function drives(page) {
  await waitInPage(page, chapterIsOn, []);
  assert.ok(await page.evaluate(renderAgain));
  await page.evaluate(pressChapter);
  await waitInPage(page, plays, []);
}

const TRIALS = {};
for (const [name, make] of Object.entries(recipes)) {
  for (const button of ['load-once', 'always-allow']) {
    TRIALS[`${name} is asked for nothing before a choice, and driven after "${button}"`] = async (read) => {
      const recipe = await make();
      return read(recipe.whole, async (page, requested) => {
        await start(page, recipe);
        await waitInPage(page, asks, []);
        await waitInPage(page, canPress, [button]);
        assert.deepEqual(
          requested().filter((url) => recipe.vendors.test(new URL(url).hostname)),
          [],
        );

        await page.evaluate(press, button);

        await drives(page);
      });
    };
  }
  TRIALS[`${name} is driven at once on a later visit, not after a withdrawal, and again after a grant`] =
    async (read) => {
      const recipe = await make();
      return read(recipe.whole, async (page) => {
        await start(page, recipe);
        await waitInPage(page, canPress, ['always-allow']);
        await page.evaluate(press, 'always-allow');
        await waitInPage(page, hasFrame, []);
        await page.reload();
        await start(page, recipe);
        await drives(page);

        await page.evaluate(reject);
        await waitInPage(page, hasNoFrame, []);
        await waitInPage(page, chapterIsOff, []);

        await page.evaluate(press, 'load-once');
        await page.evaluate(noteLogs);
        await drives(page);
      });
    };
}

describe('the recipes of players', () => {
  let readers;
  let results;
  before(async () => {
    readers = await startReaders();
    results = await readers.each(Object.keys(TRIALS), (read, name) => TRIALS[name](read));
  });
  after(() => readers?.close());

  for (const name of Object.keys(TRIALS)) {
    it(name, () => {
      const wrong = results.get(name).filter((text) => !isTooEarly(text));

      assert.deepEqual(wrong, []);
    });
  }
});
