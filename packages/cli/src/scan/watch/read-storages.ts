import type {CDPSession, Protocol} from 'puppeteer-core';
import type {KeptItem} from './recorder.js';
import type {WatchedTarget} from './watch-targets.js';
import {within} from '../within.js';

const DAY_SECONDS = 86_400;
const SECOND_MS = 1000;

/** How long one storage may take to answer. Unit: milliseconds. */
const LIMIT_MS = 3000;

/** What a browser keeps, and the hosts whose storages could be read. */
export interface Storages {
  readonly items: readonly KeptItem[];
  readonly hosts: ReadonlySet<string>;
}

/** Reads what the browser keeps: all cookies, and the storages of every frame that is there now. */
export async function readStorages(root: CDPSession, targets: Iterable<WatchedTarget>): Promise<Storages> {
  const items: KeptItem[] = [...(await readCookies(root))];
  const keys = new Map<string, CDPSession>();
  for (const {type, session} of targets) {
    if (type !== 'page' && type !== 'iframe') continue;
    for (const key of await storageKeys(session)) if (!keys.has(key)) keys.set(key, session);
  }
  const read = await Promise.all([...keys].map(([key, session]) => readKey(session, key)));
  return {items: [...items, ...read.flat()], hosts: new Set([...keys.keys()].map(hostOfKey))};
}

async function readCookies(root: CDPSession): Promise<readonly KeptItem[]> {
  const {cookies} = await root.send('Storage.getCookies');
  const now = Date.now() / SECOND_MS;
  return cookies.map(({name, domain, path, httpOnly, session, expires}) => ({
    kind: 'cookie',
    name,
    host: domain.replace(/^\./, ''),
    path,
    httpOnly,
    lifetimeDays: session ? null : (expires - now) / DAY_SECONDS,
  }));
}

async function storageKeys(session: CDPSession): Promise<readonly string[]> {
  const tree = await asked(session.send('Page.getFrameTree'));
  const frames = tree ? [...framesOf(tree.frameTree)] : [];
  const keys = await Promise.all(
    frames
      .filter(({url}) => /^https?:/.test(url))
      .map(({id}) => asked(session.send('Storage.getStorageKeyForFrame', {frameId: id}))),
  );
  return keys.flatMap((answer) => answer?.storageKey ?? []);
}

function* framesOf({frame, childFrames = []}: Protocol.Page.FrameTree): Generator<Protocol.Page.Frame> {
  yield frame;
  for (const child of childFrames) yield* framesOf(child);
}

/** A storage key is the origin, and for a frame of another site also the site of the page: `https://a.example/^0https://b.example`. */
function hostOfKey(key: string): string {
  try {
    return new URL(key.split('^')[0] ?? '').hostname;
  } catch {
    return '';
  }
}

async function readKey(session: CDPSession, storageKey: string): Promise<readonly KeptItem[]> {
  const host = hostOfKey(storageKey);
  const stored = (isLocalStorage: boolean) =>
    asked(session.send('DOMStorage.getDOMStorageItems', {storageId: {storageKey, isLocalStorage}}));
  const [local, temporary, databases, caches] = await Promise.all([
    stored(true),
    stored(false),
    asked(session.send('IndexedDB.requestDatabaseNames', {storageKey})),
    asked(session.send('CacheStorage.requestCacheNames', {storageKey})),
  ]);
  const names = {
    local: local?.entries.map(([name = '']) => name),
    session: temporary?.entries.map(([name = '']) => name),
    indexeddb: databases?.databaseNames,
    cache: caches?.caches.map(({cacheName}) => cacheName),
  };
  return (['local', 'session', 'indexeddb', 'cache'] as const).flatMap((kind) =>
    (names[kind] ?? []).map((name) => ({kind, name, host, path: '', httpOnly: false, lifetimeDays: null})),
  );
}

/** A frame that goes away while it is asked has no answer, and neither has one that hangs. */
const asked = <Answer>(sent: Promise<Answer>): Promise<Answer | undefined> =>
  within(LIMIT_MS, sent).catch(() => undefined);
