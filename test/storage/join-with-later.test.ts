import {assert} from 'chai';
import {joinWithLater} from '../../src/storage/join-with-later.js';
import {ID, NOW, record} from '../helpers/fakes.js';

const refusal = record({
  id: ID,
  updated: NOW,
  millisecond: 804,
  granted: [],
  denied: ['analytics', 'social'],
});
const at = NOW * 1000 + 804;

describe('joinWithLater', () => {
  it('returns a grant that was made long enough after the refusal', () => {
    const grant = record({id: ID, updated: NOW + 2, millisecond: 404, granted: ['analytics']});

    const joined = joinWithLater({record: refusal, at}, grant, at + 600);

    assert.deepEqual(joined, grant);
  });

  it('keeps the refusal if the number of the grant runs ahead and its milliseconds come before the refusal', () => {
    const grant = record({id: ID, updated: NOW + 1, millisecond: 803, granted: ['analytics', 'marketing']});

    const joined = joinWithLater({record: refusal, at}, grant, at + 6);

    assert.isObject(joined);
    assert.deepInclude(joined as object, {granted: ['marketing'], denied: ['analytics', 'social']});
  });

  it('keeps the refusal if the grant was made within 250 ms of it', () => {
    const grant = record({id: ID, updated: NOW + 2, millisecond: 4, granted: ['analytics']});

    const joined = joinWithLater({record: refusal, at}, grant, at + 210);

    assert.deepInclude(joined as object, {granted: [], denied: ['analytics', 'social']});
  });

  it('joins the two if the number of the other decision is smaller', () => {
    const grant = record({id: ID, updated: NOW - 5, granted: ['analytics', 'social'], denied: []});

    const joined = joinWithLater({record: refusal, at}, grant, at + 600);

    assert.deepInclude(joined as object, {granted: [], denied: ['analytics', 'social']});
  });

  it('returns "unknown" if the other decision cannot be read', () => {
    const joined = joinWithLater({record: refusal, at}, 'unknown', at);

    assert.equal(joined, 'unknown');
  });
});
