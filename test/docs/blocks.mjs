// Every fenced block of the documentation.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {marked} from 'marked';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The pages, by their way from the root. Decisions are for those who work on the library. */
export const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'AGENTS.md',
  ...readdirSync(`${ROOT}docs`, {recursive: true})
    .map(String)
    .filter((name) => name.endsWith('.md') && !name.startsWith('decisions'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .sort(),
];

export const readPage = (file) => readFileSync(ROOT + file, 'utf8');

/** Lines on which a block is opened. Two fences make a block, also in a list. */
const openings = (text) =>
  text
    .split('\n')
    .flatMap((line, index) => (/^\s*(```|~~~)/.test(line) ? [index + 1] : []))
    .filter((_, n) => n % 2 === 0);

/**
 * @typedef {object} Block
 * @property {string} file Way from the root.
 * @property {number} line Where it is opened.
 * @property {string} language
 * @property {string[]} meta Words behind the language, which direct the test.
 * @property {string | undefined} path The file of an app that the block is: a word with a dot.
 * @property {string} code
 * @property {string} name To find it by.
 */

/** @returns {Block[]} */
function blocksOf(file) {
  const text = readPage(file);
  const tokens = [];
  marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === 'code') tokens.push(token);
  });
  const lines = openings(text);
  if (lines.length !== tokens.length) {
    throw new Error(`${file}: ${lines.length} fences are opened, ${tokens.length} blocks are read.`);
  }
  return tokens.map(({lang = '', text: code}, index) => {
    const [language = '', ...words] = lang.split(/\s+/);
    const path = words.find((word) => word.includes('.'));
    const meta = words.filter((word) => word !== path);
    const line = lines[index];
    return {file, line, language, meta, path, code, name: `${file}:${line} ${language}`};
  });
}

const ALL = PAGES.flatMap(blocksOf);

/** All but those that are files of an app, in their order. An app is built of those, and driven, by test/frameworks. */
export const BLOCKS = ALL.filter(({path}) => path === undefined);

/**
 * The files of apps.
 *
 * @param page The one page whose files are meant.
 * @param variant A word behind the file's name. Files with it take the place of others, or come besides. Without a
 *   variant: the files that have no such word.
 */
export const filesOf = (page, variant) =>
  ALL.filter(({file, path, meta}) => file === page && path !== undefined && meta[0] === variant);

/** Pages that show files of an app. */
export const APP_PAGES = [...new Set(ALL.filter(({path}) => path !== undefined).map(({file}) => file))];

export const inLanguages = (...languages) => BLOCKS.filter(({language}) => languages.includes(language));
