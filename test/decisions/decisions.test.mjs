// Random visitors on real pages, held against the model of the decision path. Each run of this file draws a new seed and
// prints it; DECISIONS_SEED sets it. A run that fails each time that it is played fails here, and belongs in found.mjs, as
// short as it can be. CI prints such a run. One that fails now and then is printed, too: on a busy machine, browsers hand
// cookies over late.
import assert from 'node:assert/strict';
import {randomInt} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {usualEngines} from '../e2e/driver.mjs';
import {FOUND} from './found.mjs';
import {openBoards} from './play.mjs';

const DIST = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** How long each engine plays. Unit: minutes. */
const MINUTES = {chromium: 1, firefox: 0.5};

/** So often a run that has failed is played again. */
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
        const {problems, story} = await boards.playKnown(run);

        assert.deepEqual(problems, [], story);
      });
    }

    it('hold as the model of the decision path has it', async (t) => {
      const seed = Number(process.env['DECISIONS_SEED'] ?? randomInt(2 ** 28));

      const {played, failure, run} = await boards.playRandom({seed, minutes: MINUTES[engine]});
      let failures = 0;
      for (let play = 0; run && play < PLAYS; play++)
        if ((await boards.playKnown(run)).problems.length > 0) failures++;

      t.diagnostic(`seed ${seed}, ${played} runs`);
      console.log(`Random visitors in ${engine}: seed ${seed}, ${played} runs`);
      if (failure)
        console.log(`Found by seed ${seed}, and in ${failures} of ${PLAYS} plays again:\n${failure}`);
      // In CI a new seed must not hold up a change that has nothing to do with it. The run is printed, for found.mjs.
      if (!process.env['CI']) assert.ok(failures < PLAYS, failure);
      assert.ok(played >= LEAST_RUNS, `only ${played} runs`);
    });
  });
}
