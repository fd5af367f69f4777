// Writes what the command line knows of tarteaucitron's services: for each key the type, the name, the address of the
// vendor's policy and the names of cookies. Facts alone, as the installed package has them. Run it after an update of the package:
//
//   node scripts/tarteaucitron-services.mjs
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import vm from 'node:vm';
import prettier from 'prettier';

const PACKAGE = new URL('../node_modules/tarteaucitronjs/tarteaucitron.services.js', import.meta.url);
const FILE = fileURLToPath(
  new URL('../packages/cli/src/migrate/config/tools/tarteaucitron-services.json', import.meta.url),
);

/** Stands for what the site tells the package, such as the number of an account. */
const OF_SITE = 'xOfTheSitex';

const LISTS = ['multiplegtagUa'];

/** What the site tells the package, whatever that asks for. */
const USER = new Proxy({}, {get: (_, key) => (LISTS.includes(key) ? [OF_SITE] : OF_SITE)});

/** A name as a pattern. Nothing of a name may be known, and then it is none. */
function patternOf(name) {
  if (typeof name !== 'string') return [];
  const pattern = name.replaceAll(new RegExp(OF_SITE, 'gi'), '*');
  // Matomo adds the number of the site while it runs, which the package looks for then.
  const whole = /^_pk_\w+$/.test(pattern) ? `${pattern}*` : pattern;
  return /^[\s*]*$/.test(whole) ? [] : [whole];
}

/** What the package says of its services. */
export function readServices() {
  const tarteaucitron = {services: {}, user: USER};
  vm.runInNewContext(readFileSync(PACKAGE, 'utf8'), {tarteaucitron, window: {}, document: {}});
  const entries = Object.entries(tarteaucitron.services).map(([key, service]) => {
    const {type, name, uri, cookies, needConsent} = service;
    const names = Array.isArray(cookies) ? cookies : [];
    const own = [...new Set([...names].flatMap(patternOf))];
    return [key, {type, label: name, href: uri ?? '', isExempt: needConsent === false, cookies: own}];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (path.resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const options = await prettier.resolveConfig(FILE);
  writeFileSync(FILE, await prettier.format(JSON.stringify(readServices()), {...options, parser: 'json'}));
}
