// WebKitGTK's MiniBrowser over WebDriver (classic): a few HTTP calls, each with a time limit.
import {writeFile} from 'node:fs/promises';
import {startWebKit} from '../../scripts/webkit-driver.mjs';
import {LOAD_LIMIT_MS, placeOf, poll, sleep, startNavigation, waitInPage} from './driver-common.mjs';

/** Without it a call that hangs would wait for five minutes. Unit: milliseconds. */
const CALL_LIMIT_MS = 30_000;

/** Until the page has heard of a new window size. Unit: milliseconds. */
const RESIZE_MS = 100;

/** WebDriver's code points for keys that are no characters. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

async function call(base, method, path, body) {
  const response = await fetch(base + path, {
    method,
    signal: AbortSignal.timeout(CALL_LIMIT_MS),
    ...(method === 'POST' && {body: JSON.stringify(body ?? {})}),
  });
  const {value} = await response.json();
  if (response.ok) return value;
  throw new Error(`WebDriver ${method} ${path}: ${value?.error}: ${value?.message}`);
}

/** A driver serves one session, and a session is one profile: so each page has its own of both. */
async function startSession() {
  const {port, miniBrowser, stop} = await startWebKit();
  const driver = `http://127.0.0.1:${port}`;
  // With any other strategy each call waits for the load event, and hangs with a page that hangs.
  const alwaysMatch = {
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']},
  };
  try {
    const {sessionId} = await call(driver, 'POST', '/session', {capabilities: {alwaysMatch}});
    return {base: `${driver}/session/${sessionId}`, stop};
  } catch (error) {
    stop();
    throw error;
  }
}

export function launchWebKit() {
  const sessions = new Set();

  async function newPage() {
    const {base, stop} = await startSession();
    const session = {send: inTurn((...args) => call(base, ...args)), end};
    sessions.add(session);
    async function end() {
      sessions.delete(session);
      await call(base, 'DELETE', '').catch(() => null); // a window that is gone has ended it already
      stop();
    }
    return createPage(session, await session.send(null, 'GET', '/window'));
  }

  const close = () => Promise.all([...sessions].map(({end}) => end()));
  return {engine: 'webkit', raw: sessions, newPage, close};
}

/** Tabs share a session, which has one current window: calls go one after the other, each to its window. */
function inTurn(send) {
  let current = null;
  let last = Promise.resolve();
  const next = async (handle, method, path, body) => {
    if (handle && handle !== current) {
      await send('POST', '/window', {handle});
      current = handle;
    }
    return send(method, path, body);
  };
  return (...args) => {
    last = last.then(
      () => next(...args),
      () => next(...args),
    );
    return last;
  };
}

/** The page's answer comes as JSON, for WebDriver would turn elements and cycles into something else. */
const wrap = (fn) => `
  const args = [...arguments];
  const done = args.pop();
  Promise.resolve()
    .then(() => (${fn})(...args))
    .then(
      (value) => done({json: JSON.stringify(value)}),
      (error) => done({error: String(error) + '\\n' + (error?.stack ?? '')}),
    );`;

function createPage(session, handle) {
  const send = (method, path, body) => session.send(handle, method, path, body);
  const act = (actions) => send('POST', '/actions', {actions});
  const page = {
    raw: {send, handle},
    errors: [],
    async goto(url, {wait = 'load'} = {}) {
      if (wait === 'start') await startNavigation(page, url);
      else await untilLoaded(page, () => send('POST', '/url', {url}));
    },
    reload: () => untilLoaded(page, () => send('POST', '/refresh')),
    async evaluate(fn, ...args) {
      const answer = await send('POST', '/execute/async', {script: wrap(fn), args});
      if (answer?.error) throw new Error(answer.error);
      return typeof answer?.json === 'string' ? JSON.parse(answer.json) : undefined;
    },
    async click(selector) {
      const {x, y} = await placeOf(page, selector);
      await act([mouseClick(Math.floor(x), Math.floor(y))]);
    },
    press: (keys) => act([keyPress(keys.split(/\+(?=.)/))]),
    async type(text) {
      for (const char of text) await page.press(char);
    },
    waitFor: (fn, ...args) => waitInPage(page, fn, args),
    async screenshot(path) {
      await writeFile(path, Buffer.from(await send('GET', '/screenshot'), 'base64'));
    },
    setViewport: (width, height) => resize(page, send, width, height),
    async newTab() {
      const tab = await send('POST', '/window/new', {type: 'tab'});
      return createPage(session, tab.handle);
    },
    async close() {
      const left = await send('DELETE', '/window');
      if (left.length === 0) await session.end();
    },
  };
  return page;
}

/** Marks the document there is, and waits until one without the mark has had its load event. */
async function untilLoaded(page, navigate) {
  await page.evaluate(() => void (window.left = true));
  await navigate();
  const isLoaded = () => !window.left && performance.getEntriesByType('navigation')[0]?.loadEventEnd > 0;
  await poll(
    () => page.evaluate(isLoaded),
    (last) => `no load event within ${LOAD_LIMIT_MS} ms, last: ${last}`,
    LOAD_LIMIT_MS,
  );
}

const mouseClick = (x, y) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: {pointerType: 'mouse'},
  actions: [
    {type: 'pointerMove', x, y, duration: 0},
    {type: 'pointerDown', button: 0},
    {type: 'pointerUp', button: 0},
  ],
});

function keyPress(names) {
  const keys = names.map((name) => KEYS[name] ?? name);
  const down = keys.map((value) => ({type: 'keyDown', value}));
  const up = keys.reverse().map((value) => ({type: 'keyUp', value}));
  return {type: 'key', id: 'keys', actions: [...down, ...up]};
}

/** A window can only be set with its frame and bars, so the second step makes up for these. */
async function resize(page, send, width, height) {
  const size = {width, height};
  let inner = {};
  for (let i = 0; i < 3; i++) {
    const rect = await send('POST', '/window/rect', {x: 0, y: 0, ...size});
    await sleep(RESIZE_MS);
    inner = await page.evaluate(() => ({width: innerWidth, height: innerHeight}));
    if (inner.width === width && inner.height === height) return;
    size.width = rect.width + width - inner.width;
    size.height = rect.height + height - inner.height;
  }
  // Its toolbar keeps MiniBrowser from being narrower than about 450 pixels; a frame in a page can be.
  throw new Error(`wanted a viewport of ${width}x${height}, got ${inner.width}x${inner.height}`);
}
