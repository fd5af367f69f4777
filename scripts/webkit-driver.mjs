// Starts Xvfb and WebKitWebDriver for as long as this process lives.
import {spawn} from 'node:child_process';
import {connect, createServer} from 'node:net';
import {needBrowser} from './browsers.mjs';

/** Starting takes about 0.2 s; a busy machine gets 20 s. Units: milliseconds, tries. */
const RETRY_MS = 50;
const RETRIES = 400;

const children = new Set();

const killAll = () => {
  for (const child of children) child.kill();
  children.clear();
};
process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    killAll();
    process.exit(1);
  });
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

function startChild(file, args, options) {
  const child = spawn(file, args, options);
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

/** Xvfb picks a free display itself and writes its number to descriptor 3. */
function startDisplay(xvfb) {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const child = startChild(xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    child.stdio[3].once('data', (number) => resolve({child, display: `:${String(number).trim()}`}));
  });
}

/**
 * Do not set WEBKIT_DISABLE_DMABUF_RENDERER or WEBKIT_DISABLE_COMPOSITING_MODE: screenshots then hang.
 *
 * @returns {Promise<{port: number, miniBrowser: string, stop(): void}>}
 */
export async function startWebKit() {
  const {path, xvfb, miniBrowser} = needBrowser('webkit');
  const {child, display} = await startDisplay(xvfb);
  const port = await freePort();
  const env = {...process.env, DISPLAY: display, GDK_BACKEND: 'x11'};
  const driver = startChild(path, [`--port=${port}`], {stdio: 'ignore', env});
  const stop = () => {
    driver.kill();
    child.kill();
  };
  for (let i = 0; i < RETRIES; i++) {
    if (await answers(port)) return {port, miniBrowser, stop};
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  stop();
  throw new Error('WebKitWebDriver did not start.');
}
