import {assert} from 'chai';
import fc from 'fast-check';
import {emptySchedule, isWaveThrough, nextSchedule, type Schedule, type Scheduled} from './schedule-model.js';
import {framePage, removeFrames, type FixtureWindow} from '../helpers/frames.js';
import {origins, settings, uniquePrefix} from '../helpers/server.js';
import {NAMES, type Logged, type PageCase, type ScriptCase, type Step} from './schedule-page.js';

const script: fc.Arbitrary<ScriptCase> = fc.record({
  form: fc.constantFrom(
    'inline',
    'external',
    'external',
    'defer',
    'defer',
    'async',
    'module',
    'inline-module',
    'async-module',
    'inline-defer',
    'async-defer',
    'data',
  ),
  name: fc.constantFrom(...NAMES),
  delay: fc.oneof(fc.constant(0), fc.integer({min: 0, max: 300})),
  answer: fc.oneof({weight: 8, arbitrary: fc.constant('ok')}, fc.constantFrom('missing', 'hang')),
});

const pause = fc.oneof(fc.constant(0), fc.integer({min: 0, max: 250}));
const place = fc.nat(12);
const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 3, arbitrary: fc.record({do: fc.constant('decide'), granted: fc.subarray([...NAMES]), pause})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('insert'), at: place, script, pause})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('remove'), at: place, pause})},
);

const page: fc.Arbitrary<PageCase> = fc
  .record({
    scripts: fc.array(script, {minLength: 1, maxLength: 8}),
    steps: fc.array(step, {minLength: 1, maxLength: 5}),
    sliced: fc.boolean(),
  })
  // More than two that hang would use up the connections that a browser opens to one host.
  .filter(({scripts, steps}) => {
    const all = [...scripts, ...steps.flatMap((one) => (one.do === 'insert' ? [one.script] : []))];
    return all.filter(({answer}) => answer === 'hang').length <= 2;
  });

/** What the model makes of the log, or the first thing in it that cannot be. */
function verdict(log: readonly Logged[], sliced: boolean): string {
  let model: Schedule = {...emptySchedule, sliced};
  const starts: string[] = [];
  const ran = new Set<string>();
  const wrong: string[] = [];
  const known = new Map<string, Scheduled>();
  const names = (id: string): string => known.get(id)?.name ?? '';
  /** Scripts whose listener has to be called: they have run, and were granted ever since. */
  let owed: readonly string[] = [];
  for (const event of log) {
    if (event.type === 'document') for (const one of event.scripts) known.set(one.id, one);
    if (event.type === 'decision') owed = owed.filter((id) => event.granted.includes(names(id)));
    if (event.type === 'start') {
      starts.push(event.id);
      if (sliced && known.get(event.id)?.kind !== 'async') model = nextSchedule(model, {type: 'turn'});
    } else if (event.type === 'run') {
      if (ran.has(event.id)) wrong.push(`${event.id} ran twice`);
      ran.add(event.id);
      const {immediate, name} = known.get(event.id) ?? {};
      // Plain inline code runs while the decision is carried out, which the model hears of first.
      if (name !== undefined && !model.granted.includes(name) && !immediate)
        wrong.push(`${event.id} ran without consent`);
      if (event.listens) owed = [...owed, event.id];
    } else if (event.type === 'told') {
      if (!owed.includes(event.id)) wrong.push(`the listener of ${event.id} was called without cause`);
      if (!isWaveThrough(model, event.id)) wrong.push(`the listener of ${event.id} was called early`);
      owed = owed.filter((id) => id !== event.id);
    } else model = nextSchedule(model, event);
  }
  if (owed.length > 0) wrong.push(`the listeners of ${owed.join(' ')} were not called`);
  // What the page left out would start now.
  for (let before; before !== model && sliced;) model = nextSchedule((before = model), {type: 'turn'});
  const same = starts.join(' ') === model.starts.join(' ');
  if (!same) wrong.push(`started ${starts.join(' ')}; by the model ${model.starts.join(' ')}`);
  return wrong.join('\n');
}

/** In one engine, and in the others together, so that all checks stay below a quarter of an hour. */
const USUAL_RUNS = navigator.userAgent.includes('Chrome') ? 300 : 100;

describe('the gate and the model of its schedule', function () {
  // As many runs as are asked for.
  this.timeout(6 * 3_600_000);

  it('agree on random pages, servers and visitors', async () => {
    const {runs: asked, seed} = await settings();
    const runs = asked || USUAL_RUNS;
    const cases = fc.sample(page, {numRuns: runs, seed});
    const {other, more} = await origins();
    let next = 0;
    const failures: string[] = [];
    const worker = async (origin: string): Promise<void> => {
      while (next < cases.length && failures.length === 0) {
        const number = next++;
        const one = cases[number]!;
        const view: FixtureWindow = await framePage({
          html: '<!doctype html><title>page</title><body><script src="/fixture/schedule-page.js"></script>',
        });
        const prefix = uniquePrefix();
        const log = await view.play(one, prefix, origin);
        const found = verdict(log, one.sliced);
        if (found) {
          failures.push(
            `seed ${String(seed)}, case ${String(number)}\n${found}\n${JSON.stringify(one)}\n${JSON.stringify(log)}`,
          );
        }
        view.frameElement?.remove();
      }
    };
    await Promise.all([other, ...more].map(worker));
    removeFrames();

    assert.deepEqual(failures, []);
    assert.equal(next, runs);
  });
});
