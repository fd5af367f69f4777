// Every fenced block of the documentation.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {marked} from 'marked';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The pages, by their way from the root. Decisions are for those who work on the library. */
export const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
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
    const [language = '', ...meta] = lang.split(/\s+/);
    const line = lines[index];
    return {file, line, language, meta, code, name: `${file}:${line} ${language}`};
  });
}

/** All of them, in their order. */
export const BLOCKS = PAGES.flatMap(blocksOf);

export const inLanguages = (...languages) => BLOCKS.filter(({language}) => languages.includes(language));
