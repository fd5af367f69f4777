// The reference says what the code says.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {isCurrent} from '../../scripts/reference.mjs';

it('docs/reference.md is as it would be made anew (node scripts/reference.mjs)', async () => {
  assert.ok(await isCurrent());
});

describe('the table of attributes in the page', () => {
  const source = readFileSync(new URL('../../src/gate/loading-table.ts', import.meta.url), 'utf8');
  const rows = [...source.matchAll(/^ {2}\['(\w+)', \[([^\]]*)\]\],$/gm)];
  const page = readFileSync(new URL('../../docs/reference.md', import.meta.url), 'utf8').split('\n');
  const gated = page.find((line) => line.startsWith('| `data-consent` '));
  const addresses = page.find((line) => line.startsWith('| `data-consent-src`'));

  it('is compared with every row', () => assert.ok(rows.length >= 15, `${rows.length}`));

  for (const [, tag, names] of rows) {
    it(`has <${tag}> and its addresses`, () => {
      // Scripts are told by their type.
      assert.match(gated, tag === 'script' ? /scripts with/ : new RegExp(`\`${tag}\\b`));
      for (const [, name] of names.matchAll(/'(\w+)'/g)) {
        assert.ok(addresses.includes(`\`data-consent-${name}\``), name);
      }
    });
  }
});
