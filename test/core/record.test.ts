import {assert} from 'chai';
import {answeredAt, compareVersions, isDenied, madeAt} from '../../src/core/record.js';
import {record} from '../helpers/fakes.js';

describe('answeredAt', () => {
  it('returns the time of the answer where the record notes one', () => {
    const kept = record({updated: 1_700_000_500, answered: {analytics: 1_700_000_100}});

    assert.equal(answeredAt(kept, 'analytics'), 1_700_000_100);
  });

  it('returns the time of the record for every other name', () => {
    const kept = record({updated: 1_700_000_500, answered: {analytics: 1_700_000_100}});

    assert.equal(answeredAt(kept, 'affiliate'), 1_700_000_500);
  });

  it('takes no inherited property for a time', () => {
    const kept = record({updated: 1_700_000_500, answered: {}});

    assert.equal(answeredAt(kept, 'constructor'), 1_700_000_500);
  });
});

describe('isDenied', () => {
  it('is true of the names that the record denies, and of no other', () => {
    const kept = record({granted: ['analytics'], denied: ['affiliate']});

    assert.isTrue(isDenied(kept, 'affiliate'));
    assert.isFalse(isDenied(kept, 'analytics'));
    assert.isFalse(isDenied(kept, 'social'));
  });

  it('is true of every name where the record denies everything', () => {
    const kept = record({granted: [], denied: ['*']});

    assert.isTrue(isDenied(kept, 'affiliate'));
    assert.isTrue(isDenied(kept, 'a-name-of-a-later-policy'));
  });
});

describe('madeAt', () => {
  it('joins the second of the record and its milliseconds', () => {
    const kept = record({updated: 1_700_000_500, millisecond: 42});

    assert.equal(madeAt(kept), 1_700_000_500_042);
  });
});

describe('compareVersions', () => {
  const ordered = ['1', '2', '9', '10', '100', '2025-12-31', '2026-01-01', '2026-01-10', '2026-11-20'];

  it('orders numbers and dates', () => {
    assert.deepEqual([...ordered].reverse().sort(compareVersions), ordered);
  });

  it('counts 1.9 before 1.10 and any version after none', () => {
    assert.isBelow(compareVersions('1.9', '1.10'), 0);
    assert.isBelow(compareVersions('', '1'), 0);
    assert.equal(compareVersions('2026-11-20', '2026-11-20'), 0);
  });
});
