// Finds the languages whose code the documentation shows; on Debian and Ubuntu, as root, installs what is missing.
//
//   node scripts/languages.mjs php python ruby go
import {pathToFileURL} from 'node:url';
import {needProgram} from './need-program.mjs';

const LANGUAGES = {
  php: {program: 'php', probe: ['--version'], packages: ['php-cli']},
  python: {program: 'python3', probe: ['--version'], packages: ['python3']},
  ruby: {program: 'ruby', probe: ['--version'], packages: ['ruby']},
  go: {program: 'go', probe: ['version'], packages: ['golang-go']},
};

export const LANGUAGE_NAMES = Object.keys(LANGUAGES);

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
  return needProgram(language);
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
