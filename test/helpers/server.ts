// What tests ask of fixture-server.mjs.

/** A page to be served once, at an address of its own. */
export interface PageOptions {
  html: string;
  /** For example `content-security-policy`. By default `text/html; charset=utf-8`, not cached. */
  headers?: Record<string, string | string[]>;
  status?: number;
  /** How the text is written into bytes. */
  encoding?: 'utf8' | 'latin1' | 'utf16le';
}

/** One request to `/fixture/NAME.EXT?id=…`. */
export interface Logged {
  id: string;
  method: string;
  path: string;
  origin: string;
  /** Referer, origin, cookie, content-type and the `sec-fetch-*` ones. */
  headers: Record<string, string>;
  body: string;
  /** When it came in and when the answer had left (null: not yet). Unit: milliseconds since the Unix epoch. */
  start: number;
  end: number | null;
  status: number | null;
  /** The browser gave up before there was an answer. */
  closed: boolean;
}

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : {method: 'POST', body: JSON.stringify(body)};
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** The origin of the tests, one that is another site, and, where the system has them, more of those. */
export const origins = (): Promise<{own: string; other: string; more: string[]}> => ask('/fixture/origins');

/** How long the property test of the gate runs, and from which seed. */
export const settings = (): Promise<{runs: number; seed: number}> => ask('/fixture/settings');

/** Has a page served; resolves to its URL. */
export async function addPage(page: PageOptions): Promise<string> {
  const {url} = await ask<{url: string}>('/fixture/page', page);
  return url;
}

/** The requests whose id starts with this. */
export const requests = (prefix: string): Promise<Logged[]> =>
  ask(`/fixture/log?prefix=${encodeURIComponent(prefix)}`);

/** Answers what `hang=1` held back; resolves to how many that were. */
export async function release(prefix: string): Promise<number> {
  const {released} = await ask<{released: number}>(
    `/fixture/release?prefix=${encodeURIComponent(prefix)}`,
    {},
  );
  return released;
}

/** How `/fixture/dist@PREFIX/FILE` shall answer, for example `{status: '404'}`. */
export const addRule = (rule: Record<string, string> & {prefix: string; file: string}): Promise<unknown> =>
  ask('/fixture/rule', rule);

let count = 0;

/** A prefix for ids that no other test uses. */
export const uniquePrefix = (): string => `t${String(++count)}-${crypto.randomUUID().slice(0, 8)}-`;

/** The address of a made-up resource, as in `resource('script.js', {id: 'a', delay: 50})`, at this origin or that. */
export function resource(file: string, options: Record<string, string | number>, origin = ''): string {
  const query = new URLSearchParams(Object.entries(options).map(([name, value]) => [name, String(value)]));
  return `${origin}/fixture/${file}?${query.toString()}`;
}
