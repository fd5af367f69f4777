// From samples to a table and a judgement of each target.
import {cpus} from 'node:os';
import {summary, table, times, verdict} from '../report.mjs';
import {SLOWDOWN} from './browser.mjs';
import {MEASURES} from './measures.mjs';
import {LATENCY_MS} from './page.mjs';
import {BUTTONS, FLOOR, OURS, PRODUCTS} from './products.mjs';

const KIB = 1024;
/** Unit: milliseconds. */
const FRAME_MS = 1000 / 60;
const LONG_TASK_MS = 50;

/**
 * @param {Map<string, unknown[]>} samples By product and visit, such as `klaro first`.
 * @param {Map<string, string[]>} failures The same, with what was said.
 */
export function createNumbers({samples, failures}) {
  const key = (name, {sample}) => `${name} ${sample}`;
  // What is left when some are lost is not what the rest would have been: no median of those.
  const whole = (name, measure) => samples.has(key(name, measure)) && !failures.has(key(name, measure));
  const raw = (name, measure) => summary(samples.get(key(name, measure)).map(measure.of));

  /** @returns {{median: number, least: number, most: number} | undefined} */
  function of(name, measure) {
    if (!whole(name, measure)) return undefined;
    const own = raw(name, measure);
    if (!measure.over) return own;
    if (!whole(FLOOR, measure)) return undefined;
    const {median: base} = raw(FLOOR, measure);
    return {median: own.median - base, least: own.least - base, most: own.most - base};
  }

  const lost = (name, measure) => failures.get(key(name, measure))?.length ?? 0;
  /** The floor's own, of what is stated over it. */
  const base = (measure) => (whole(FLOOR, measure) ? raw(FLOOR, measure) : undefined);
  return {of, base, lost};
}

const isFull = (name) => name !== FLOOR && !PRODUCTS[name].partial;

/** The best of the full products in a measure: less is better in all of them. */
function bestOf(numbers, names, measure) {
  const full = names.filter(isFull).map((name) => ({name, value: numbers.of(name, measure)}));
  return full.filter(({value}) => value).sort((a, b) => a.value.median - b.value.median)[0];
}

function cell(numbers, name, measure, {best, reps}) {
  const lost = numbers.lost(name, measure);
  if (lost > 0) return `failed ${lost} of ${reps}`;
  const floors = measure.over && name === FLOOR;
  const value = floors ? numbers.base(measure) : numbers.of(name, measure);
  if (!value) return '—';
  const {median, least, most} = value;
  if (floors) return `${measure.unit(median)} in all`;
  const bare = (number) => measure.unit(number).replace(/ .*/, '');
  const ratio = best && !measure.unranked && best.value.median > 0 ? median / best.value.median : NaN;
  const compared = Number.isFinite(ratio) ? `, ${times(ratio)}` : '';
  return `${measure.unit(median)} (${bare(least)} to ${bare(most)})${compared}`;
}

function rows(numbers, names, reps) {
  return MEASURES.map((measure) => {
    const best = bestOf(numbers, names, measure);
    return [measure.title, ...names.map((name) => cell(numbers, name, measure, {best, reps}))];
  });
}

/** Whether all samples of a product ran the six in their order. */
const order = (samples, name, part) => {
  const all = samples.get(`${name} accept`);
  if (!all) return '—';
  return all.every((sample) => part(sample).ordered) ? 'kept' : 'not kept';
};

/** In which measures somebody else is better by more than chance: our median is above all of his samples. */
function comparison(numbers, names) {
  return MEASURES.filter(({unranked}) => !unranked).map((measure) => {
    const own = numbers.of(OURS, measure);
    const best = bestOf(numbers, names, measure);
    if (!own || !best) return `- not judged: ${measure.title}`;
    const good = own.median <= best.value.most;
    const others = best.name === OURS ? '' : `; best ${best.name}, ${measure.unit(best.value.median)}`;
    return verdict(good, `best or within noise: ${measure.title}: ${measure.unit(own.median)}${others}`);
  });
}

function targets(numbers) {
  const find = (key) => MEASURES.find((measure) => measure.key === key);
  const own = (key) => numbers.of(OURS, find(key))?.median;
  const base = (key) => numbers.of(FLOOR, find(key))?.median;
  const at = (key, limit, text) => {
    const value = own(key);
    if (value === undefined || Number.isNaN(limit)) return `- not judged: ${text}`;
    const {unit} = find(key);
    return verdict(value <= limit, `${text}: ${unit(value)}, target ${unit(limit)}`);
  };
  const oneScript = 1.2 * LATENCY_MS + FRAME_MS;
  return [
    at('later first', 1.15 * base('later first'), 'returning, first gated script, 1.15× the floor'),
    at('later last', 1.15 * base('later last'), 'returning, last gated script, 1.15× the floor'),
    at('click', oneScript, `click → last of six, 1.2× a script's ${LATENCY_MS} ms and a frame`),
    at('later heap', 60 * KIB, 'heap over the floor, returning'),
    at('heap', 200 * KIB, 'heap over the floor, first visit'),
    at('shift', 0, 'layout shift, first visit'),
    at('later shift', 0, 'layout shift, returning'),
    ...BUTTONS.flatMap((button) => [
      at(`${button} work`, FRAME_MS, `${button}: listeners within one frame`),
      at(
        `${button} paint`,
        base(`${button} paint`) + FRAME_MS,
        `${button}: next paint a frame after the floor's`,
      ),
    ]),
  ];
}

/** Most that an import may add to when the banner of a first visit is seen. Unit: milliseconds. */
const IMPORT_MS = 3;

const IMPORT_TITLES = {empty: 'a browser that keeps nothing', cookie: 'a browser with a cookie of the site'};

/** What an import adds to a first visit, beside the interval of visits without one. */
function importTargets(visits) {
  if (visits.length === 0) return ['- not judged: what an import adds to a first visit'];
  const without = summary(visits.map((visit) => visit.without));
  const noise = `${without.least.toFixed(0)} to ${without.most.toFixed(0)} ms without an import`;
  return Object.entries(IMPORT_TITLES).map(([name, title]) => {
    const added = summary(visits.map((visit) => visit[name])).median - without.median;
    const isGood = added <= IMPORT_MS || without.median + added <= without.most;
    return verdict(
      isGood,
      `banner seen with an import, ${title}, target ${IMPORT_MS} ms later: ${added.toFixed(1)} ms (${noise})`,
    );
  });
}

/** What was measured of the library alone. */
function ownTargets({samples, failures}) {
  const median = (key, part) =>
    samples.has(key) && !failures.has(key) ? summary(samples.get(key).map(part)).median : NaN;
  const said = (good, value, text) =>
    Number.isNaN(value) ? `- not judged: ${text}` : verdict(good, `${text}: ${value.toFixed(1)} ms`);
  const first = median('own paint', (sample) => sample.first);
  const later = median('own paint', (sample) => sample.later);
  const ours = median('own demo', (sample) => sample.ours);
  const longest = median('own demo', (sample) => sample.longest);
  return [
    said(first <= 1, first, 'our code before the first paint, first visit, target 1 ms'),
    said(later <= 1, later, 'our code before the first paint, returning, target 1 ms'),
    said(ours < LONG_TASK_MS, ours, `our code in one frame of the demo, target below ${LONG_TASK_MS} ms`),
    ...importTargets(samples.get('own import') ?? []),
    Number.isNaN(longest) ? '' : `- the demo's longest task, whosever: ${longest.toFixed(1)} ms`,
  ].filter(Boolean);
}

/** All that is printed, and put into README.md. */
export function report({samples, failures}, {names, reps, version}) {
  const numbers = createNumbers({samples, failures});
  const [{model = '?'} = {}] = cpus();
  return [
    `${reps} repetitions, median (least to most), ratio to the best full product. Processor slowed ${SLOWDOWN} times, ${version}, Node ${process.version}, ${cpus().length} × ${model.trim()}.\n`,
    table(
      ['', ...names],
      [
        ...rows(numbers, names, reps),
        ['order of the six, click', ...names.map((name) => order(samples, name, (sample) => sample))],
        ['order of the six, returning', ...names.map((name) => order(samples, name, ({later}) => later))],
      ],
    ),
    'Targets of our own:\n',
    ...targets(numbers),
    ...ownTargets({samples, failures}),
    '\nAgainst the full products:\n',
    ...comparison(numbers, names),
    ...(failures.size > 0 ? ['\nWhat failed:\n'] : []),
    ...[...failures].map(([key, why]) => `- ${why.length} of ${reps}: ${key}: ${why[0]}`),
  ].join('\n');
}
