import {assert} from 'chai';
import {DAY_SECONDS, SECOND_MS} from '../../src/core/durations.js';

describe('the durations', () => {
  it('are the time between two seconds and between two midnights in UTC', () => {
    const second = Date.parse('2026-11-20T00:00:01Z') - Date.parse('2026-11-20T00:00:00Z');
    const day = Date.parse('2026-11-21') - Date.parse('2026-11-20');

    assert.equal(SECOND_MS, second);
    assert.equal(DAY_SECONDS, day / second);
  });
});
