import {assert} from 'chai';
import {agreementOf, answeredAt} from '../../src/core/record.js';
import {NOW, record} from '../helpers/fakes.js';

describe('agreementOf()', () => {
  it('lets a grant live from the older of its two answers, whichever record comes first', () => {
    const old = record({updated: NOW - 200, granted: ['analytics']});
    const later = record({updated: NOW - 10, granted: ['analytics']});

    assert.equal(answeredAt(agreementOf(old, later), 'analytics'), NOW - 200);
    assert.equal(answeredAt(agreementOf(later, old), 'analytics'), NOW - 200);
  });

  it('takes the older time also where both records note one', () => {
    const a = record({granted: ['analytics'], answered: {analytics: NOW - 900}});
    const b = record({granted: ['analytics'], answered: {analytics: NOW - 300}});

    assert.equal(answeredAt(agreementOf(a, b), 'analytics'), NOW - 900);
    assert.equal(answeredAt(agreementOf(b, a), 'analytics'), NOW - 900);
  });

  it('keeps the time of a refusal that is in one record alone', () => {
    const refusal = record({updated: NOW - 500, granted: [], denied: ['analytics']});
    const grant = record({updated: NOW - 10, granted: ['analytics']});

    const both = agreementOf(refusal, grant);

    assert.deepEqual([both.granted, both.denied], [[], ['analytics']]);
    assert.equal(answeredAt(both, 'analytics'), NOW - 500);
  });
});
