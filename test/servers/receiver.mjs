// The receiver of decisions as docs/servers.md shows it, in a process of its own, with a site before it whose requests to the
// receiver fail as a test says.
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer, request as startRequest} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {text} from 'node:stream/consumers';
import {build} from 'esbuild';
import {inLanguages, ROOT} from '../docs/blocks.mjs';

const PATH = '/proof-of-consent';

const BANNER = `<consent-banner hidden organization="Acme" policy-version="2026-11-20"
  categories="analytics marketing" record-href="${PATH}"></consent-banner>`;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A site</title>
<script>
  window.failed = [];
  document.addEventListener('consent-error', ({code, cause}) => failed.push(code + ' ' + cause));
</script>
<script async src="/library/consent.js"></script>${BANNER}`;

/** Bundles the documented server into a folder, and has it say where it listens. */
async function writeReceiver(folder) {
  const [{code}] = inLanguages('ts').filter(
    (block) => block.file === 'docs/servers.md' && block.code.includes(PATH),
  );
  const ending =
    '\nserver.listen(0, "127.0.0.1", () => console.log((server.address() as {port: number}).port));';
  await build({
    stdin: {contents: code + ending, resolveDir: ROOT, loader: 'ts'},
    outfile: path.join(folder, 'receiver.mjs'),
    ...{bundle: true, format: 'esm', platform: 'node'},
  });
}

/** Starts the process of the receiver. Resolves with the port and a function that kills the process. */
async function startProcess(folder) {
  const child = spawn(process.execPath, ['receiver.mjs'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(Number(data)));
    child.once('exit', () => reject(new Error('The receiver has ended.')));
  });
  return {
    port,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * Starts the site.
 *
 * - `url(name)`: the address of a page.
 * - `answer(way)`: how requests to the receiver are answered from now on: `well`, with a status such as `503`, not at all
 *   (`hangs`), or not at all after the receiver has written the form and was killed (`dies after writing`).
 * - `requests()`: the forms that were sent, in their order.
 * - `kept()`: the decisions that the receiver has kept, in their order; `lines()`: the lines of its file.
 * - `handOver(form)`: sends a form past the site. `kill()`, `restart()`, `reset()`: of the receiver.
 */
export async function startReceiverSite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'receiver-'));
  await writeReceiver(folder);
  let receiver = await startProcess(folder);
  let way = 'well';
  let forms = [];

  /** Hands a form to the receiver. Resolves with the status. */
  const handOver = (form) =>
    new Promise((resolve, reject) => {
      const headers = {'content-length': Buffer.byteLength(form)};
      const onward = {host: '127.0.0.1', port: receiver.port, path: PATH, method: 'POST', headers};
      startRequest(onward, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end(form);
    });

  async function receive(request, response) {
    const form = await text(request);
    forms.push(form);
    if (way === 'hangs') return;
    if (way === 'well') response.writeHead(await handOver(form)).end();
    else if (way === 'dies after writing') {
      await handOver(form);
      await receiver.kill();
      request.socket.destroy();
    } else response.writeHead(Number(way)).end();
  }

  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    if (pathname === PATH) {
      receive(request, response).catch(() => request.socket.destroy());
    } else if (pathname.startsWith('/library/')) {
      const file = path.join(ROOT, 'dist/web', path.normalize(pathname.slice('/library/'.length)));
      response.setHeader('content-type', 'text/javascript').end(readFileSync(file));
    } else {
      response.setHeader('content-type', 'text/html').end(PAGE);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const readLines = () =>
    readFileSync(path.join(folder, 'consents.jsonl'), {encoding: 'utf8', flag: 'a+'}).split('\n');

  return {
    folder,
    url: (name) => `http://localhost:${server.address().port}/${name}`,
    answer: (next) => void (way = next),
    requests: () => forms,
    kept: () =>
      readLines()
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    lines: readLines,
    handOver,
    async restart() {
      await receiver.kill();
      receiver = await startProcess(folder);
    },
    kill: () => receiver.kill(),
    /** Empties what is kept, between tests. */
    async reset() {
      await receiver.kill();
      rmSync(path.join(folder, 'consents.jsonl'), {force: true});
      receiver = await startProcess(folder);
      way = 'well';
      forms = [];
    },
    async close() {
      await receiver.kill();
      server.closeAllConnections();
      server.close();
      rmSync(folder, {recursive: true});
    },
  };
}
