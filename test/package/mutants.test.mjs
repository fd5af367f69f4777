// The mutants of the decision path fit the sources: one whose text is gone would stop the run of all others.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {MUTANTS} from '../decisions/mutants.mjs';

describe('the mutants', () => {
  for (const {name, changes} of MUTANTS) {
    it(`find what ${name} changes once in its file`, () => {
      for (const {file, find} of changes) {
        const parts = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').split(find);

        assert.equal(parts.length, 2, `${file}: ${find}`);
      }
    });
  }
});
