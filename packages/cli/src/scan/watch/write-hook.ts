/** The name of the function by which the hook reports. The hook takes it away from the page before the page's code runs. */
export const BINDING = '__consentScanWrites';

/** What the hook reports of one write. */
export interface Write {
  readonly kind: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';
  /** The text of a cookie; of others the name of the key, database or cache. */
  readonly text: string;
  /** The address of the document or worker. */
  readonly at: string;
  readonly stack: string;
  /** Whether the document has a cookie of this name afterwards. */
  readonly isThere?: boolean;
}

/**
 * Runs in each document and worker before its own code. It wraps what writes to the browser's storages, and reports each
 * write with the calls that led to it. Each wrapped function does what it did before.
 */
function hookWrites(binding: string): void {
  const take = (name: string): unknown => Reflect.get(globalThis, name);
  const post = take(binding);
  if (typeof post !== 'function') return;
  Reflect.deleteProperty(globalThis, binding);
  const tell = (kind: string, text: unknown, isThere = true) => {
    try {
      const stack = new Error().stack ?? '';
      const at = (take('location') as {href?: string} | undefined)?.href ?? '';
      Reflect.apply(post, undefined, [JSON.stringify({kind, text: String(text), at, stack, isThere})]);
    } catch {
      // The page's own write goes on, and the state of the storage is read at the end of the page.
    }
  };
  const prototypeOf = (name: string): object | undefined =>
    (take(name) as {prototype?: object} | undefined)?.prototype;
  const wrap = (name: string, method: string, report: (self: unknown, args: readonly unknown[]) => void) => {
    const prototype = prototypeOf(name);
    const original: unknown = prototype && Reflect.get(prototype, method, prototype);
    if (!prototype || typeof original !== 'function') return;
    const wrapped = new Proxy(original as (...args: unknown[]) => unknown, {
      apply(target, self, args: unknown[]) {
        report(self, args);
        return Reflect.apply(target, self, args);
      },
    });
    Object.defineProperty(prototype, method, {value: wrapped, writable: true, configurable: true});
  };

  const documentPrototype = prototypeOf('Document');
  const cookie = documentPrototype && Object.getOwnPropertyDescriptor(documentPrototype, 'cookie');
  const hasCookie = (self: unknown, text: unknown): boolean => {
    const get: unknown = cookie && Reflect.get(cookie, 'get');
    const all: unknown = typeof get === 'function' ? Reflect.apply(get, self, []) : '';
    const [pair = ''] = String(text).split(';');
    const [name = ''] = pair.includes('=') ? pair.split('=') : [''];
    return String(all)
      .split('; ')
      .some((one) => (one.includes('=') ? one.slice(0, one.indexOf('=')) : '') === name.trim());
  };
  const set: unknown = cookie && Reflect.get(cookie, 'set');
  if (documentPrototype && cookie && typeof set === 'function') {
    const wrapped = new Proxy(set as (text: unknown) => void, {
      apply(target, self, args: [unknown]) {
        Reflect.apply(target, self, args);
        tell('cookie', args[0], hasCookie(self, args[0]));
      },
    });
    Object.defineProperty(documentPrototype, 'cookie', {...cookie, set: wrapped});
  }
  wrap('CookieStore', 'set', (_self, [first, value]) => {
    if (typeof first !== 'object' || first === null) {
      tell('cookie', `${String(first)}=${String(value)}`);
      return;
    }
    const {name, domain, path, expires} = first as Record<string, unknown>;
    const parts = [`${String(name)}=`];
    if (typeof domain === 'string') parts.push(`domain=${domain}`);
    parts.push(`path=${typeof path === 'string' ? path : '/'}`);
    if (typeof expires === 'number') parts.push(`expires=${new Date(expires).toUTCString()}`);
    tell('cookie', parts.join(';'));
  });
  wrap('Storage', 'setItem', (self, [key]) => {
    let isLocal = false;
    try {
      isLocal = self === take('localStorage');
    } catch {
      // A frame without an origin has neither storage.
    }
    tell(isLocal ? 'local' : 'session', key);
  });
  wrap('IDBFactory', 'open', (_self, [name]) => tell('indexeddb', name));
  wrap('CacheStorage', 'open', (_self, [name]) => tell('cache', name));
}

/** The code of the hook. */
export const HOOK = `(${hookWrites.toString()})(${JSON.stringify(BINDING)});`;

/** Whether an address is the library, which runs what it has held: it is not the cause. */
const isLibraryFile = (address: string): boolean => /\/consent(?:\.\w+)*\.js(?:\?|$)/.test(address);

const FRAME = /(?:\(|at |@)((?:https?|blob|file):[^\s()]+?):(\d+):\d+\)?$/;

/**
 * Returns the addresses of a stack, the direct cause first, each with its line. Lines without an address are left out, so
 * the hook's own calls are, too.
 */
export function addressesOf(stack: string): readonly string[] {
  const addresses = stack.split('\n').flatMap((line) => {
    const [, address, row] = FRAME.exec(line.trim()) ?? [];
    return address === undefined || row === undefined || isLibraryFile(address) ? [] : [`${address}:${row}`];
  });
  return [...new Set(addresses)];
}
