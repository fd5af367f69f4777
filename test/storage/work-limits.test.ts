import {assert} from 'chai';
import {createPause, waitAtMost} from '../../src/storage/work-limits.js';

/** Longer than a slice of work, and shorter than the waits of the tests below. Unit: milliseconds. */
const SLICE_AND_MORE_MS = 60;

const never = new Promise<never>(() => undefined);

function work(duration: number): void {
  const end = performance.now() + duration;
  while (performance.now() < end);
}

describe('createPause', () => {
  it('gives the page a turn after a slice of work, and then starts the next slice', async () => {
    const pause = createPause();
    let turns = 0;
    setTimeout(() => turns++);

    work(SLICE_AND_MORE_MS);
    await pause();

    assert.equal(turns, 1);
    assert.isUndefined(pause());
  });

  it('does not pause before a slice of work is over', () => {
    const pause = createPause();

    assert.isUndefined(pause());
  });
});

describe('waitAtMost', () => {
  it('waits until all work has ended, also if some of it fails', async () => {
    const ended: string[] = [];
    const later = new Promise<void>((resolve) =>
      setTimeout(() => {
        ended.push('later');
        resolve();
      }, SLICE_AND_MORE_MS),
    );

    await waitAtMost(5000, [Promise.reject(new Error('expected')), later]);

    assert.deepEqual(ended, ['later']);
  });

  it('stops waiting when the time is up', async () => {
    const start = performance.now();

    await waitAtMost(SLICE_AND_MORE_MS, [never]);

    assert.isAtLeast(performance.now() - start, SLICE_AND_MORE_MS - 5);
  });
});
