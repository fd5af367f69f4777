// Random visitors, as many as wanted: `npm run test:decisions -- --runs 100 --seed 7 --minutes 40 --mutant name`.
import {randomInt} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {openBoards} from './play.mjs';

const DIST = fileURLToPath(new URL('../../dist/web/', import.meta.url));

const {values} = parseArgs({
  options: {
    runs: {type: 'string'},
    seed: {type: 'string'},
    minutes: {type: 'string'},
    mutant: {type: 'string'},
    browser: {type: 'string', default: 'chromium'},
    lanes: {type: 'string', default: '3'},
    // Builds from src in a second, instead of taking dist/web/.
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

const boards = await openBoards({
  engine: values.browser,
  folder: await folderOf(values),
  lanes: values.run ? 1 : Number(values.lanes),
});
try {
  if (values.run) await tellKnown(values.run);
  else await tellRandom();
} finally {
  await boards.close();
}

async function tellKnown(text) {
  const run = text.startsWith('{') ? text : readFileSync(text, 'utf8');
  const {story} = await boards.playKnown(JSON.parse(run));
  console.log(story);
}

async function tellRandom() {
  const seed = Number(values.seed ?? randomInt(2 ** 28));
  console.log(`Seed ${seed}, ${values.browser}`);
  const begin = performance.now();
  const minutes = Number(values.minutes ?? 0);
  const runs = Number(values.runs ?? (minutes ? Infinity : 100));
  const {played, failure} = await boards.playRandom({seed, runs, minutes});
  const seconds = (performance.now() - begin) / 1000;
  console.log(failure || 'No run failed.');
  console.log(`${played} runs in ${seconds.toFixed(1)} s`);
  process.exitCode = failure ? 1 : 0;
}
