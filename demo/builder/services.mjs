// The services of the Open Cookie Database, as the builder searches them. Runs in Node.
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

/** How the database writes that a cookie ends with the visit, and that nobody knows. */
const SESSION = /^(sessions?|session cookie|seesion|end of session.*)$/;
const UNKNOWN = ['undefined', 'unknown'];

/** A host, and not one of several or a sentence about one. */
const HOST = /^\.?([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i;

/**
 * @returns `{rows, withoutService, unmapped, services}`: lines of the database, how many of them belong to no service,
 *   its purposes that we have no word for, and the services, each `{label, name, provider, href, purpose, counts,
 *   cookies}`. What is empty is left out.
 */
export async function servicesJson() {
  return groupRows(parseCsv(await readFile(CSV, 'utf8')));
}

function groupRows(rows) {
  const groups = new Map();
  for (const row of rows) {
    const label = tidy(row['Platform']);
    if (!label) continue;
    const key = label.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const taken = new Set();
  const services = [...groups.values()].map((group) => toService(group, taken));
  return {
    rows: rows.length,
    withoutService: rows.filter((row) => !tidy(row['Platform'])).length,
    unmapped: [...new Set(rows.map((row) => row['Category']))].filter((word) => !(word in PURPOSES)),
    services: services.sort((a, b) => a.label.localeCompare(b.label, 'en')),
  };
}

/** A service has one purpose here: that of most of its cookies. `counts` tells of the others. */
function toService(rows, taken) {
  const label = tidy(rows[0]['Platform']);
  const counts = count(rows.map((row) => row['Category']));
  const purposes = count(rows.map((row) => PURPOSES[row['Category']] ?? ''));
  return compact({
    label,
    name: uniqueName(nameFrom(label), taken),
    provider: mostOf(count(rows.map((row) => tidy(row['Data Controller'])))),
    href: mostOf(count(rows.map((row) => toAddress(row['User Privacy & GDPR Rights Portals'])))),
    purpose: mostOf(purposes),
    counts,
    cookies: rows.map(toCookie),
  });
}

function toCookie(row) {
  const name = tidy(row['Cookie / Data Key name']);
  const wild = row['Wildcard match'] === '1' && !name.endsWith('*');
  const retention = tidy(row['Retention period']).toLowerCase();
  const isLocal = retention === 'local storage';
  return compact({
    name: wild ? `${name}*` : name,
    retention: isLocal || UNKNOWN.includes(retention) ? '' : retention.replace(SESSION, 'session'),
    storage: isLocal ? 'local' : '',
    domain: HOST.exec(tidy(row['Domain'].replaceAll('(3rd party)', '')))?.[1].toLowerCase() ?? '',
    purpose: tidy(row['Description']),
  });
}

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

const compact = (from) => Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
