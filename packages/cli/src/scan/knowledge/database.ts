import {readFileSync} from 'node:fs';
import type {SeenItem} from '../model.js';
import {bestMatch} from './pattern.js';
import {isUnder, siteOf} from './site.js';

/** A cookie of the Open Cookie Database. */
export interface DatabaseEntry {
  readonly name: string;
  readonly label: string;
  readonly service: string;
  readonly category: string;
  readonly provider: string;
  readonly href: string;
  readonly retention: string;
  readonly storage: string;
  readonly domain: string;
  readonly purpose: string;
}

/** A service of the file that the build writes. What is empty is left out there. */
interface StoredService {
  readonly label: string;
  readonly name: string;
  readonly provider?: string;
  readonly href?: string;
  readonly purpose?: string;
  readonly cookies: readonly Partial<DatabaseEntry>[];
}

/** A name as short as this, or without any mark, may be anybody's on the site's own host. */
const DISTINCT = /^(?=.{5,})(?=.*[_\d.\-A-Z]).+/;

/**
 * Names of so many frameworks and shops that the database's vendor says nothing about them.
 */
const GENERIC =
  /^(?:session|sess|sessionid|session_id|csrf|token|lang|locale|theme|cart|user|uid|uuid|id|test|cookie|consent)$/i;

/** Reads the Open Cookie Database, which the build puts beside the program. */
export function readDatabase(): readonly DatabaseEntry[] {
  const text = readFileSync(new URL('./open-cookie-database.json', import.meta.url), 'utf8');
  const services = JSON.parse(text) as readonly StoredService[];
  return services.flatMap(
    ({label, name: service, provider = '', href = '', purpose: category = '', cookies}) =>
      cookies.map(({name = '', retention = '', storage = 'cookie', domain = '', purpose = ''}) => ({
        name,
        label,
        service,
        category,
        provider,
        href,
        retention,
        storage,
        domain,
        purpose,
      })),
  );
}

/** Returns the entry of an item. On the site's own host only a name that no other would choose counts. */
export function entryOf(
  entries: readonly DatabaseEntry[],
  {kind, name, host}: SeenItem,
  isOwn: boolean,
): DatabaseEntry | undefined {
  if (kind !== 'cookie' && kind !== 'local') return undefined;
  if (isOwn && (!DISTINCT.test(name) || GENERIC.test(name))) return undefined;
  const fitting = entries.filter(({name: pattern, storage, domain}) => {
    if (storage !== kind) return false;
    if (!isOwn) return domain !== '' && isUnder(host, domain);
    return !pattern.includes('*') || DISTINCT.test(pattern.replace(/\*.*$/, ''));
  });
  return bestMatch(fitting, name);
}

/** Returns an entry of the site that a host belongs to, if all its entries are of one category. */
export function entryAt(entries: readonly DatabaseEntry[], host: string): DatabaseEntry | undefined {
  const found = entries.filter(({domain}) => domain !== '' && siteOf(domain) === siteOf(host));
  const categories = new Set(found.map(({category}) => category));
  return categories.size === 1 ? found[0] : undefined;
}
