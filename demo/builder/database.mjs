// The services of the Open Cookie Database, without what the curated list has and what is dead. Runs in Node.
import {readFile} from 'node:fs/promises';
import {parseCsv} from './csv.mjs';
import {nameFrom, uniqueName} from './names.js';

const CSV = new URL('../../stories/data/open-cookie-database.csv', import.meta.url);

/**
 * The database's purposes in our words. It has none for `social` and `affiliate`: such services are among `marketing`.
 * "Functional" is what a site can do without, mostly; what it cannot do without is for the owner to say.
 */
const PURPOSES = {
  Analytics: 'analytics',
  Marketing: 'marketing',
  Functional: 'personalization',
  Personalization: 'personalization',
  Security: 'necessary',
  Necessary: 'necessary',
};

/** How the database writes that a cookie ends with the visit, and that its retention is unknown. */
const SESSION = /^(sessions?|session cookie|seesion|end of session.*)$/;
const UNKNOWN = ['undefined', 'unknown'];

/** A host, and not one of several or a sentence about one. */
const HOST = /^\.?([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i;

/**
 * Frames and widgets that show other sites' content. The database files them by what their makers do with the data; here
 * a visitor decides on the frame.
 */
const EMBEDS = new Set(['codepen', 'disqus', 'instagram', 'issuu', 'twitch', 'wistia']);

/** Products that have ended: Atlas, Oracle's BlueKai (September 2024), Google's Optimize (2023) and Surveys (2022). */
const DEAD = new Set(['atlas', 'bluekai', 'google optimize', 'google surveys']);

/** Cookies that no product sets any more: of Universal Analytics, and one of Cloudflare until 2021. */
const DEAD_COOKIES = /^(__utm|_gat|_gid$|_dc_gtm|__cfduid$)/;

/**
 * Reads the database.
 *
 * @param curated vendors of the curated list
 * @returns `{rows, fates, unmapped, services}`: how many lines the database has, and how many of them are `kept`, are of a
 *   vendor of the `curated` list, are `dead`, or have no service (`none`); its purposes that we have no word for; and the
 *   services, each `{label, name, provider, href, purpose, counts, cookies}`. What is empty is left out.
 */
export async function readDatabase(curated) {
  const all = parseCsv(await readFile(CSV, 'utf8'));
  const rows = all.map((row) => ({...row, Platform: tidy(row['Platform'])}));
  const replaced = new Set(curated.flatMap(({database}) => database).map(lowerCased));
  const fates = rows.map((row) => fateOf(row, replaced));
  const kept = rows.filter((row, index) => fates[index] === 'kept');
  const taken = new Set(curated.map(({id}) => id));
  return {
    rows: rows.length,
    fates: count(fates),
    unmapped: [...new Set(rows.map((row) => row['Category']))].filter((word) => !(word in PURPOSES)),
    services: groupRows(kept, taken, ownNames(curated)),
  };
}

const lowerCased = (text) => text.toLowerCase();

function fateOf(row, replaced) {
  const platform = lowerCased(row['Platform']);
  if (!platform) return 'none';
  if (replaced.has(platform)) return 'curated';
  return DEAD.has(platform) || DEAD_COOKIES.test(tidy(row['Cookie / Data Key name'])) ? 'dead' : 'kept';
}

/** Names that tags set on the site's own host, though the database has many under the vendor's. */
function ownNames(curated) {
  const items = curated.flatMap((vendor) => vendor.items).filter(({domain}) => domain === 'own');
  return new Set(items.map(({name}) => name));
}

function groupRows(rows, taken, own) {
  const groups = new Map();
  for (const row of rows) {
    const key = lowerCased(row['Platform']);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const services = [...groups.values()].map((group) => toService(group, taken, own));
  return services.sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** A service has one purpose here: that of most of its cookies. `counts` tells of the others. */
function toService(rows, taken, own) {
  const label = rows[0]['Platform'];
  const counts = count(rows.map((row) => row['Category']));
  const purposes = count(rows.map((row) => PURPOSES[row['Category']] ?? ''));
  return compact({
    label,
    name: uniqueName(nameFrom(label), taken),
    provider: mostOf(count(rows.map((row) => tidy(row['Data Controller'])))),
    href: mostOf(count(rows.map((row) => toAddress(row['User Privacy & GDPR Rights Portals'])))),
    purpose: EMBEDS.has(lowerCased(label)) ? 'social' : mostOf(purposes),
    counts,
    cookies: rows.map((row) => toCookie(row, own)),
  });
}

function toCookie(row, own) {
  const name = tidy(row['Cookie / Data Key name']);
  const wild = row['Wildcard match'] === '1' && !name.endsWith('*');
  const retention = tidy(row['Retention period']).toLowerCase();
  const isLocal = retention === 'local storage';
  return compact({
    name: wild ? `${name}*` : name,
    retention: isLocal || UNKNOWN.includes(retention) ? '' : retention.replace(SESSION, 'session'),
    storage: isLocal ? 'local' : '',
    domain: own.has(name) ? '' : hostOf(row['Domain']),
    purpose: tidy(row['Description']),
  });
}

const hostOf = (text) => lowerCased(HOST.exec(tidy(text.replaceAll('(3rd party)', '')))?.[1] ?? '');

const tidy = (text) => text.replaceAll(/\s+/g, ' ').trim();

const toAddress = (text) => (/^https?:\/\/\S+$/.test(tidy(text)) ? tidy(text) : '');

function count(words) {
  const counts = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** The word that is there most often; of two, the first. Empty only if all are. */
function mostOf(counts) {
  const known = Object.entries(counts).filter(([word]) => word);
  return known.sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

export const compact = (from) => Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
