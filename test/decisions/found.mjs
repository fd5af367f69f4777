// Runs that once failed, as short as they can be. Each is played again with every test.

const ADS = 'advertising-on-the-sites-of-others';

const run = (options, ...steps) => ({
  shared: false,
  reload: false,
  deaf: false,
  ui: false,
  ...options,
  steps,
});
const act = (w, choice) => ({do: 'act', w, by: 'api', choice});
const pause = {do: 'pause', ms: 2000};
const fault = (w, kind, value) => ({do: 'fault', w, kind, value});
const race = (w, other, count, choice, otherChoice) => ({do: 'race', w, other, count, choice, otherChoice});

/** @type {Readonly<Record<string, object>>} by what the run shows */
export const FOUND = {
  'a subdomain keeps to a yes that was written in the middle of another subdomain’s no': run(
    {shared: true},
    race('b1', 'a1', 2, {[ADS]: true}, {[ADS]: false}),
  ),
  'a window holds on to its yes after another window’s no has come in the middle of its write': run(
    {},
    race('a2', 'a1', 4, true, {analytics: false}),
  ),
  'a window without room for its yes holds on to it over the no of another window': run(
    {},
    act('a1', true),
    pause,
    fault('a1', 'cookies', 'short'),
    act('a1', {analytics: false}),
    {do: 'look', w: 'a1'},
    race('a1', 'a2', 2, true, false),
  ),
  'a window’s own refusal in place of a yes hides the no of another window': run(
    {},
    race('a1', 'a2', 4, {[ADS]: true, analytics: false}, false),
  ),
  'a second refusal of the same number is taken for the first one': run(
    {},
    race('a2', 'a1', 1, true, false),
    race('a2', 'a1', 1, true, false),
  ),
  'code that is added after another window’s no runs': run(
    {shared: true, deaf: true},
    act('b1', true),
    act('a1', {[ADS]: false}),
    {do: 'when', w: 'b1', name: ADS},
  ),
  'an answer beside a record that cannot be read lets an opt-out name run that was refused': run(
    {},
    act('a1', false),
    {do: 'toss', w: 'a1', where: 'domain', value: 'unreadable'},
    {do: 'open', w: 'a1', points: {}},
    act('a1', {stats: true}),
  ),
  'the reload after a no that could not be kept undoes it': run(
    {reload: true},
    act('a1', true),
    pause,
    fault('a1', 'cookies', 'ignore'),
    fault('a1', 'storage', 'full'),
    act('a1', false),
    {do: 'turn'},
    {do: 'turn'},
    {do: 'turn'},
    {do: 'look', w: 'a1'},
  ),
  'a smaller refusal of the same moment replaces a greater one': run(
    {shared: true},
    race('a1', 'b1', 2, {analytics: false}, false),
    pause,
    act('a2', {analytics: true}),
  ),
  'a yes replaces, in the copy, the refusal of a window that is refused cookies': run(
    {},
    fault('a1', 'cookies', 'refused'),
    race('a2', 'a1', 1, true, false),
  ),
  'a window that is refused cookies holds on to its yes over a no that has come into the copy': run(
    {},
    act('a1', false),
    pause,
    fault('a1', 'cookies', 'refused'),
    race('a1', 'a2', 1, true, false),
  ),
  'a refusal is written again and again over a cookie that stays, until its time is minutes ahead': run(
    {deaf: true},
    {do: 'open', w: 'a2', points: {}},
    act('a1', true),
    pause,
    fault('a1', 'cookies', 'ignore'),
    act('a1', false),
    {do: 'look', w: 'a1'},
    act('a2', true),
  ),
  'a yes whose number runs ahead wins over the no that came in the middle of it': run(
    {},
    act('a2', true),
    pause,
    fault('a2', 'cookies', 'throw-set'),
    fault('a2', 'storage', 'full'),
    act('a2', {analytics: false}),
    race('a2', 'a1', 2, true, false),
  ),
  'answers that could not be kept count on, and their grants win over the later no of another window': run(
    {shared: true},
    act('b1', true),
    pause,
    fault('b1', 'cookies', 'throw-set'),
    fault('b1', 'storage', 'full'),
    act('b1', {analytics: false}),
    act('b1', {stats: false}),
    act('b1', {analytics: false}),
    race('a1', 'b1', 1, false, {analytics: false}),
  ),
  'what two windows have decided together is held as if it were not kept, when it cannot be read any more':
    run(
      {deaf: true},
      race('a2', 'a1', 4, true, {analytics: false}),
      act('a1', false),
      pause,
      {do: 'toss', w: 'a1', where: 'domain', value: 'unreadable'},
      {do: 'open', w: 'a1', points: {}},
      {do: 'look', w: 'a2'},
    ),
};
