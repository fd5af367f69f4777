// A page that stops at two moments of a decision: when the cookie is written, and when the reload begins. V8 counts
// which functions run between the moments. https://chromedevtools.github.io/devtools-protocol/tot/Profiler/
import {createServer} from 'node:http';
import {build} from 'esbuild';

/** esbuild names each module above its code. */
const MODULE = /^ *\/\/ (src\/\S+)$/gm;

const bundle = async (entry, format) => {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    define: {__DEV__: 'false'},
    // The banner loads these files later. No walk needs them.
    external: [
      './cookie-list.js',
      './embed.js',
      './keep-clear.js',
      './notice.js',
      './preferences-button.js',
      './preferences.js',
    ],
  });
  return outputFiles[0].text;
};

/** The page has something to stop, to delete and to tell: a script that cannot stop, a cookie, and a vendor. */
const PAGE = `<!doctype html>
<html lang="en">
  <title>A walk</title>
  <script>
    // Another window's decision would be read at this event. The event comes at a moment of its own.
    cookieStore.addEventListener('change', (event) => event.stopImmediatePropagation());
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(text) {
        cookie.set.call(this, text);
        if (text.startsWith('consent-choice=v=1')) debugger;
      },
    });
    addEventListener('beforeunload', () => {
      debugger;
    });
  </script>
  <script src="/consent.js"></script>
  <consent-banner hidden organization="Acme" signals="google">
    <consent-category name="analytics"><consent-cookie name="_walk"></consent-cookie></consent-category>
    <consent-category name="marketing"></consent-category>
  </consent-banner>
  <button id="reject" data-consent-action="reject">No</button>
  <script type="text/plain" data-consent="analytics">
    document.cookie = '_walk=1';
  </script>
  <script>
    consent.when('analytics', ({signal}) => signal.addEventListener('abort', () => undefined));
  </script>
</html>`;

/** Serves the page. @returns {Promise<{url: string, textOf: (url: string) => string | undefined, close: () => void}>} */
export async function serveWalk() {
  const files = {
    '/consent.js': await bundle('src/entries/consent.ts', 'iife'),
    '/ui.js': await bundle('src/chunks/mount-ui.ts', 'esm'),
    '/follow-up.js': await bundle('src/chunks/follow-up.ts', 'esm'),
    '/tell-vendors.js': await bundle('src/chunks/tell-vendors.ts', 'esm'),
  };
  const server = createServer(({url}, response) => {
    const isPage = url === '/';
    response.writeHead(isPage || files[url] ? 200 : 404, {
      'content-type': isPage ? 'text/html' : 'text/javascript',
    });
    response.end(isPage ? PAGE : files[url]);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${server.address().port}`;
  return {
    url: `${origin}/`,
    textOf: (url) => (url.startsWith(origin) ? files[new URL(url).pathname] : undefined),
    close: () => server.close(),
  };
}

/** Returns the modules that have functions which ran, sorted. */
function modulesOf(coverage, textOf) {
  const modules = new Set();
  for (const {url, functions} of coverage) {
    const text = textOf(url);
    if (text === undefined) continue;
    const starts = [...text.matchAll(MODULE)];
    for (const {ranges} of functions) {
      const [{count, startOffset}] = ranges;
      // The first function is the file itself, which belongs to no module.
      if (count === 0 || startOffset === 0) continue;
      const module = starts.findLast(({index}) => index < startOffset)?.[1];
      if (module) modules.add(module);
    }
  }
  return [...modules].sort();
}

/**
 * Lets a page act, and stops it at each moment.
 *
 * @param act A script that makes the decision.
 * @returns For each of the wanted moments, the modules that have run since the moment before.
 */
export async function walk(page, act, {textOf, moments}) {
  const session = await page.raw.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', {callCount: true, detailed: false});
  await session.send('Debugger.enable');
  const walks = [];
  const end = new Promise((resolve, reject) => {
    const count = async () => {
      // V8 starts each count at zero again.
      const {result} = await session.send('Profiler.takePreciseCoverage');
      walks.push(modulesOf(result, textOf));
      const isLast = walks.length === moments;
      await session.send(isLast ? 'Debugger.disable' : 'Debugger.resume');
      if (isLast) resolve();
    };
    session.on('Debugger.paused', () => count().catch(reject));
  });
  // The answer comes when the page goes on, so nothing waits for it. A page that reloads gives none.
  session.send('Runtime.evaluate', {expression: act}).catch(() => undefined);
  await end;
  return walks;
}
