// What one visitor's browser keeps and asks for, seen with the browser's own means, without the scanner.

/** Runs in each frame: notes cookies that are deleted again at once. */
function noteWrites() {
  const {get, set} = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  window.cookieWrites = [];
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get,
    set(text) {
      window.cookieWrites.push(String(text).split('=')[0]);
      set.call(this, text);
    },
  });
}

/** Runs in each frame. */
async function readStorages() {
  const databases = await indexedDB.databases();
  const workers = await navigator.serviceWorker.getRegistrations();
  return {
    host: location.hostname,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    indexeddb: databases.map(({name}) => name),
    cache: await caches.keys(),
    'service-worker': workers.map(({active, installing}) => (active ?? installing)?.scriptURL ?? ''),
    writes: window.cookieWrites ?? [],
  };
}

/** Collects sightings `{kind, name, host, days}`; `days` is null for what ends with the session. */
export async function watch(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const connection = await page.createCDPSession();
  await page.evaluateOnNewDocument(noteWrites);
  const sightings = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http')) return;
    const {hostname} = new URL(request.url());
    sightings.push({kind: 'request', name: hostname, host: hostname, days: null});
  });

  async function readCookies() {
    const {cookies} = await connection.send('Network.getAllCookies');
    return cookies.map(({name, domain, expires, session}) => ({
      kind: 'cookie',
      name,
      host: domain.replace(/^\./, ''),
      days: session ? null : (expires - Date.now() / 1000) / 86_400,
    }));
  }

  async function collect() {
    sightings.push(...(await readCookies()));
    for (const frame of page.frames()) {
      // Frames of other companies that are not reached have no storage to read.
      const found = await frame.evaluate(readStorages).catch(() => null);
      if (!found) continue;
      const {host, writes, ...storages} = found;
      for (const [kind, names] of Object.entries(storages))
        for (const name of names) sightings.push({kind, name, host, days: null});
      for (const name of writes) sightings.push({kind: 'cookie', name, host, days: null});
    }
  }

  return {page, sightings, collect, readCookies, close: () => context.close()};
}
