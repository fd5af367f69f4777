const MEANINGS = {
  v: 'format',
  id: 'id',
  t: 'first answer',
  u: 'last change',
  p: 'policy version',
  l: 'language',
  h: 'text shown',
  g: 'granted',
  d: 'denied',
  o: 'given in',
};
const TIMES = ['t', 'u'];
const LISTS = ['g', 'd'];

/** What the page has stored and run by now, as lists of short texts. Reads only. */
export async function readState() {
  const cookies = readCookies();
  return {
    ran: countedNames(Array.isArray(window.__ran) ? window.__ran : []),
    collected: await readCollected(),
    cookies: cookies.map(([name]) => name),
    storage: [
      ...readKeys('localStorage').map((key) => `local: ${key}`),
      ...readKeys('sessionStorage').map((key) => `session: ${key}`),
      ...(await readDatabases()).map((name) => `IndexedDB: ${name}`),
    ],
    record: readRecord(cookies),
  };
}

function countedNames(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} × ${count}`);
}

/** Requests per vendor, or null while the demo server does not answer. */
async function readCollected() {
  try {
    const response = await fetch('/collected', {cache: 'no-store'});
    return Object.entries(await response.json()).map(([vendor, count]) => `${vendor}: ${count}`);
  } catch {
    return null;
  }
}

function readCookies() {
  try {
    const pairs = document.cookie.split('; ').filter(Boolean);
    return pairs.map((pair) => [pair.split('=', 1)[0], pair.slice(pair.indexOf('=') + 1)]).sort();
  } catch {
    return []; // cookies are blocked: none to show
  }
}

function readKeys(storage) {
  try {
    return Object.keys(window[storage]).sort();
  } catch {
    return []; // storage is blocked: nothing to show
  }
}

async function readDatabases() {
  try {
    return (await indexedDB.databases()).map(({name}) => name).sort();
  } catch {
    return []; // an older browser cannot list them
  }
}

function readRecord(cookies) {
  const name = document.querySelector('consent-banner')?.getAttribute('cookie-name') ?? 'consent-choice';
  const record = cookies.find(([cookie]) => cookie === name);
  if (!record) return [];
  return [...new URLSearchParams(record[1])].map(
    ([key, value]) => `${MEANINGS[key] ?? key}: ${readable(key, value)}`,
  );
}

function readable(key, value) {
  if (value === '') return 'none';
  if (LISTS.includes(key)) return value.split('.').join(', ');
  const seconds = Number(value);
  return TIMES.includes(key) && seconds > 0 ? new Date(seconds * 1000).toLocaleString() : value;
}
