// Random visitors, as many as wanted: `npm run test:decisions -- --runs 100 --seed 7 --minutes 40 --mutant name`.
import {randomInt} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {playKnown, playRandom} from './play.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const {values} = parseArgs({
  options: {
    runs: {type: 'string'},
    seed: {type: 'string'},
    minutes: {type: 'string'},
    mutant: {type: 'string'},
    browser: {type: 'string', default: 'chromium'},
    lanes: {type: 'string', default: '3'},
    // Builds from src in a second, instead of taking dist/.
    source: {type: 'boolean', default: false},
    // A run as a failure prints it, or a file that holds it.
    run: {type: 'string'},
  },
});

async function folderOf({mutant, source}) {
  if (!mutant && !source) return DIST;
  const {buildLibrary} = await import('./build.mjs');
  return buildLibrary(mutant);
}

const folder = await folderOf(values);
const engine = values.browser;
if (values.run) {
  const text = values.run.startsWith('{') ? values.run : readFileSync(values.run, 'utf8');
  console.log(await playKnown({engine, folder, run: JSON.parse(text)}));
} else {
  const seed = Number(values.seed ?? randomInt(2 ** 30));
  console.log(`Seed ${seed}, ${engine}`);
  const begin = performance.now();
  const {played, failure} = await playRandom({
    engine,
    folder,
    seed,
    lanes: Number(values.lanes),
    runs: Number(values.runs ?? (values.minutes ? Infinity : 100)),
    minutes: Number(values.minutes ?? 0),
  });
  const seconds = (performance.now() - begin) / 1000;
  console.log(failure || 'No run failed.');
  console.log(`${played} runs in ${seconds.toFixed(1)} s`);
  process.exitCode = failure ? 1 : 0;
}
