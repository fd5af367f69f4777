// How fast is the gate? `npm run bench:gate -- --reps 5 --write`. It prints and judges, and never fails for a number:
// a machine that is busy would make it a liar.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {fileURLToPath} from 'node:url';
import {startBrowser} from './browser.mjs';
import {CONTENDERS} from './contenders.mjs';
import {clickToLast, longestBlock, refusedLoad} from './measurements.mjs';
import {SLOW_MS} from './pages.mjs';
import {ms, range, summary, table, times, verdict, writeReadme} from './report.mjs';
import {startServer} from './server.mjs';

const {values} = parseArgs({
  options: {
    reps: {type: 'string', default: '5'},
    sizes: {type: 'string', default: '10,100,1000,10000'},
    write: {type: 'boolean', default: false},
  },
});
const reps = Number(values.reps);
const sizes = values.sizes.split(',').map(Number);

const NAMES = Object.keys(CONTENDERS);
const [FLOOR, OURS] = NAMES;
const EXTERNALS = 6;
const MANY = 1000;

/** The library looks for gated scripts once it is there, so for it that is when the page is parsed, or before. */
const arrival = (name, arrives) => (name === OURS ? {arrives} : {});

/** Pages of `refusedLoad`: what each is called, and what it holds. */
const REFUSALS = [
  // Nothing to refuse: what it costs that the library is there. Not judged.
  ['no gated script at all', {inline: 0, arrives: 'first'}],
  ['scripts alone, library after them', {inline: MANY, arrives: 'last'}],
  ['scripts and text, library after them', {inline: MANY, text: '', arrives: 'last'}],
  ['scripts alone, library before them', {inline: MANY, arrives: 'first'}],
  ['scripts and text, library before them', {inline: MANY, text: '', arrives: 'first'}],
];

/** Every round takes one sample of each, so that a busy minute of the machine hits all alike. */
async function takeSamples(browser) {
  const samples = new Map();
  const failures = new Map();
  const take = async (key, measure) => {
    try {
      samples.set(key, [...(samples.get(key) ?? []), await measure()]);
    } catch (error) {
      failures.set(key, [...(failures.get(key) ?? []), error.message.split(';')[0]]);
    }
  };
  for (let round = 0; round < reps; round++) {
    console.error(`round ${round + 1} of ${reps}`);
    // Whoever comes first in a round is another one each time.
    const names = NAMES.map((_, index) => NAMES[(index + round) % NAMES.length]);
    for (const name of names) {
      for (const inline of sizes)
        await take(`${name} ${inline}`, () => clickToLast(browser, name, {inline, ...arrival(name, 'last')}));
      for (const external of [1, EXTERNALS])
        await take(`${name} external ${external}`, () =>
          clickToLast(browser, name, {external, ...arrival(name, 'last')}),
        );
      await take(`${name} block`, () =>
        longestBlock(browser, name, {inline: MANY, ...arrival(name, 'last')}),
      );
    }
    for (const [title, query] of REFUSALS) {
      await take(`${title} with`, () => refusedLoad(browser, OURS, query));
      await take(`${title} without`, () => refusedLoad(browser, OURS, {...query, bare: ''}));
    }
  }
  return {samples, failures};
}

function report({samples, failures}, version) {
  // What is left when the slow ones are lost is not what the rest would have been: no median of those.
  const whole = (key) => samples.has(key) && !failures.has(key);
  const of = (key, part = (sample) => sample) => summary(whole(key) ? samples.get(key).map(part) : [NaN]);
  const ratio = (name, what) => of(`${name} ${what}`).median / of(`${FLOOR} ${what}`).median;
  const cell = (name, what) =>
    whole(`${name} ${what}`)
      ? `${range(of(`${name} ${what}`))}, ${times(ratio(name, what))}`
      : `failed ${failures.get(`${name} ${what}`)?.length} of ${reps}`;
  const column = (title, what) => [title, ...NAMES.map((name) => cell(name, what))];
  const each = NAMES.map((name) => [
    name,
    ...sizes.map((size) =>
      whole(`${name} ${size}`) ? (of(`${name} ${size}`).median / size).toFixed(3) : 'failed',
    ),
  ]);
  const block = of(`${OURS} block`);
  const [one, all] = [1, EXTERNALS].map((count) => of(`${OURS} external ${count}`).median);
  const growth = sizes.map((size) => of(`${OURS} ${size}`).median / size);
  const refusals = REFUSALS.map(([title]) => {
    const [withIt, without] = ['with', 'without'].map((kind) => ({
      tasks: of(`${title} ${kind}`, ({tasks}) => tasks),
      load: of(`${title} ${kind}`, ({load}) => load),
    }));
    return {title, withIt, without, ratio: withIt.tasks.median / without.tasks.median};
  });
  return [
    `${reps} repetitions, median (least to most), and the ratio to the floor. ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}.\n`,
    table(
      ['click → last script', ...NAMES],
      [
        ...sizes.map((size) => column(`${size.toLocaleString('en')} inline`, size)),
        column(`1 external, ${SLOW_MS} ms`, 'external 1'),
        column(`${EXTERNALS} external, ${SLOW_MS} ms each`, `external ${EXTERNALS}`),
        column(`longest block, ${MANY.toLocaleString('en')} inline`, 'block'),
      ],
    ),
    table(['ms per script', ...sizes.map((size) => size.toLocaleString('en'))], each),
    table(
      [
        `${MANY.toLocaleString('en')} gated scripts, refused`,
        'tasks with',
        'without',
        'ratio',
        'load with',
        'without',
      ],
      refusals.map(({title, withIt, without, ratio: cost}) => [
        title,
        ...[range(withIt.tasks), range(without.tasks), times(cost), range(withIt.load), range(without.load)],
      ]),
    ),
    verdict(
      ratio(OURS, MANY) <= 1.3,
      `click to last of ${MANY}: ${times(ratio(OURS, MANY))} the floor, target 1.3×`,
    ),
    verdict(
      growth.at(-1) <= growth.at(-2) * 1.1,
      `linear growth: ${ms(growth.at(-2))} per script at ${sizes.at(-2)}, ${ms(growth.at(-1))} at ${sizes.at(-1)}`,
    ),
    verdict(all <= one * 1.5, `${EXTERNALS} external scripts: ${times(all / one)} one of them, target 1.5×`),
    verdict(
      block.median < 50,
      `longest block: ${ms(block.median)} (most ${ms(block.most)}), target below 50 ms`,
    ),
    ...refusals
      .slice(1)
      .map(({title, ratio: cost}) =>
        verdict(cost < 1.1, `refused, ${title}: ${times(cost)} the page without the library, target 1.1×`),
      ),
    ...[...failures].map(([key, why]) => `- failed ${why.length} of ${reps}: ${key}: ${why[0]}`),
  ].join('\n');
}

if (!existsSync(new URL('node_modules/', import.meta.url))) {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const {status} = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts'], {stdio: 'inherit'});
  if (status !== 0) throw new Error('npm ci in bench/ failed');
}
if (!existsSync(new URL('../dist/web/consent.js', import.meta.url))) throw new Error('npm run build first');

const server = await startServer();
const browser = await startBrowser(server.url);
try {
  const text = report(await takeSamples(browser), await browser.version());
  console.log(text);
  if (values.write) await writeReadme(text);
} finally {
  await browser.close();
  await server.close();
}
