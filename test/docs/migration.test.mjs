// The documentation of migrations names the tools, options and codes that the code has. Build first: npm run build
import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {CONFIG_TOOLS, run, TOOLS} from '../../packages/cli/dist/index.js';
import {inLanguages, PAGES, readPage, ROOT} from './blocks.mjs';

/** The tools whose records are taken over. */
const TOOL_NAMES = Object.keys(TOOLS).sort();

const PAGE = readPage('docs/migration.md');
const CONFIG_PAGE = readPage('docs/migrate-config.md');

/** The names in the first column of the tables of a text. */
const firstColumn = (text) =>
  [...text.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );

/** The text under a heading, up to the next one. */
function under(text, heading) {
  const [, part] = text.split(`## ${heading}\n`);
  return part.split('\n## ')[0];
}

describe('docs/migration.md', () => {
  it('starts with the question that everybody has', () => {
    assert.match(PAGE, /^# Migration\n\n## Do I have to ask everybody again\?\n/);
  });

  it('lists the tools whose records are taken over', () => {
    assert.deepEqual(
      firstColumn(under(PAGE, 'Do I have to ask everybody again?'))
        .filter((name) => name !== 'import-from')
        .sort(),
      TOOL_NAMES,
    );
  });

  it('links to the page of each tool', () => {
    const linked = [...PAGE.matchAll(/\(migration\/([\w-]+)\.md\)/g)].map(([, name]) => name);

    assert.deepEqual([...new Set(linked)].sort(), TOOL_NAMES);
  });
});

describe('the pages of tools', () => {
  it('are there for each tool, and for no other', () => {
    const pages = readdirSync(`${ROOT}docs/migration`).map((name) => name.replace('.md', ''));

    assert.deepEqual(pages.sort(), TOOL_NAMES);
  });

  for (const tool of TOOL_NAMES) {
    const page = readPage(`docs/migration/${tool}.md`);

    it(`say of ${tool} what changes, the commands, what visitors notice and what a lawyer asks`, () => {
      for (const heading of ['The commands', 'What visitors notice', 'What a lawyer will ask']) {
        assert.ok(page.includes(`\n## ${heading}\n`), heading);
      }
      assert.match(page, /\n\| theirs +\| here +\|\n/);
      assert.match(page, /Checked on \d{4}-\d\d-\d\d against/);
      assert.doesNotMatch(page, /from memory/);
    });

    it(`show the command of ${tool}, and that for its configuration where there is one`, () => {
      assert.match(page, new RegExp(`npx @consent-elements/cli migrate --from ${tool} "`));
      assert.equal(page.includes('migrate --config '), CONFIG_TOOLS.includes(tool));
    });

    it(`have a story for ${tool}`, () => {
      assert.ok(existsSync(`${ROOT}stories/docs/migration-${tool}.mdx`));
    });
  }
});

describe('docs/migrate-config.md', () => {
  it('lists the tools whose configurations are read', () => {
    assert.deepEqual(firstColumn(under(CONFIG_PAGE, 'What it finds')).sort(), [...CONFIG_TOOLS].sort());
  });

  it('has a line for each code', () => {
    const folder = `${ROOT}packages/cli/src/migrate/config/`;
    const codes = ['config-finding.ts', 'config-error.ts'].flatMap((file) => {
      const [, union] = /export type \w+Code =([^;]+);/.exec(readFileSync(folder + file, 'utf8'));
      return [...union.matchAll(/'([\w-]+)'/g)].map(([, code]) => code);
    });
    assert.ok(codes.length > 10, `${codes.length} codes`);

    assert.deepEqual(firstColumn(under(CONFIG_PAGE, 'What the codes mean')).sort(), codes.sort());
  });
});

describe('the commands of the documentation', () => {
  const commands = inLanguages('sh')
    .filter(({file}) => PAGES.includes(file))
    .flatMap(({code, name}) => code.split('\n').map((line) => [name, line]))
    .filter(([, line]) => line.startsWith('npx @consent-elements/cli migrate '));
  assert.ok(commands.length > 20, `${commands.length} commands`);

  for (const [name, line] of commands) {
    it(`are taken by the program: ${name}, ${line}`, async (t) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'consent-docs-'));
      t.after(() => rmSync(folder, {recursive: true}));
      const printed = [];
      const args = line
        .replace('npx @consent-elements/cli ', '')
        .match(/"[^"]*"|\S+/g)
        .map((word) => word.replaceAll('"', ''));

      await run(args, {cwd: folder, out: (text) => printed.push(text), err: (text) => printed.push(text)});

      // The folder is empty. Any other mistake would be one of the command.
      assert.match(printed.join('\n'), /\[no-file\]/);
    });
  }
});
