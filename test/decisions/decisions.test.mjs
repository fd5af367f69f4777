// Random visitors on real pages, held against the model of the decision path. Each run of this file draws a new seed and
// prints it; DECISIONS_SEED sets it. What a new seed finds fails here; in CI it is printed, because it may be years old and
// of a moment's width: its story then belongs in found.mjs.
import assert from 'node:assert/strict';
import {randomInt} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {usualEngines} from '../e2e/driver.mjs';
import {FOUND} from './found.mjs';
import {openBoards} from './play.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** How long each engine plays. Unit: minutes. */
const MINUTES = {chromium: 1, firefox: 0.5};

/** So often a known run is played before it counts as failed. */
const PLAYS = 3;

/** Fewer runs than this in the time that there is would prove little: then something is wrong with the pages. */
const LEAST_RUNS = 5;

for (const engine of usualEngines()) {
  describe(`decisions of random visitors in ${engine}`, () => {
    let boards;
    before(async () => {
      boards = await openBoards({engine, folder: DIST});
    });
    after(() => boards.close());

    for (const [what, run] of Object.entries(FOUND)) {
      it(`do not fail again: ${what}`, async () => {
        let {problems, story} = await boards.playKnown(run);
        // On a busy machine a window may hear of the other one after the second in which it defends its refusal.
        for (let again = 1; problems.length > 0 && again < PLAYS; again++)
          ({problems, story} = await boards.playKnown(run));

        assert.deepEqual(problems, [], story);
      });
    }

    it('hold as the model of the decision path has it', async (t) => {
      const seed = Number(process.env['DECISIONS_SEED'] ?? randomInt(2 ** 28));

      const {played, failure} = await boards.playRandom({seed, minutes: MINUTES[engine]});

      t.diagnostic(`seed ${seed}, ${played} runs`);
      console.log(`Random visitors in ${engine}: seed ${seed}, ${played} runs`);
      if (process.env['CI'] && failure) console.log(`Found by seed ${seed}:\n${failure}`);
      else assert.equal(failure, '', `seed ${seed}`);
      assert.ok(played >= LEAST_RUNS, `only ${played} runs`);
    });
  });
}
