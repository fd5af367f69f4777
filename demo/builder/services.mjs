// The services that the builder offers: the curated list, then the Open Cookie Database. Runs in Node.
import {readdir, readFile} from 'node:fs/promises';
import {compact, readDatabase} from './database.mjs';

const FOLDER = new URL('../../packages/cli/data/vendors/', import.meta.url);

/**
 * @returns `{services, database}`: the services, each `{label, name, provider, href, purpose, cookies}`; those of the
 *   curated list have `aliases`, `signals`, `snippet` and `note` besides, those of the database `counts`. What is empty is
 *   left out. `database` says how many lines it has, and what became of them.
 */
export async function servicesJson() {
  const vendors = await readVendors();
  const {services, ...database} = await readDatabase(vendors);
  return {services: [...vendors.map(toService), ...services], database};
}

async function readVendors() {
  const files = (await readdir(FOLDER)).sort();
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(new URL(file, FOLDER), 'utf8'))));
}

const toService = ({id, name, aliases, category, provider, href, signals, items, snippet, note = ''}) =>
  compact({
    label: name,
    name: id,
    provider,
    href,
    purpose: category,
    aliases,
    signals,
    snippet,
    note,
    cookies: items.map(toCookie),
  });

const toCookie = ({name, storage, retention, purpose, host = ''}) =>
  compact({name, retention, storage: storage === 'cookie' ? '' : storage, domain: host, purpose});
