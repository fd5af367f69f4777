import {assert} from 'chai';
import {noteErrors} from '../helpers/listeners.js';
import {whenSettled} from '../../src/page/when-settled.js';
import {until} from '../helpers/until.js';

describe('whenSettled', () => {
  it('calls back when the work is done', async () => {
    const log: string[] = [];

    whenSettled(
      async () => {
        await Promise.resolve();
        log.push('work');
      },
      () => log.push('done'),
    );
    await until(() => log.length === 2);

    assert.deepEqual(log, ['work', 'done']);
  });

  it('dispatches an error and calls back when the work fails', async () => {
    const errors = noteErrors();
    let calls = 0;

    whenSettled(
      () => Promise.reject(new Error('offline')),
      () => calls++,
    );
    await until(() => calls > 0);

    assert.deepEqual(
      errors.map(({code}) => code),
      ['file-failed'],
    );
    assert.equal(calls, 1);
  });

  it('calls back once after three seconds, and tells late work that the time is over', async () => {
    let calls = 0;
    let isLate: boolean | undefined;
    let release = (): void => undefined;

    whenSettled(
      async (isOver) => {
        await new Promise<void>((resolve) => (release = resolve));
        isLate = isOver();
      },
      () => calls++,
    );
    await until(() => calls > 0);
    release();
    await until(() => isLate !== undefined);

    assert.isTrue(isLate);
    assert.equal(calls, 1);
  });
});
