// The reference says what the code says.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {isCurrent} from '../../scripts/reference.mjs';

it('docs/reference.md is as it would be made anew (node scripts/reference.mjs)', async () => {
  assert.ok(await isCurrent());
});
