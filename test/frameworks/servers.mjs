// Serves an app: its files, or by a server of its own.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Unit: milliseconds. */
const START_LIMIT_MS = 60_000;

async function answer(folder, pathname) {
  // A route of the app has no ending, and the app's one page answers for it.
  const name = path.extname(pathname) ? path.normalize(pathname) : 'index.html';
  try {
    const body = await readFile(path.join(folder, name));
    return {status: 200, type: TYPES[path.extname(name)] ?? 'application/octet-stream', body};
  } catch {
    // There is no such file, and the browser says so on its console: the scenario fails.
    return {status: 404, type: 'text/plain', body: 'not found'};
  }
}

/** @returns {Promise<{url: string, close: () => unknown}>} */
export async function serveFolder(folder) {
  const server = createServer(async (request, response) => {
    const {status, type, body} = await answer(folder, new URL(request.url, 'http://localhost').pathname);
    response.writeHead(status, {'content-type': type, 'cache-control': 'no-store'}).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close()};
}

/**
 * Starts a script of the app's that serves it, and prints the address.
 *
 * @returns {Promise<{url: string, close: () => unknown}>}
 */
export async function serveByScript(folder, script) {
  // A group of its own: npm, its shell and the server end together.
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: folder,
    detached: true,
    env: {...process.env, NO_COLOR: '1', BROWSER: 'none'},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const close = () => process.kill(-child.pid);
  let output = '';
  const url = new Promise((resolve, reject) => {
    const fail = (why) => () => reject(new Error(`The script "${script}" ${why}.\n${output}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const [address] = /http:\/\/(localhost|127\.0\.0\.1):\d+\/?/.exec(output) ?? [];
        if (address) resolve(new URL(address).href);
      });
    }
    child.on('exit', fail('ended'));
    setTimeout(fail('says no address'), START_LIMIT_MS).unref();
  });
  try {
    return {url: await url, close};
  } catch (error) {
    if (child.exitCode === null) close();
    throw error;
  }
}
