import type {ScriptKind} from '../../src/gate/script-kind.js';

/**
 * The rules by which gated scripts run, as a model without a page or a browser. The gate follows these rules on a page.
 * schedule.test.ts compares the gate with this model on random pages.
 *
 * 1. A script starts only while its name is granted, and at most once.
 * 2. An `async` script starts when it is offered. No other script waits for it.
 * 3. Scripts `in-place` take turns in document order. Scripts that are gone or no longer granted lose their turn.
 * 4. `deferred` scripts take turns when no script in place can start or holds up others.
 * 5. Scripts that are offered for the first time at one moment are one wave. Deferred scripts take turns in document
 *    order within their wave. They never wait for a deferred script of another wave.
 * 6. A script holds up later turns until it has run, failed, been taken back or timed out. A script that is done at once
 *    holds up no other script.
 * 7. A withdrawal takes back each script that has started but not run. The script is held again, and may start again in a
 *    new wave.
 * 8. The page may get a turn between any two starts. After the page's turn, the first script in the document that may
 *    start is next. Scripts in place come before deferred ones.
 * 9. A wave is over when none of its scripts that take turns waits or holds up others.
 */

/** A gated script, as the model sees it. */
export interface Scheduled {
  readonly id: string;
  readonly kind: ScriptKind;
  /** The name that must be granted. */
  readonly name: string;
  /** Whether no script waits for its end. Plain inline code ends as it starts, and an inline module does not tell its end. */
  readonly immediate: boolean;
}

/** An event that may start scripts. */
export type ScheduleEvent =
  /** A decision: the names that are granted from now on. */
  | {readonly type: 'decision'; readonly granted: readonly string[]}
  /** A change of the document: its held and started scripts, in document order. */
  | {readonly type: 'document'; readonly scripts: readonly Scheduled[]}
  /** A script has run or failed. */
  | {readonly type: 'end'; readonly id: string}
  /** A script did not load in time. */
  | {readonly type: 'slow'; readonly id: string}
  /** The page's turn is over. */
  | {readonly type: 'turn'};

/** The state of the model. Immutable. */
export interface Schedule {
  /** Names that are granted. */
  readonly granted: readonly string[];
  /** All held and started scripts, in document order. */
  readonly document: readonly Scheduled[];
  /** Scripts that have started, but neither ended nor been taken back. */
  readonly loading: readonly Scheduled[];
  /** Scripts that have ended. They never start again. */
  readonly ended: readonly string[];
  /** The number of each script's wave, by id: of scripts that wait, and of those that have started. */
  readonly waves: Readonly<Record<string, number>>;
  /** How many waves there were. */
  readonly waveCount: number;
  /** Scripts that hold up others. */
  readonly blocking: readonly Scheduled[];
  /** Whether the page has its turn before each start. */
  readonly sliced: boolean;
  /** All starts so far, in order. */
  readonly starts: readonly string[];
}

/** The state before any event. */
export const emptySchedule: Schedule = {
  granted: [],
  document: [],
  loading: [],
  ended: [],
  waves: {},
  waveCount: 0,
  blocking: [],
  sliced: false,
  starts: [],
};

/** Returns the state after an event. */
export function nextSchedule(before: Schedule, event: ScheduleEvent): Schedule {
  switch (event.type) {
    case 'decision':
      return offer(takeBack({...before, granted: event.granted}));
    case 'document':
      return offer({...before, document: event.scripts});
    case 'end':
      return giveTurns(release({...before, ...ending(before, event.id)}, event.id));
    case 'slow':
      return giveTurns(release(before, event.id));
    case 'turn':
      return giveTurn(before);
  }
}

/** Whether the wave of a script is through: rule 9. */
export function isWaveThrough(now: Schedule, id: string): boolean {
  const isOfWave = (one: Scheduled): boolean => now.waves[one.id] === now.waves[id];
  const waits = (one: Scheduled): boolean => one.kind !== 'async' && mayStart(now, one);
  return !now.blocking.some(isOfWave) && !now.document.some((one) => isOfWave(one) && waits(one));
}

const ending = ({loading, ended}: Schedule, id: string): Pick<Schedule, 'loading' | 'ended'> => ({
  loading: loading.filter((one) => one.id !== id),
  ended: [...ended, id],
});

const release = (now: Schedule, id: string): Schedule => ({
  ...now,
  blocking: now.blocking.filter((one) => one.id !== id),
});

function takeBack(now: Schedule): Schedule {
  const isKept = ({name}: Scheduled): boolean => now.granted.includes(name);
  return {...now, loading: now.loading.filter(isKept), blocking: now.blocking.filter(isKept)};
}

const mayStart = (now: Schedule, {id, name}: Scheduled): boolean =>
  now.granted.includes(name) && !now.loading.some((one) => one.id === id) && !now.ended.includes(id);

function start(now: Schedule, script: Scheduled): Schedule {
  const {id, kind, immediate} = script;
  const next = {...now, starts: [...now.starts, id]};
  if (immediate) return {...next, ended: [...now.ended, id]};
  const blocking = kind === 'async' ? now.blocking : [...now.blocking, script];
  return {...next, blocking, loading: [...now.loading, script]};
}

function offer(before: Schedule): Schedule {
  const now = formWave(before);
  const free = now.document.filter((one) => one.kind === 'async' && mayStart(now, one));
  return giveTurns(free.reduce(start, now));
}

/** What may start and is in no wave yet is a wave; what may no longer start and has not begun leaves its own. */
function formWave(now: Schedule): Schedule {
  const waveCount = now.waveCount + 1;
  const begun = [...now.loading.map(({id}) => id), ...now.ended];
  const waiting = now.document.filter((one) => mayStart(now, one)).map(({id}) => id);
  const waves = [...begun, ...waiting].map((id) => [id, now.waves[id] ?? waveCount] as const);
  return {...now, waveCount, waves: Object.fromEntries(waves)};
}

function giveTurn(now: Schedule): Schedule {
  const waiting = now.document.filter((one) => mayStart(now, one));
  if (now.blocking.some(({kind}) => kind === 'in-place')) return now;
  const isFree = ({id}: Scheduled): boolean =>
    !now.blocking.some((one) => now.waves[one.id] === now.waves[id]);
  const next =
    waiting.find(({kind}) => kind === 'in-place') ??
    waiting.find((one) => one.kind === 'deferred' && isFree(one));
  return next ? start(now, next) : now;
}

function giveTurns(now: Schedule): Schedule {
  const next = now.sliced ? now : giveTurn(now);
  return next === now ? now : giveTurns(next);
}
