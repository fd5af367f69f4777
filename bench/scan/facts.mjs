import {readFileSync} from 'node:fs';

/**
 * @typedef {object} Fact
 * @property {string} id
 * @property {'cookie' | 'local' | 'session' | 'indexeddb' | 'cache' | 'service-worker' | 'request' | 'vendor'} kind
 * @property {string} name `*` is a wildcard. Of a request its host, of a vendor its id in packages/cli/data/vendors.
 * @property {string} host Where it is kept, or which host is asked.
 * @property {string} where The page.
 * @property {string[]} states In which of them it happens, as the scanner names them.
 * @property {string[]} expected Codes of findings, any of which tells it.
 * @property {string} why
 * @property {number} [declaredDays] For `kept-longer`: how long the policy says; 0 for the session.
 * @property {boolean} [invented] Thought up by somebody who had not read the scanner.
 */

const read = (name) => JSON.parse(readFileSync(new URL(`facts/${name}.json`, import.meta.url), 'utf8'));

/** @type {Fact[]} */
export const FACTS = ['basic', 'vendors', 'invented'].flatMap(read);

const escaped = (text) => text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Whether a name is the fact's. */
export const isNamed = (fact, name) =>
  new RegExp(`^${fact.name.split('*').map(escaped).join('.*')}$`).test(name);
