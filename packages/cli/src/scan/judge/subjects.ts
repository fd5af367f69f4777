import type {Classifier, Purpose} from '../knowledge/classify.js';
import {hostOf} from '../knowledge/site.js';
import type {ItemKind, SeenItem, Sighting, StateLog} from '../model.js';
import {shortened} from '../watch/causes.js';

/** Something that was kept or requested, over all states. */
export interface Subject {
  readonly kind: ItemKind | 'request';
  readonly name: string;
  readonly host: string;
  readonly isOwn: boolean;
  readonly seen: readonly (Sighting & {
    readonly log: StateLog;
    readonly purpose: Purpose;
    readonly url: string;
  })[];
}

/** An item over all states. */
export interface ItemSubject extends Subject {
  readonly kind: ItemKind;
  readonly purpose: Purpose;
  readonly path: string;
  readonly httpOnly: boolean;
  readonly isKept: boolean;
  readonly lifetimeDays: number | null;
  /** How long a cookie was asked to be kept. Unit: days. null: not known. */
  readonly askedDays: number | null;
  readonly isRecord: boolean;
}

const group = <One>(
  all: readonly One[],
  keyOf: (one: One) => string,
): readonly (readonly [One, ...One[]])[] => {
  const groups = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
};

/** Brings together what all states have of each item. */
export function itemSubjects(
  logs: readonly StateLog[],
  classifier: Classifier,
  isOwn: (host: string) => boolean,
): readonly ItemSubject[] {
  const all = logs.flatMap((log) => log.items.map((item) => ({log, item})));
  const keyOf = ({item}: {item: SeenItem}) => JSON.stringify([item.kind, item.name, item.host]);
  return group(all, keyOf).map((found) => {
    const {kind, name, host} = found[0].item;
    const purposes = found.map(({item}) => classifier.ofItem(item));
    const purpose = purposes.find(({basis}) => basis !== 'unknown') ?? purposes[0];
    if (!purpose) throw new Error('A group has an item');
    return {
      kind,
      name,
      host,
      isOwn: isOwn(host),
      purpose,
      path: found[0].item.path,
      httpOnly: found.some(({item}) => item.httpOnly),
      isKept: found.some(({item}) => item.isKept),
      lifetimeDays: longest(found.map(({item}) => item.lifetimeDays)),
      askedDays: longest(found.map(({item}) => item.askedDays)),
      isRecord: classifier.isRecord(found[0].item),
      seen: found.map(({log, item}) => ({...item.sighting, log, purpose, url: ''})),
    };
  });
}

function longest(lifetimes: readonly (number | null)[]): number | null {
  const finite = lifetimes.flatMap((days) => days ?? []);
  return finite.length > 0 ? Math.max(...finite) : null;
}

/** Brings together the requests to each host of another site. */
export function requestSubjects(
  logs: readonly StateLog[],
  classifier: Classifier,
  isOwn: (host: string) => boolean,
  isLibrary: (address: string) => boolean,
): readonly Subject[] {
  const all = logs.flatMap((log) =>
    log.requests
      .map((request) => ({log, request, host: hostOf(request.url)}))
      .filter(({request, host}) => !isOwn(host) && !isLibrary(request.url)),
  );
  return group(all, ({host}) => host).map((found) => ({
    kind: 'request',
    name: found[0].host,
    host: found[0].host,
    isOwn: false,
    seen: found.map(({log, request}) => ({
      ...request.sighting,
      log,
      purpose: classifier.ofRequest(request),
      url: `${request.type} ${shortened(request.url)}`,
    })),
  }));
}

/** Returns a test whether an address is a file of the library, which may come from another site. */
export function libraryFiles(logs: readonly StateLog[]): (address: string) => boolean {
  const folders = new Set(
    logs.flatMap(({tags}) =>
      tags
        .filter(({tag, address}) => tag === 'script' && /\/consent(?:\.\w+)*\.js(?:\?|$)/.test(address))
        .map(({address}) => new URL('.', address).href),
    ),
  );
  return (address) => [...folders].some((folder) => address.startsWith(folder));
}
