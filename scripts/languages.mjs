// Finds the languages whose code the documentation shows; on Debian and Ubuntu, as root, installs what is missing.
//
//   node scripts/languages.mjs php python ruby go
import {spawnSync} from 'node:child_process';
import {pathToFileURL} from 'node:url';
import {aptInstall} from './apt.mjs';

const LANGUAGES = {
  php: {program: 'php', version: '--version', packages: ['php-cli']},
  python: {program: 'python3', version: '--version', packages: ['python3']},
  ruby: {program: 'ruby', version: '--version', packages: ['ruby']},
  go: {program: 'go', version: 'version', packages: ['golang-go']},
};

export const LANGUAGE_NAMES = Object.keys(LANGUAGES);

const isInstalled = ({program, version}) => spawnSync(program, [version], {stdio: 'ignore'}).status === 0;

/**
 * The program that runs a language; installs it if it is missing and that is possible.
 *
 * @param {'php' | 'python' | 'ruby' | 'go'} name
 * @returns {string}
 * @throws {Error} with one sentence that says what to install.
 */
export function needLanguage(name) {
  const language = LANGUAGES[name];
  if (!language) throw new Error(`"${name}" is none of ${LANGUAGE_NAMES.join(', ')}.`);
  const {program, packages} = language;
  if (isInstalled(language)) return program;
  const why = aptInstall(packages);
  if (why === '' && isInstalled(language)) return program;
  throw new Error(`Install ${program} (Debian: ${packages.join(' ')})${why && `; ${why}`}.`);
}

function main(names) {
  for (const name of names) {
    try {
      console.log(`${name}: ${needLanguage(name)}`);
    } catch (error) {
      console.error(`${name}: ${error.message}`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.length > 2 ? process.argv.slice(2) : LANGUAGE_NAMES);
}
