// Two origins for the tests, with pages made to order and resources that tell when they were asked for.
//
//   POST /fixture/page     {html, headers?, status?, encoding?} -> {url}; the same path works at both origins
//   GET  /fixture/at/ANY/PATH  -> an empty page, for tests of a page's own path
//   GET  /fixture/origins  -> {own, other, more}: the tests' origin, one of another site, and more of those
//   GET  /fixture/log?prefix=P       -> requests whose id starts with P, in order
//   POST /fixture/release?prefix=P   -> answers what `hang=1` holds back
//   POST /fixture/rule     {prefix, file, ...options} -> how /fixture/dist@prefix/file answers, see fixture-files.mjs
//   ANY  /fixture/NAME.js|mjs|css|png|svg|html|json|wav|txt?id=…&…  -> see fixture-resources.mjs
//   GET  /fixture/dist/FILE, /fixture/dist@PREFIX/FILE  -> the built library; logged as PREFIX/FILE
//
// Ids start with a prefix of the test's own, so tests that run side by side do not see each other's requests.
import {randomUUID} from 'node:crypto';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {readJson, sendJson, sendScript, sendText} from './fixture-http.mjs';
import {createFiles} from './fixture-files.mjs';
import {createLog} from './fixture-log.mjs';
import {createResources} from './fixture-resources.mjs';

/** `localhost` and `127.0.0.1` are two sites to a browser, though one machine. */
const HOST = '127.0.0.1';
const MORE_HOSTS = 24;

const listen = (handler, port = 0, host = HOST) =>
  new Promise((resolve, reject) => {
    const server = createServer(handler).on('error', reject);
    server.listen(port, host, () => resolve(server));
  });

/**
 * More addresses of the second server, where there are any: a browser opens but six connections to each, and a page
 * whose servers hang would hold up those beside it.
 */
async function listenMore(handler, port) {
  const hosts = Array.from(
    {length: process.platform === 'linux' ? MORE_HOSTS : 0},
    (_, i) => `127.0.0.${i + 2}`,
  );
  const servers = await Promise.all(hosts.map((host) => listen(handler, port, host)));
  for (const server of servers) server.unref();
  return hosts.map((host) => `http://${host}:${port}`);
}

function createPages() {
  const pages = new Map();
  const add = ({html, headers = {}, status = 200, encoding = 'utf8'}) => {
    const path = `/fixture/page/${randomUUID()}`;
    pages.set(path, {body: Buffer.from(html, encoding), headers, status});
    return path;
  };
  const send = (response, path) => {
    const page = pages.get(path);
    if (!page) return sendText(response, 404, 'no such page');
    const defaults = {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'};
    return response.writeHead(page.status, {...defaults, ...lowerCased(page.headers)}).end(page.body);
  };
  return {add, send};
}

const lowerCased = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** How long the property test of the gate runs, 0: as usual; `npm run test:gate -- --runs 20000 --seed 1`. */
const settings = () => ({
  runs: Number(process.env['GATE_RUNS'] ?? 0),
  seed: Number(process.env['GATE_SEED'] ?? Date.now() % 2 ** 31),
});

const sendEmptyPage = (response) =>
  response
    .writeHead(200, {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'})
    .end('<!doctype html><title>page</title>');

let built;
/** The page of that test in one file: it is loaded hundreds of times. */
const schedulePage = () =>
  (built ??= build({
    entryPoints: [fileURLToPath(new URL('../gate/schedule-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    target: 'es2022',
  }).then(({outputFiles}) => outputFiles[0].contents));

/** State and routes that both origins share. `handle` answers true if the request was one of its own. */
function createFixtures() {
  const pages = createPages();
  const log = createLog();
  const resources = createResources(log);
  const files = createFiles(log);
  const origins = {own: '', other: '', more: []};

  async function route(request, response, url) {
    const {pathname, searchParams} = url;
    if (pathname === '/fixture/page') {
      const path = pages.add(await readJson(request));
      return sendJson(response, {url: origins.own + path});
    }
    if (pathname.startsWith('/fixture/page/')) return pages.send(response, pathname);
    if (pathname.startsWith('/fixture/at/')) return sendEmptyPage(response);
    if (pathname === '/fixture/origins') return sendJson(response, origins);
    if (pathname === '/fixture/settings') return sendJson(response, settings());
    if (pathname === '/fixture/schedule-page.js') return sendScript(response, await schedulePage());
    if (pathname === '/fixture/log') return sendJson(response, log.read(searchParams.get('prefix') ?? ''));
    if (pathname === '/fixture/release') {
      return sendJson(response, {released: log.release(searchParams.get('prefix') ?? '')});
    }
    if (pathname === '/fixture/rule') {
      files.addRule(await readJson(request));
      return sendJson(response, {});
    }
    if (files.owns(pathname)) return files.send(request, response, url);
    return resources.send(request, response, url);
  }

  async function handle(request, response) {
    const url = new URL(request.url, `http://${request.headers.host}`);
    if (!url.pathname.startsWith('/fixture/')) return false;
    try {
      await route(request, response, url);
    } catch (error) {
      if (!response.headersSent) sendText(response, 500, String(error.stack));
    }
    return true;
  }

  return {handle, origins, pages, log, files};
}

const answerAll = (fixtures) => async (request, response) => {
  if (!(await fixtures.handle(request, response))) sendText(response, 404, 'not a fixture');
};

/**
 * For the test runner: a middleware for its own origin, beside a second origin that lives as long as the process.
 *
 * @returns {Promise<(context: object, next: () => Promise<void>) => Promise<void>>} for Koa
 */
export async function fixtureMiddleware() {
  const fixtures = createFixtures();
  const server = await listen(answerAll(fixtures));
  server.unref();
  const {port} = server.address();
  fixtures.origins.other = `http://${HOST}:${port}`;
  fixtures.origins.more = await listenMore(answerAll(fixtures), port);
  return async (context, next) => {
    if (!context.path.startsWith('/fixture/')) return next();
    fixtures.origins.own = `http://localhost:${context.req.socket.localPort}`;
    context.respond = false; // the answer is written below, perhaps much later
    context.status = 200; // else the runner reports one that hangs as 404
    await fixtures.handle(context.req, context.res);
    return undefined;
  };
}

/** The same two origins for tests that run in Node. */
export async function startFixtureServer() {
  const fixtures = createFixtures();
  const servers = await Promise.all([listen(answerAll(fixtures)), listen(answerAll(fixtures))]);
  const [own, other] = servers.map((server) => server.address().port);
  Object.assign(fixtures.origins, {own: `http://localhost:${own}`, other: `http://${HOST}:${other}`});
  return {
    ...fixtures.origins,
    /** @returns {string} the page's URL at `own`. */
    addPage: (page) => fixtures.origins.own + fixtures.pages.add(page),
    addRule: (rule) => fixtures.files.addRule(rule),
    log: (prefix = '') => fixtures.log.read(prefix),
    release: (prefix) => fixtures.log.release(prefix),
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
