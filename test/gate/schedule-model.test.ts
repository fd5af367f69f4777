import {assert} from 'chai';
import {
  emptySchedule,
  isWaveThrough,
  nextSchedule,
  type Schedule,
  type ScheduleEvent,
  type Scheduled,
} from './schedule-model.js';

type Maker = (id: string, name?: string) => Scheduled;

/** Inline code. */
const inline: Maker = (id, name = 'analytics') => ({id, name, kind: 'in-place', immediate: true});
/** An external script without `async` and `defer`. */
const external: Maker = (id, name = 'analytics') => ({id, name, kind: 'in-place', immediate: false});
/** An external script with `defer`. */
const deferred: Maker = (id, name = 'analytics') => ({id, name, kind: 'deferred', immediate: false});
const inlineModule: Maker = (id, name = 'analytics') => ({id, name, kind: 'deferred', immediate: true});
const free: Maker = (id, name = 'analytics') => ({id, name, kind: 'async', immediate: false});

const decide = (...granted: string[]): ScheduleEvent => ({type: 'decision', granted});
const show = (...scripts: Scheduled[]): ScheduleEvent => ({type: 'document', scripts});
const end = (id: string): ScheduleEvent => ({type: 'end', id});
const slow = (id: string): ScheduleEvent => ({type: 'slow', id});
const TURN: ScheduleEvent = {type: 'turn'};

/** What the events come to, on a page of which nothing is known. */
const play = (...events: readonly ScheduleEvent[]): Schedule => events.reduce(nextSchedule, emptySchedule);
/** The same where the page has its turn before each start. */
const playSliced = (...events: readonly ScheduleEvent[]): Schedule =>
  events.reduce(nextSchedule, {...emptySchedule, sliced: true});

/** A decision by which all scripts of these tests are granted. */
const ALL = decide('analytics', 'social');

describe('nextSchedule', () => {
  it('starts nothing that is not granted (rule 1)', () => {
    const schedule = play(decide('social'), show(external('a'), inline('b'), deferred('c'), free('d')));

    assert.deepEqual(schedule.starts, []);
  });

  it('starts a script once, whatever the document shows again (rule 1)', () => {
    const schedule = play(
      decide('analytics'),
      show(inline('a'), free('b')),
      end('b'),
      show(inline('a'), free('b')),
      ALL,
    );

    assert.deepEqual(schedule.starts, ['b', 'a']);
    assert.deepEqual(schedule.ended, ['a', 'b']);
  });

  it('starts an async script at the offer, past those that hold up the turns (rule 2)', () => {
    const schedule = play(ALL, show(external('a'), inline('b')), show(external('a'), inline('b'), free('c')));

    assert.deepEqual(schedule.starts, ['a', 'c']);
  });

  it('lets nobody wait for an async script (rule 2)', () => {
    const schedule = play(ALL, show(free('a'), inline('b'), deferred('c')));

    assert.deepEqual(schedule.starts, ['a', 'b', 'c']);
    assert.deepEqual(schedule.loading, [free('a'), deferred('c')]);
    assert.deepEqual(schedule.blocking, [deferred('c')]);
  });

  it('gives scripts in place their turns in document order (rule 3)', () => {
    const schedule = play(ALL, show(inline('a'), external('b'), inline('c')), end('b'));

    assert.deepEqual(schedule.starts, ['a', 'b', 'c']);
  });

  it('passes the turn of what has gone from the document (rule 3)', () => {
    const schedule = play(
      ALL,
      show(external('a'), inline('b'), inline('c')),
      show(external('a'), inline('c')),
      end('a'),
    );

    assert.deepEqual(schedule.starts, ['a', 'c']);
  });

  it('passes the turn of what is no longer granted (rule 3)', () => {
    const schedule = play(
      ALL,
      show(external('a'), inline('b', 'social'), inline('c')),
      decide('analytics'),
      end('a'),
    );

    assert.deepEqual(schedule.starts, ['a', 'c']);
  });

  it('gives deferred scripts their turns when those in place have had theirs (rule 4)', () => {
    const waiting = play(ALL, show(deferred('a'), inlineModule('b'), external('c'), inline('d')));

    const through = [end('c'), end('a')].reduce(nextSchedule, waiting);

    assert.deepEqual(waiting.starts, ['c']);
    assert.deepEqual(through.starts, ['c', 'd', 'a', 'b']);
  });

  it('lets a deferred script wait for one in place of another wave as well (rule 4)', () => {
    const schedule = play(ALL, show(external('a')), show(external('a'), deferred('b')));

    assert.deepEqual(schedule.starts, ['a']);
  });

  it('lets a script in place wait for no deferred one (rule 4)', () => {
    const schedule = play(ALL, show(deferred('a')), show(deferred('a'), inline('b')));

    assert.deepEqual(schedule.starts, ['a', 'b']);
  });

  it('lets deferred scripts wait for those of their wave, and for no other (rule 5)', () => {
    const offered = play(ALL, show(deferred('b'), deferred('c')));
    const later = nextSchedule(offered, show(deferred('a'), deferred('b'), deferred('c')));

    const ended = nextSchedule(later, end('b'));

    assert.deepEqual(offered.starts, ['b']);
    assert.deepEqual(later.starts, ['b', 'a']);
    assert.deepEqual(ended.starts, ['b', 'a', 'c']);
    assert.deepEqual(ended.waves, {a: 3, b: 2, c: 2});
  });

  it('lets a script that waits leave its wave when it is no longer granted (rule 5)', () => {
    const schedule = play(ALL, show(deferred('a'), deferred('b', 'social')), decide('analytics'), ALL);

    assert.deepEqual(schedule.starts, ['a', 'b']);
    assert.deepEqual(schedule.waves, {a: 2, b: 4});
  });

  it('holds up the turns behind a script until that has run or failed (rule 6)', () => {
    const started = play(ALL, show(external('a'), inline('b')));

    const ended = nextSchedule(started, end('a'));

    assert.deepEqual(started.starts, ['a']);
    assert.deepEqual(started.blocking, [external('a')]);
    assert.deepEqual(ended.starts, ['a', 'b']);
    assert.deepEqual(ended.blocking, []);
    assert.deepEqual(ended.loading, []);
  });

  it('holds up the turns behind a script until that has been taken back (rule 6)', () => {
    const schedule = play(ALL, show(external('a', 'social'), inline('b')), decide('analytics'));

    assert.deepEqual(schedule.starts, ['a', 'b']);
  });

  it('goes on behind a script that is slow, which still loads and ends (rule 6)', () => {
    const late = play(ALL, show(external('a'), external('b'), inline('c')), slow('a'));

    const ended = nextSchedule(late, end('a'));

    assert.deepEqual(late.starts, ['a', 'b']);
    assert.deepEqual(late.loading, [external('a'), external('b')]);
    assert.deepEqual(ended.starts, ['a', 'b']);
    assert.deepEqual(ended.blocking, [external('b')]);
  });

  it('lets nobody wait for one that is done at once (rule 6)', () => {
    const schedule = play(ALL, show(inlineModule('a'), deferred('b'), inline('c')));

    assert.deepEqual(schedule.starts, ['c', 'a', 'b']);
    assert.deepEqual(schedule.blocking, [deferred('b')]);
  });

  it('takes back what has not run at a withdrawal, and starts it anew in a new wave (rule 7)', () => {
    const started = play(ALL, show(deferred('a', 'social'), deferred('b')));
    const withdrawn = nextSchedule(started, decide('analytics'));

    const granted = nextSchedule(withdrawn, ALL);

    assert.deepEqual(started.starts, ['a']);
    assert.deepEqual(withdrawn.starts, ['a', 'b']);
    assert.deepEqual(withdrawn.loading, [deferred('b')]);
    assert.deepEqual(withdrawn.waves, {b: 2});
    assert.deepEqual(granted.starts, ['a', 'b', 'a']);
    assert.deepEqual(granted.waves, {a: 4, b: 2});
  });

  it('takes back neither what is still granted nor what has run (rule 7)', () => {
    const schedule = play(ALL, show(inline('a', 'social'), external('b')), decide('analytics'), ALL);

    assert.deepEqual(schedule.starts, ['a', 'b']);
    assert.deepEqual(schedule.blocking, [external('b')]);
  });

  it('starts between two turns of the page the first in place, then the first deferred one (rule 8)', () => {
    const offered = playSliced(ALL, show(deferred('a'), inline('b'), inline('d')));
    const once = nextSchedule(offered, TURN);
    const more = nextSchedule(once, show(deferred('a'), inline('b'), inline('c'), inline('d')));

    const later = [TURN, TURN, TURN].reduce(nextSchedule, more);
    const idle = nextSchedule(later, TURN);

    assert.deepEqual(offered.starts, []);
    assert.deepEqual(once.starts, ['b']);
    assert.deepEqual(more.starts, ['b']);
    assert.deepEqual(later.starts, ['b', 'c', 'd', 'a']);
    assert.strictEqual(idle, later);
  });
});

describe('isWaveThrough', () => {
  it('is false while a script of the wave holds up others, and does not ask for async ones (rule 9)', () => {
    const first = play(ALL, show(external('a'), deferred('b'), free('c')));
    const second = nextSchedule(first, end('a'));
    const third = nextSchedule(second, end('b'));

    const answers = [first, second, third].map((schedule) => isWaveThrough(schedule, 'a'));

    assert.deepEqual(answers, [false, false, true]);
    assert.deepEqual(third.loading, [free('c')]);
  });

  it('is false while a script of the wave waits for its turn (rule 9)', () => {
    const waiting = playSliced(ALL, show(inline('a'), inline('b')));

    const answers = [waiting, nextSchedule(waiting, TURN), [TURN, TURN].reduce(nextSchedule, waiting)];

    assert.deepEqual(
      answers.map((schedule) => isWaveThrough(schedule, 'a')),
      [false, false, true],
    );
  });

  it('asks for no script of another wave (rule 9)', () => {
    const schedule = play(ALL, show(deferred('a')), show(deferred('a'), inline('b')));

    assert.isFalse(isWaveThrough(schedule, 'a'));
    assert.isTrue(isWaveThrough(schedule, 'b'));
  });
});
