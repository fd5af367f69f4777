import {assert} from 'chai';
import {isRenewalDue} from '../../src/core/renewal-due.js';
import {DAY_SECONDS, NOW, record} from '../helpers/fakes.js';

const LIFE_DAYS = 182;

const isDue = (daysAgo: number, renewedDaysAgo?: number): boolean => {
  const renewed = renewedDaysAgo === undefined ? 0 : NOW - renewedDaysAgo * DAY_SECONDS;
  return isRenewalDue(record({updated: NOW - daysAgo * DAY_SECONDS, renewed}), NOW, LIFE_DAYS);
};

describe('isRenewalDue()', () => {
  it('waits a day after a decision', () => {
    assert.isFalse(isDue(0));
    assert.isFalse(isDue(0.99));
    assert.isTrue(isDue(1));
  });

  it('waits a day after a renewal', () => {
    assert.isFalse(isDue(100, 0.5));
    assert.isTrue(isDue(100, 1));
  });

  it('renews nothing past its life', () => {
    assert.isTrue(isDue(181));
    assert.isFalse(isDue(182));
  });

  it('renews nothing that is dated ahead, and is not held up for long by a renewal that is', () => {
    assert.isFalse(isDue(-3));
    assert.isTrue(isDue(100, -3));
  });
});
