// The budgets of the design, and that README.md tells what was measured. Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {loads, readmeNumbers} from '../../scripts/size.mjs';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('the size', () => {
  for (const {name, brotli, budget} of loads()) {
    it(`of "${name}" is within its budget`, () => {
      assert.ok(brotli > 0 && brotli <= budget, `${brotli} of ${budget} bytes`);
    });
  }

  for (const [name, number] of Object.entries(readmeNumbers())) {
    it(`of "${name}" is in README.md as measured`, () => {
      assert.ok(README.includes(number), `README.md must state ${number}`);
    });
  }
});
