import type {ItemKind, SeenItem, Sighting} from '../scan/model.js';
import {hostOf} from '../scan/knowledge/site.js';
import {contextOf, runIn, type TestCookie, type TestPage} from './test-page.js';

const DAY_SECONDS = 86_400;
const SECOND_MS = 1000;

/** Returns what the browser keeps: all cookies, and the storages of every frame of the page. */
export async function readKept(page: TestPage, sighting: Sighting): Promise<readonly SeenItem[]> {
  const cookies = await contextOf(page).cookies();
  const storages = await Promise.all(
    page.frames().map(async (frame) => {
      // A frame that goes away while it is asked keeps nothing that a test could see.
      const found = await runIn(frame, storedInFrame).catch(() => []);
      return found.map(({kind, name}) => itemOf({kind, name, host: hostOf(frame.url()), sighting}));
    }),
  );
  return [...cookies.map((cookie) => itemOfCookie(cookie, sighting)), ...storages.flat()];
}

function itemOfCookie(cookie: TestCookie, sighting: Sighting): SeenItem {
  const {name, domain, path, httpOnly = false, expires = -1} = cookie;
  const lifetimeDays = expires < 0 ? null : (expires - Date.now() / SECOND_MS) / DAY_SECONDS;
  const host = domain.replace(/^\./, '');
  return {...itemOf({kind: 'cookie', name, host, sighting}), path, httpOnly, lifetimeDays};
}

const itemOf = (parts: Pick<SeenItem, 'kind' | 'name' | 'host' | 'sighting'>): SeenItem => ({
  path: '',
  httpOnly: false,
  isKept: true,
  lifetimeDays: null,
  askedDays: null,
  ...parts,
});

/** Runs in the frame. Returns what its origin keeps, except for cookies. */
async function storedInFrame(): Promise<{kind: ItemKind; name: string}[]> {
  const found: {kind: ItemKind; name: string}[] = [];
  const add = (kind: ItemKind, names: readonly string[]) => {
    for (const name of names) found.push({kind, name});
  };
  // An origin may be refused each of them, and then it has none there.
  const tries: readonly (() => void | Promise<void>)[] = [
    () => add('local', Object.keys(localStorage)),
    () => add('session', Object.keys(sessionStorage)),
    async () =>
      add(
        'indexeddb',
        (await indexedDB.databases()).flatMap(({name}) => name ?? []),
      ),
    async () => add('cache', await caches.keys()),
  ];
  for (const read of tries) {
    try {
      await read();
    } catch {
      continue;
    }
  }
  return found;
}
