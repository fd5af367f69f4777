// Actions that GitHub runs for us are named by a commit: a tag can be moved to other code.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const FOLDER = new URL('../../.github/workflows/', import.meta.url);

describe('the workflows', () => {
  for (const file of readdirSync(FOLDER)) {
    it(`name each action by its commit, with the tag behind it (${file})`, () => {
      const used = readFileSync(new URL(file, FOLDER), 'utf8').match(/\buses:.*/g) ?? [];

      for (const action of used)
        assert.match(action, /^uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    });
  }
});
