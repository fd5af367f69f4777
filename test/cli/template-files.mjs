// Templates in the manners of real projects, each with what it becomes and what is said of it beside it, in `expected`.
//
//   node test/cli/template-files.mjs    writes all that is expected again: read the difference before you commit
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {createNaming, rewriteText, TOOLS} from '../../packages/cli/dist/index.js';

const FOLDER = fileURLToPath(new URL('templates/', import.meta.url));
const read = (file) => new TextDecoder('utf-8', {ignoreBOM: true}).decode(readFileSync(file));

/** All templates: the tool, the name, and paths of the file, of what it becomes, and of what is said. */
export const TEMPLATES = readdirSync(FOLDER).flatMap((tool) =>
  readdirSync(FOLDER + tool, {withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({name}) => ({
      tool,
      name,
      text: read(`${FOLDER}${tool}/${name}`),
      expected: `${FOLDER}${tool}/expected/${name}`,
      said: `${FOLDER}${tool}/expected/${name}.txt`,
    })),
);

export const expectedOf = ({expected, said}) => ({text: read(expected), said: read(said)});

/** Rewrites a text as the command does. */
export const rewrite = (tool, name, text, map = '') =>
  rewriteText(text, name, TOOLS[tool], createNaming(TOOLS[tool], map));

const lineOf = (text, offset) => text.slice(0, offset).split(/\r\n|\n|\r/).length;

/** Returns the findings in a template, one in a line: `left 12 dynamic-name …`. */
export const saidOf = (text, {count, findings}) =>
  [
    `${count} rewritten`,
    ...findings.map(({level, offset, code, what}) => `${level} ${lineOf(text, offset)} ${code}: ${what}`),
    '',
  ].join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const {tool, name, text, expected, said} of TEMPLATES) {
    mkdirSync(`${FOLDER}${tool}/expected`, {recursive: true});
    const rewritten = rewrite(tool, name, text);
    writeFileSync(expected, rewritten.text);
    writeFileSync(said, saidOf(text, rewritten));
  }
}
