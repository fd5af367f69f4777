// The builder as the demo serves it, with a log of what was asked for; and plain pages to put its HTML into.
import {createServer} from 'node:http';
import {after, before} from 'node:test';
import {answerBuilder} from '../../demo/server/builder.mjs';
import {startFixtureServer} from '../helpers/fixture-server.mjs';
import {launch} from '../e2e/driver.mjs';
import {isStarted} from '../e2e/in-page.mjs';

const FOLDER = '/builder/';

async function serveBuilder() {
  const asked = [];
  const server = createServer((request, response) => {
    const {pathname, search} = new URL(request.url, 'http://localhost');
    asked.push({method: request.method, path: pathname + search});
    if (pathname.startsWith(FOLDER)) return answerBuilder(response, pathname.slice(FOLDER.length));
    return response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${FOLDER}`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The builder, a browser, and pages of a site that has the library in `/fixture/dist/`. */
export function useBuilder(engine) {
  let browser;
  let builder;
  let fixtures;
  before(async () => {
    [browser, builder, fixtures] = await Promise.all([launch(engine), serveBuilder(), startFixtureServer()]);
  });
  after(async () => {
    await browser.close();
    builder.close();
    fixtures.close();
  });
  const newPage = async (t) => {
    const page = await browser.newPage();
    t.after(() => page.close());
    return page;
  };
  return {
    newPage,
    asked: () => builder.asked,
    url: () => builder.url,
    /** The builder in a page of its own profile. @param hash a state, as the address keeps it */
    async open(t, hash = '') {
      const page = await newPage(t);
      await page.setViewport(1280, 900);
      await page.goto(builder.url + hash);
      await page.waitFor(isReady);
      return page;
    },
    /** A fresh page that is made from the HTML alone. */
    async run(t, html) {
      const page = await newPage(t);
      const url = fixtures.addPage({
        html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made</title></head><body>${html}</body></html>`,
      });
      await page.goto(url);
      await page.waitFor(isStarted);
      return page;
    },
  };
}

const isReady = () => document.documentElement.dataset.ready !== undefined;

/** What the builder gives to copy, once that holds what is looked for. */
export const copied = (page, part = '') =>
  page.waitFor((wanted) => {
    const texts = [...document.querySelectorAll('#blocks pre')].map((pre) => pre.textContent);
    return texts.join('\n\n').includes(wanted) ? texts.join('\n\n') : '';
  }, part);

/** Moves the focus with the Tab key alone, as far as it takes. @param backwards with Shift */
export async function tabTo(page, selector, {backwards = false, most = 120} = {}) {
  const {keyboard} = page.raw;
  if (backwards) await keyboard.down('Shift');
  for (let i = 0; i < most; i++) {
    await keyboard.press('Tab');
    if (await page.evaluate(isFocused, selector)) {
      if (backwards) await keyboard.up('Shift');
      return;
    }
  }
  throw new Error(`the Tab key never comes to ${selector}`);
}

export const isFocused = (selector) => document.activeElement.matches(selector);

/** Types into the field that the Tab key comes to. */
export async function fill(page, selector, text) {
  await tabTo(page, selector);
  await page.type(text);
}

/** Writes over what stands in the field. */
export async function replace(page, selector, text) {
  await tabTo(page, selector);
  await page.press('Control+a');
  await page.type(text);
}

/** With the keyboard, in the field of the search. @param option label of the one to take */
export async function searchAndAdd(page, text, option) {
  await page.type(text);
  await page.waitFor(() => document.querySelector('#service-search').ariaExpanded === 'true');
  const wanted = () => page.evaluate(() => document.querySelector('[aria-selected=true] b')?.textContent);
  while ((await wanted()) !== option) await page.press('ArrowDown');
  await page.press('Enter');
}
