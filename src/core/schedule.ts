/**
 * The rules by which gated scripts run, as a model: no page, no browser. The gate follows these rules on a page, and
 * test/gate/schedule.test.ts holds the two against each other on random pages.
 *
 * 1. A script starts only while what it waits for is granted, and at most once.
 * 2. `async` starts at the offer, and nobody waits for it.
 * 3. All others take turns in document order; a turn is passed by what is gone or no longer granted.
 * 4. `ordered` holds up the turns behind it until it has run, failed, been taken back, or been slow.
 * 5. `inline` holds nobody up.
 * 6. A withdrawal takes back what has started and not run; it is held again, and may start anew.
 * 7. The page may have its turn between any two starts of those that take turns; then the next is the first in the
 *    document that may start.
 */
export type ScheduleKind = 'ordered' | 'inline' | 'async';

/** A gated script. */
export interface Scheduled {
  readonly id: string;
  readonly kind: ScheduleKind;
  /** What it waits for: one name. */
  readonly name: string;
  /** Whether it is done at once when it starts, as plain inline code is. */
  readonly immediate: boolean;
}

export type ScheduleEvent =
  /** The names that are granted from now on. */
  | {readonly type: 'decision'; readonly granted: readonly string[]}
  /** The held and started scripts that the document has now, in document order. */
  | {readonly type: 'document'; readonly scripts: readonly Scheduled[]}
  /** A script has run or failed. */
  | {readonly type: 'end'; readonly id: string}
  /** A script has not answered in time. */
  | {readonly type: 'slow'; readonly id: string}
  /** The page has had its turn. */
  | {readonly type: 'turn'};

/** Where everything stands. Immutable. */
export interface Schedule {
  readonly granted: readonly string[];
  /** In document order. */
  readonly document: readonly Scheduled[];
  /** Scripts that have started and neither ended nor been taken back. */
  readonly loading: readonly Scheduled[];
  /** Scripts that have ended: they never start again. */
  readonly ended: readonly string[];
  /** The ordered script that holds up the turns. */
  readonly head: string | null;
  /** Whether the page has its turn before each start. */
  readonly sliced: boolean;
  /** Every start so far, in order. */
  readonly starts: readonly string[];
}

export const emptySchedule: Schedule = {
  granted: [],
  document: [],
  loading: [],
  ended: [],
  head: null,
  sliced: false,
  starts: [],
};

/** What follows an event. */
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

const ending = ({loading, ended}: Schedule, id: string): Pick<Schedule, 'loading' | 'ended'> => ({
  loading: loading.filter((one) => one.id !== id),
  ended: [...ended, id],
});

const release = (now: Schedule, id: string): Schedule => (now.head === id ? {...now, head: null} : now);

function takeBack(now: Schedule): Schedule {
  const loading = now.loading.filter(({name}) => now.granted.includes(name));
  return {...now, loading, head: loading.some(({id}) => id === now.head) ? now.head : null};
}

const mayStart = (now: Schedule, {id, name}: Scheduled): boolean =>
  now.granted.includes(name) && !now.loading.some((one) => one.id === id) && !now.ended.includes(id);

function start(now: Schedule, script: Scheduled): Schedule {
  const {id, kind, immediate} = script;
  const next = {...now, starts: [...now.starts, id], head: kind === 'ordered' ? id : now.head};
  return immediate ? {...next, ended: [...now.ended, id]} : {...next, loading: [...now.loading, script]};
}

function offer(now: Schedule): Schedule {
  const free = now.document.filter((one) => one.kind === 'async' && mayStart(now, one));
  return giveTurns(free.reduce(start, now));
}

function giveTurn(now: Schedule): Schedule {
  const next = now.document.find((one) => one.kind !== 'async' && mayStart(now, one));
  return now.head === null && next ? start(now, next) : now;
}

function giveTurns(now: Schedule): Schedule {
  const next = now.sliced ? now : giveTurn(now);
  return next === now ? now : giveTurns(next);
}
