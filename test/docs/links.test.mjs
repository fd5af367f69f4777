// Every link in the documentation that leads to a file or a heading of ours leads somewhere.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {marked} from 'marked';
import {PAGES, readPage, ROOT} from './blocks.mjs';

/** Pages whose links are checked; ARCHITECTURE is one of them, though none of its code. */
const LINKING = [...PAGES, 'docs/llms.txt', 'ARCHITECTURE.md', 'bench/README.md'];

/** A heading's anchor, as GitHub makes it. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

function tokensOf(file) {
  const links = [];
  const headings = [];
  marked.walkTokens(marked.lexer(readPage(file)), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push(token.href);
    // What is shown: of a link, or of code, its text.
    if (token.type === 'heading') headings.push(token.text.replace(/`|\[([^\]]*)\]\([^)]*\)/g, '$1'));
  });
  return {links, headings};
}

/** Two headings of one name: the second has `-1`. */
function anchorsOf(file) {
  const counts = new Map();
  return tokensOf(file).headings.map((heading) => {
    const anchor = anchorOf(heading);
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count ? `${anchor}-${count}` : anchor;
  });
}

const isOurs = (href) => !/^[a-z]+:/i.test(href);

describe('links in', () => {
  for (const file of LINKING) {
    it(`${file} lead somewhere`, () => {
      const broken = tokensOf(file)
        .links.filter(isOurs)
        .filter((href) => {
          const [way, anchor] = href.split('#');
          const target = way ? path.posix.join(path.posix.dirname(file), way) : file;
          if (!existsSync(ROOT + target)) return true;
          return anchor !== undefined && !anchorsOf(target).includes(anchor);
        });

      assert.deepEqual(broken, []);
    });
  }

  it('the index lead to every page', () => {
    const reached = new Set();
    const follow = (file) => {
      if (reached.has(file) || !PAGES.includes(file)) return;
      reached.add(file);
      for (const href of tokensOf(file).links.filter(isOurs)) {
        follow(path.posix.join(path.posix.dirname(file), href.split('#')[0]));
      }
    };
    follow('docs/README.md');

    assert.deepEqual(
      PAGES.filter((file) => file.startsWith('docs/') && !reached.has(file)),
      [],
    );
  });

  it('llms.txt lead to every page but those that another page has as its parts', () => {
    const listed = tokensOf('docs/llms.txt').links.map((href) => path.posix.join('docs', href));
    const isPart = (file) => /^docs\/(README|migration\/.*)\.md$/.test(file);

    assert.deepEqual(
      PAGES.filter((file) => file.startsWith('docs/') && !isPart(file) && !listed.includes(file)),
      [],
    );
  });

  it('Storybook shows every page of docs/', () => {
    const folder = `${ROOT}stories/docs/`;
    const shown = readdirSync(folder).flatMap((name) => {
      const text = readFileSync(folder + name, 'utf8');
      return [...text.matchAll(/from '\.\.\/\.\.\/(docs\/.*)\?raw'/g)].map(([, file]) => file);
    });

    assert.deepEqual(
      shown.sort(),
      PAGES.filter((file) => file.startsWith('docs/')),
    );
  });
});
