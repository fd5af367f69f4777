// What the published pages say has to hold for who has the package alone, without the repository.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import path from 'node:path';
import {describe, it} from 'node:test';
import {marked} from 'marked';
import {BLOCKS, readPage, ROOT} from './blocks.mjs';

const packed = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
)[0].files.map(({path: file}) => file);
const pages = packed.filter((file) => file.endsWith('.md'));

function linksOf(file) {
  const links = [];
  marked.walkTokens(marked.lexer(readPage(file)), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push(token.href);
  });
  return links;
}

describe('the pages of the package', () => {
  for (const file of pages) {
    it(`${file} leads to nothing that the package has not, pictures included`, () => {
      const missing = linksOf(file)
        .filter((href) => !/^([a-z]+:|#)/i.test(href))
        .map((href) => path.posix.join(path.posix.dirname(file), href.split('#')[0]))
        .filter((target) => !packed.includes(target));

      assert.deepEqual(missing, []);
    });

    it(`${file} says where the tests are that it names`, () => {
      const text = readPage(file);
      if (/\btest\/[a-z]/.test(text)) assert.match(text, /\bthe repository\b/);
    });
  }
});

describe('code of the recipes', () => {
  // `consent-elements` has the element classes: some bundlers then give Lit to every visitor.
  for (const {name, code} of BLOCKS.filter(({file}) => file.startsWith('docs/recipes/'))) {
    if (!/from ['"]consent-elements/.test(code)) continue;
    it(`takes what needs no interface from an entry without Lit: ${name}`, () => {
      const brought = [...code.matchAll(/import (?!type\b)[^;]*? from ['"](consent-elements[^'"]*)['"]/g)];

      for (const [, entry] of brought) assert.notEqual(entry, 'consent-elements');
    });
  }
});
