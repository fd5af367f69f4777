// What stands at the top of each built file: whose code it holds, and under which license.
import {readFileSync} from 'node:fs';

const ROOT = new URL('../', import.meta.url);
const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, ROOT), 'utf8')).version;

const OWN = 'Copyright 2026 Consent Elements contributors, MIT license';

/** The packages that the build may put into a file. Their licenses are in THIRD-PARTY-NOTICES. */
const OTHERS = [
  {
    modules: /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//,
    notice: `Lit ${versionOf('lit')}, copyright 2017 Google LLC, BSD-3-Clause license`,
  },
  {
    modules: /\/node_modules\/js-cookie\//,
    notice: `js-cookie ${versionOf('js-cookie')}, copyright 2018 Klaus Hartl, Fagner Brack, GitHub Contributors, MIT license`,
  },
];

/** What the minifier leaves in a file. The comments of the packages themselves repeat the notice for each module. */
export const NOTICE = /^! Copyright \d+ Consent Elements /;

/**
 * Makes the notice of one file.
 *
 * @param {{moduleIds: string[]}} chunk as Rollup gives it
 * @throws {Error} if the file holds code of a package that is not in the list: its license has to come first
 */
export function noticeOf({moduleIds}) {
  const paths = moduleIds.map((id) => id.replaceAll('\\', '/')).filter((id) => id.includes('/node_modules/'));
  const unknown = paths.find((path) => !OTHERS.some(({modules}) => modules.test(path)));
  if (unknown) throw new Error(`No license notice for ${unknown}: see scripts/license-notices.mjs.`);
  const others = OTHERS.filter(({modules}) => paths.some((path) => modules.test(path)));
  const lines = [OWN, ...others.map(({notice}) => notice)];
  return `/*! ${lines.join('\n')}${others.length > 0 ? '\nLicenses: THIRD-PARTY-NOTICES' : ''} */`;
}
