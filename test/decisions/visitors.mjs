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

const answer = fc.constantFrom(true, false);
const no = weighted(
  [3, fc.constant(false)],
  [2, part.map((all) => Object.fromEntries(Object.keys(all).map((one) => [one, false])))],
  [2, part],
);
const actOf = (one, what, how = 'api') => ({do: 'act', w: one, by: how, choice: what});
const openOf = (one, all = {}) => ({do: 'open', w: one, points: all});
const faultOf = (one, kind, value) => ({do: 'fault', w: one, kind, value});

const badCookies = fc.constantFrom(
  'short',
  'short',
  'cut',
  'ignore',
  'ignore',
  'throw-set',
  'refused',
  'throw',
);
const badStorage = fc.constantFrom('full', 'full', 'full', 'throw');

/** Scenes: some steps that meet a weak place more often than chance does. */
const usualScenes = [
  [2, act.map((one) => [one])],
  [1, fc.oneof(open, leave, look, turn, pause, clock, late).map((one) => [one])],
  [1, race.map((one) => [one])],
  // Another window's refusal is not heard of, and something new comes into the page.
  [
    6,
    fc
      .tuple(w, w, fc.constantFrom('script', 'script', 'when'), name, fc.boolean())
      .filter(([one, other]) => one !== other)
      .map(([one, other, how, which, isLooking]) => [
        actOf(one, true),
        openOf(other),
        actOf(one, false),
        {do: how, w: other, name: which},
        {do: 'turn'},
        {do: 'turn'},
        ...(isLooking ? [{do: 'look', w: other}] : []),
      ]),
  ],
  // A window that has not heard of a refusal decides on something else.
  [
    3,
    fc
      .tuple(w, w, no, name)
      .filter(([one, other]) => one !== other)
      .map(([one, other, what, which]) => [
        actOf(one, true),
        openOf(other),
        {do: 'pause', ms: 2000},
        actOf(one, what),
        {do: 'pause', ms: 2000},
        actOf(other, {[which]: true}),
      ]),
  ],
  // Two windows refuse in the same moment, one of them less, which is granted again later.
  [
    4,
    fc
      .tuple(race, fc.constantFrom('analytics', 'stats', 'advertising-on-the-sites-of-others'))
      .map(([one, which]) => [
        {...one, choice: {[which]: false}, otherChoice: false},
        {do: 'pause', ms: 2000},
        actOf(one.w, {[which]: true}),
      ]),
  ],
  // A visitor refuses before the policy is known, and leaves.
  [
    3,
    fc
      .tuple(w, no)
      .map(([one, what]) => [
        actOf(one, true),
        {do: 'pause', ms: 2000},
        openOf(one, {early: [{do: 'act', by: 'api', choice: what}, {do: 'leave'}]}),
      ]),
  ],
  // Two windows answer at once, or one after the other.
  [
    2,
    fc
      .tuple(w, w, choice, choice, fc.constantFrom(0, 0, 300))
      .map(([one, other, first, second, ms]) => [
        openOf(one),
        openOf(other),
        actOf(one, first),
        {do: 'pause', ms},
        actOf(other, second),
      ]),
  ],
  // One window answers in the middle of what another one does.
  [
    2,
    fc
      .tuple(race, answer, fc.boolean())
      .map(([one, first, isFirst]) => [
        ...(isFirst ? [actOf(one.w, first), {do: 'pause', ms: 2000}] : []),
        {...one, choice: true, otherChoice: false},
      ]),
  ],
  // An answer before the policy is known, and perhaps the visitor is gone then.
  [
    2,
    fc
      .tuple(w, fc.array(decision, {minLength: 1, maxLength: 2}), fc.boolean(), answer)
      .map(([one, early, isLeft, first]) => [
        actOf(one, first),
        {do: 'pause', ms: 2000},
        openOf(one, {early: isLeft ? [...early, {do: 'leave'}] : early}),
      ]),
  ],
  [
    1,
    fc
      .tuple(w, answer)
      .map(([one, first]) => [
        openOf(one, {early: [first, !first].map((what) => ({do: 'act', by: 'api', choice: what}))}),
      ]),
  ],
  [
    3,
    fc
      .tuple(w, choice)
      .map(([one, what]) => [actOf(one, what), {do: 'pause', ms: 184 * DAY_MS}, openOf(one)]),
  ],
];

const faultScenes = [
  [2, fault.map((one) => [one])],
  // A refusal comes when the browser takes less than it should.
  [
    6,
    fc
      .tuple(
        w,
        w,
        badCookies,
        fc.option(badStorage, {freq: 4}),
        no,
        fc.constantFrom('stay', 'open', 'mend', 'other', 'script'),
      )
      .map(([one, other, cookies, storage, what, end]) => [
        actOf(one, true),
        {do: 'pause', ms: 2000},
        faultOf(one, 'cookies', cookies),
        ...(storage ? [faultOf(one, 'storage', storage)] : []),
        actOf(one, what),
        ...{
          stay: [{do: 'look', w: one}],
          open: [openOf(one)],
          mend: [faultOf(one, 'cookies', 'ok'), {do: 'look', w: one}],
          other: [{do: 'pause', ms: 2000}, actOf(other, {stats: true})],
          script: [{do: 'script', w: one, name: 'analytics'}],
        }[end],
      ]),
  ],
  // The copy is not what it should be, and the cookie goes.
  [
    9,
    fc.tuple(w, badStorage, no).map(([one, storage, what]) => [
      actOf(one, true),
      faultOf(one, 'storage', storage),
      {do: 'pause', ms: 2000},
      actOf(one, what),
      // Until then the window itself would write its refusal again.
      {do: 'pause', ms: 2000},
      {do: 'forget', w: one, what: 'cookies'},
      openOf(one),
    ]),
  ],
  [1, forget.map((one) => [one])],
];

const tossScenes = [
  // A neighboring subdomain says yes in the name of a visitor who has refused.
  [
    6,
    w.map((one) => [
      actOf(one, false),
      {do: 'pause', ms: 2000},
      {do: 'toss', w: one, where: 'domain', value: 'stranger-yes'},
      openOf(one),
    ]),
  ],
  // A visitor comes to a page whose record cannot be read, and nothing else tells of a decision.
  [
    6,
    fc
      .tuple(w, fc.boolean())
      .map(([one, isGranted]) => [
        ...(isGranted ? [actOf(one, true), {do: 'pause', ms: 2000}] : []),
        {do: 'toss', w: one, where: 'domain', value: 'unreadable'},
        openOf(one),
      ]),
  ],
  // A neighboring subdomain sets what the visitor never said, or what nobody can read.
  [
    4,
    fc
      .tuple(w, fc.constantFrom('stranger-yes', 'stranger-yes', 'unreadable', 'old-yes'), fc.boolean())
      .map(([one, value, isRefused]) => [
        ...(isRefused ? [actOf(one, false), {do: 'pause', ms: 2000}] : []),
        {do: 'toss', w: one, where: 'domain', value},
        openOf(one),
      ]),
  ],
  [
    3,
    fc
      .tuple(toss, choice, no, fc.boolean())
      .map(([one, first, what, isLater]) => [
        actOf(one.w, first),
        {do: 'pause', ms: 2000},
        actOf(one.w, what),
        one,
        openOf(one.w),
        ...(isLater ? [actOf(one.w, {analytics: true})] : []),
      ]),
  ],
  [1, toss.map((one) => [one])],
];

const scenes = (...more) =>
  fc.array(weighted(...usualScenes, ...more), {minLength: 3, maxLength: 5}).map((all) => all.flat());

/** In a third of the runs nothing fails: there the model knows exactly what holds. */
export const visit = fc.record({
  shared: fc.boolean(),
  reload: fc.constantFrom(false, false, false, true),
  deaf: fc.boolean(),
  ui: fc.constantFrom(false, false, false, true),
  steps: fc.oneof(scenes(), scenes(...faultScenes), scenes(...tossScenes, ...tossScenes, ...faultScenes)),
});
