// Serves the built Storybook and opens its stories in Chromium, for the check and for screenshots.
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {CHROMIUM_ARGS, needChromiumShell} from './browsers.mjs';

const ROOT = fileURLToPath(new URL('../storybook-static/', import.meta.url));

/** A story with its play function may take so long. Unit: milliseconds. */
const RENDER_LIMIT_MS = 20_000;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** @returns {{id: string, title: string, name: string}[]} */
export function listStories() {
  let text;
  try {
    text = readFileSync(path.join(ROOT, 'index.json'), 'utf8');
  } catch {
    throw new Error('There is no built Storybook: run "npm run storybook:build" first.');
  }
  return Object.values(JSON.parse(text).entries).filter(({type}) => type === 'story');
}

async function serve(request, response) {
  const {pathname} = new URL(request.url, 'http://localhost');
  if (pathname === '/favicon.ico') return response.writeHead(204).end(); // asked for once by each browser
  const file = path.join(ROOT, decodeURIComponent(pathname));
  try {
    if (!file.startsWith(ROOT)) throw new Error('outside');
    const content = await readFile(file);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return response.writeHead(200, {'content-type': type}).end(content);
  } catch {
    return response.writeHead(404).end(); // the browser reports it, and the story's check fails on that
  }
}

const startServer = () =>
  new Promise((resolve) => {
    const server = createServer(serve).listen(0, '127.0.0.1', () => resolve(server));
  });

/** Goes to another story without loading Storybook anew; this runs inside the page. */
function goToStory(storyId) {
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', {storyId, viewMode: 'story'});
}

/** Storybook's channel keeps the last event of each kind; this runs inside the page. */
function outcome(id) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const failures = ['storyThrewException', 'playFunctionThrewException', 'storyErrored', 'storyMissing'];
  for (const name of failures) {
    const [error] = channel?.last(name) ?? [];
    if (error) return {error: `${name}: ${error.message ?? error.title ?? String(error)}`};
  }
  return channel?.last('storyFinished')?.[0].storyId === id ? {error: ''} : null;
}

/**
 * @returns `open(id)` gives `{page, errors}` in a profile of its own; `next(id)` in the page that is open, if the last
 *   one had no error; `closePages()`; `close()` ends the browser and the server.
 */
export async function startStories() {
  const server = await startServer();
  const browser = await puppeteer.launch({executablePath: needChromiumShell(), args: CHROMIUM_ARGS});

  const contexts = [];
  let opened;

  /** Opens a story in a profile of its own and waits until it is rendered and its play function has run. */
  async function open(id) {
    const context = await browser.createBrowserContext();
    contexts.push(context);
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url ?? ''})`);
    });
    await page.setViewport({width: 1280, height: 800});
    // What still moves has no settled colours to check, nor to show.
    await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
    const query = new URLSearchParams({id, viewMode: 'story'});
    await page.goto(`http://127.0.0.1:${server.address().port}/iframe.html?${query}`);
    const handle = await page.waitForFunction(outcome, {timeout: RENDER_LIMIT_MS}, id);
    const {error} = await handle.jsonValue();
    if (error) errors.push(error);
    opened = {page, errors};
    return opened;
  }

  async function next(id) {
    if (!opened || opened.errors.length > 0) return open(id);
    const {page, errors} = opened;
    await page.evaluate(goToStory, id);
    const handle = await page.waitForFunction(outcome, {timeout: RENDER_LIMIT_MS}, id);
    const {error} = await handle.jsonValue();
    if (error) errors.push(error);
    return opened;
  }

  const closePages = () => {
    opened = undefined;
    return Promise.all(contexts.splice(0).map((context) => context.close()));
  };

  async function close() {
    await browser.close();
    server.close();
  }

  return {open, next, closePages, close};
}
