import type {Protocol} from 'puppeteer-core';
import {hostOf} from '../knowledge/site.js';
import type {ItemKind, SeenItem, SeenRequest, Sighting} from '../model.js';
import {createCauses, type KnownCause, shortened} from './causes.js';
import {readSetCookie, type WrittenCookie} from './set-cookie.js';
import {addressesOf, type Write} from './write-hook.js';

/** Something that the browser keeps, as it says itself. */
export interface KeptItem {
  readonly kind: ItemKind;
  readonly name: string;
  readonly host: string;
  readonly path: string;
  readonly httpOnly: boolean;
  readonly lifetimeDays: number | null;
}

/** What is known of a write before the browser says what it kept. */
interface Attempt {
  readonly cause: KnownCause;
  readonly cookie: WrittenCookie | undefined;
  /** Whether it still counts if the browser does not have it at the end of the page. */
  readonly countsUnkept: boolean;
  /** Whether the page could read it after it was written. */
  readonly wasThere: boolean;
  /** The page on which it was written; empty before the recording. */
  readonly page: string;
}

const keyOf = (kind: ItemKind, name: string, host: string): string => JSON.stringify([kind, name, host]);

/** A session's cookie that the browser may keep for a while: it lives when it is not deleted at once. */
const lives = ({lifetimeDays}: WrittenCookie): boolean => lifetimeDays === null || lifetimeDays > 0;

/**
 * Notes what is written, kept and requested in one state. Causes are noted from the start; sightings only while a page is
 * being recorded.
 */
export function createRecorder(state: string) {
  const causes = createCauses();
  const attempts = new Map<string, Attempt>();
  const items = new Map<string, SeenItem>();
  const requests: SeenRequest[] = [];
  const noted = new Set<string>();
  let page = '';

  const sighting = ({by, chain}: KnownCause): Sighting => ({state, page, by, chain});

  const attempt = (kind: ItemKind, name: string, host: string, one: Omit<Attempt, 'page'>) =>
    attempts.set(keyOf(kind, name, host), {...one, page});

  /** A cookie that the page itself deletes again was kept until then. */
  const deleted = (name: string, host: string) => {
    const key = keyOf('cookie', name, host);
    const known = attempts.get(key);
    if (known?.wasThere === true && known.page === page) attempts.set(key, {...known, countsUnkept: true});
  };

  const add = (kept: KeptItem & Pick<SeenItem, 'askedDays'>, isKept: boolean, cause: KnownCause) => {
    const key = keyOf(kept.kind, kept.name, kept.host);
    const before = items.get(key);
    if (before?.isKept === true || (before && !isKept)) return;
    items.set(key, {...kept, isKept, sighting: before?.sighting ?? sighting(cause)});
  };

  return {
    causes,

    /** Begins to record a page, or ends the recording with an empty text. */
    record(address: string): void {
      page = address;
    },

    request(url: string, type: string, cause: KnownCause): void {
      if (page === '' || !/^(https?|wss?):/.test(url)) return;
      // A page that polls asks for the same again and again.
      const key = `${page} ${type} ${url.split('?')[0] ?? ''}`;
      if (noted.has(key)) return;
      noted.add(key);
      requests.push({url: shortened(url), type, sighting: sighting(cause)});
    },

    /** Notes the cookies of a response. */
    response(url: string, lines: readonly string[], now: number, chain: readonly string[]): void {
      for (const line of lines) {
        const cookie = readSetCookie(line, now);
        if (!lives(cookie)) continue;
        const cause = {by: 'response', chain: causes.extend([url, ...chain])} as const;
        const host = cookie.domain || hostOf(url);
        attempt('cookie', cookie.name, host, {cause, cookie, countsUnkept: true, wasThere: false});
      }
    },

    /** Notes what code has written. */
    write({kind, text, at, stack, isThere = false}: Write, isWorker: boolean): void {
      const cookie = kind === 'cookie' ? readSetCookie(text, Date.now()) : undefined;
      const host = cookie?.domain || hostOf(at);
      if (cookie && !lives(cookie)) {
        if (!isThere) deleted(cookie.name, host);
        return;
      }
      const direct = addressesOf(stack);
      const chain = causes.extend(direct.length > 0 ? direct : [at]);
      const cause = {by: isWorker ? 'worker' : 'script', chain} as const;
      attempt(kind, cookie?.name ?? text, host, {cause, cookie, countsUnkept: false, wasThere: isThere});
    },

    worker(url: string): void {
      const kept = {
        name: url,
        host: hostOf(url),
        path: '',
        httpOnly: false,
        lifetimeDays: null,
        askedDays: null,
      };
      if (page !== '')
        add({kind: 'service-worker', ...kept}, true, {by: 'script', chain: causes.extend([url])});
    },

    /**
     * Notes what the browser keeps now.
     *
     * @param hosts The hosts whose storages could be read. Of others, what code has written counts.
     */
    kept(all: readonly KeptItem[], hosts: ReadonlySet<string>): void {
      if (page === '') return;
      const present = new Set(all.map(({kind, name, host}) => keyOf(kind, name, host)));
      for (const one of all) {
        const known = attempts.get(keyOf(one.kind, one.name, one.host));
        add(
          {
            ...one,
            lifetimeDays: longer(one.lifetimeDays, known?.cookie),
            askedDays: known?.cookie?.askedDays ?? null,
          },
          true,
          known?.cause ?? {by: 'other', chain: []},
        );
      }
      for (const [key, {cause, cookie, countsUnkept, page: written}] of attempts) {
        const [kind, name, host] = JSON.parse(key) as [ItemKind, string, string];
        const isUnread = kind !== 'cookie' && !hosts.has(host);
        if (written !== page || present.has(key) || !(countsUnkept || isUnread)) continue;
        const {path = '', httpOnly = false, lifetimeDays = null, askedDays = null} = cookie ?? {};
        add({kind, name, host, path, httpOnly, lifetimeDays, askedDays}, isUnread, cause);
      }
    },

    items: (): readonly SeenItem[] => [...items.values()],
    requests: (): readonly SeenRequest[] => requests,
  };
}

export type Recorder = ReturnType<typeof createRecorder>;

/** Of what the browser says and what was asked for, the browser counts, unless it kept a session's cookie for good. */
const longer = (kept: number | null, asked: WrittenCookie | undefined): number | null =>
  kept === null ? null : Math.max(kept, asked?.lifetimeDays ?? 0);

/** Returns the resource type in lower case, as reports write it. */
export const typeName = (type: Protocol.Network.ResourceType | undefined): string =>
  (type ?? 'other').toLowerCase();
