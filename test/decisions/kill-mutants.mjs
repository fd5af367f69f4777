// Proves that random visitors find every fault in mutants.mjs within 100 runs, for three seeds:
// `npm run test:mutants`, `npm run test:mutants -- --mutant no-merge --seed 7`.
import {randomInt} from 'node:crypto';
import {parseArgs} from 'node:util';
import {buildLibrary} from './build.mjs';
import {MUTANTS} from './mutants.mjs';
import {openBoards} from './play.mjs';

/** A mutant must be found within so many runs. */
const MAX_RUNS = 100;
const SEEDS = 3;

const {values} = parseArgs({options: {mutant: {type: 'string'}, seed: {type: 'string'}}});
const first = Number(values.seed ?? randomInt(2 ** 28));
const seeds = Array.from({length: SEEDS}, (_, index) => first + index);
const mutants = MUTANTS.filter(({name}) => !values.mutant || values.mutant.split(',').includes(name));

console.log(`Seeds ${seeds.join(', ')}: after how many runs each mutant was found`);
let survivors = 0;
for (const {name} of mutants) {
  const boards = await openBoards({folder: await buildLibrary(name)});
  const counts = [];
  try {
    for (const seed of seeds) {
      const {played, failure} = await boards.playRandom({seed, runs: MAX_RUNS, shrink: false});
      counts.push(failure ? String(played) : 'SURVIVES');
      if (!failure) survivors++;
    }
  } finally {
    await boards.close();
  }
  console.log(`${name.padEnd(32)} ${counts.map((count) => count.padStart(8)).join(' ')}`);
}
console.log(survivors === 0 ? 'All were found.' : `${survivors} times a mutant was not found.`);
process.exitCode = survivors === 0 ? 0 : 1;
