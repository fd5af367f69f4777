// What random visitors and their browsers do, as fast-check makes it up.
import fc from 'fast-check';

const NAMES = ['analytics', 'stats', 'social', 'advertising-on-the-sites-of-others'];
const WINDOWS = ['a1', 'a2', 'b1'];

const DAY_MS = 86_400_000;

const weighted = (...pairs) => fc.oneof(...pairs.map(([weight, arbitrary]) => ({weight, arbitrary})));

const w = fc.constantFrom(...WINDOWS);
const name = fc.constantFrom(...NAMES);

const part = fc
  .uniqueArray(name, {minLength: 1, maxLength: 2})
  .chain((names) =>
    fc
      .array(fc.boolean(), {minLength: names.length, maxLength: names.length})
      .map((answers) => Object.fromEntries(names.map((one, index) => [one, answers[index]]))),
  );

const choice = weighted([3, fc.constant(false)], [3, fc.constant(true)], [4, part]);
const by = fc.constantFrom('api', 'api', 'control', 'banner');
const decision = fc.record({do: fc.constant('act'), by, choice});
const act = fc.record({do: fc.constant('act'), w, by, choice});

/** What a document does while it is parsed. */
const points = weighted(
  [6, fc.constant({})],
  [
    4,
    fc.record({
      early: fc.array(decision, {minLength: 1, maxLength: 2}),
      parsing: fc.constantFrom([], [], [{do: 'leave'}]),
    }),
  ],
  [
    2,
    fc.record({
      early: fc.array(decision, {minLength: 1, maxLength: 2}).map((all) => [...all, {do: 'leave'}]),
    }),
  ],
  [1, fc.record({parsing: fc.array(decision, {minLength: 1, maxLength: 2})})],
);

const open = fc.record({do: fc.constant('open'), w, points});
const leave = fc.record({do: fc.constant('leave'), w});
const look = fc.record({do: fc.constant('look'), w});
const turn = fc.record({do: fc.constant('turn')});
const pause = fc.record({do: fc.constant('pause'), ms: fc.constantFrom(100, 300, 300, 2000, 2000)});
const clock = fc.record({
  do: fc.constant('pause'),
  ms: fc.constantFrom(184 * DAY_MS, 184 * DAY_MS, 100 * DAY_MS, -2 * DAY_MS),
});
const late = fc.record({do: fc.constantFrom('script', 'when'), w, name});
const race = fc
  .record({
    do: fc.constant('race'),
    w,
    other: w,
    count: fc.integer({min: 1, max: 5}),
    choice,
    otherChoice: choice,
  })
  .filter((one) => one.w !== one.other);

const fault = fc
  .tuple(
    w,
    weighted(
      [
        6,
        fc.record({
          kind: fc.constant('cookies'),
          value: fc.constantFrom(
            'short',
            'short',
            'cut',
            'ignore',
            'throw-set',
            'refused',
            'throw',
            'ok',
            'ok',
          ),
        }),
      ],
      [3, fc.record({kind: fc.constant('storage'), value: fc.constantFrom('full', 'throw', 'ok')})],
      [2, fc.record({kind: fc.constant('files'), value: fc.constantFrom('missing', 'hang')})],
      [1, fc.record({kind: fc.constant('shadow'), value: fc.constantFrom('cookie', 'document')})],
      [1, fc.record({kind: fc.constant('skew'), value: fc.constantFrom(0, 30_000, -30_000)})],
    ),
  )
  .map(([one, what]) => ({do: 'fault', w: one, ...what}));

const toss = fc.record({
  do: fc.constant('toss'),
  w,
  where: fc.constantFrom('domain', 'domain', 'path'),
  value: fc.constantFrom('foreign', 'unreadable', 'stranger-yes', 'old-yes'),
});
const forget = fc.record({do: fc.constant('forget'), w, what: fc.constantFrom('cookies', 'copy')});

/** What visitors do in a browser that does what it should. */
const usual = [
  [10, act],
  [3, open],
  [1, leave],
  [3, look],
  [2, turn],
  [4, pause],
  [1, clock],
  [2, late],
  [2, race],
];

const steps = (...more) => fc.array(weighted(...usual, ...more), {minLength: 2, maxLength: 9});

/** In half of the runs nothing fails: there the model knows exactly what holds. */
export const visit = fc.record({
  shared: fc.boolean(),
  reload: fc.constantFrom(false, false, false, true),
  deaf: fc.boolean(),
  ui: fc.constantFrom(false, false, false, true),
  steps: fc.oneof(steps(), steps([4, fault]), steps([6, fault], [2, forget]), steps([3, toss], [1, forget])),
});
