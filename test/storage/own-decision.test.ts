import {assert} from 'chai';
import {
  isOverruled,
  joinWithStored,
  type OwnDecision,
  withJoined,
  withRefusalsOfCopy,
} from '../../src/storage/own-decision.js';
import type {KeptDecision} from '../../src/core/record.js';
import type {StoredDecision} from '../../src/storage/keep-refusals.js';
import {NOW, record} from '../helpers/fakes.js';

/** The time of the decision. Unit: milliseconds. */
const AT = NOW * 1000;

const refusal = record({updated: NOW, granted: [], denied: ['analytics', 'social']});
const grant = record({updated: NOW + 1, granted: ['analytics'], denied: []});

/** What a window reads if its cookie and its copy say the same. */
const bothSay = (kept: KeptDecision): StoredDecision => ({kept, cookie: kept, copy: kept});

/** A refusal of this window, as it was read back. */
const own = (parts: Partial<OwnDecision> = {}): OwnDecision => ({
  record: refusal,
  stored: bothSay(refusal),
  isKept: true,
  at: AT,
  ...parts,
});

describe('withRefusalsOfCopy', () => {
  it('adds the refusals of a copy that another window has written', () => {
    const stored: StoredDecision = {
      kept: 'unknown',
      cookie: 'unknown',
      copy: record({granted: [], denied: ['analytics']}),
    };

    const joined = withRefusalsOfCopy(own({record: grant, stored: bothSay(grant)}), stored);

    assert.deepEqual(joined.record.granted, []);
    assert.include(joined.record.denied, 'analytics');
    assert.isTrue(joined.stored === stored);
  });

  it('returns the same decision if the copy is unchanged', () => {
    const before = own();

    const after = withRefusalsOfCopy(before, {kept: 'unknown', cookie: 'unknown', copy: refusal});

    assert.isTrue(after === before);
  });
});

describe('joinWithStored', () => {
  it('keeps the refusal if another window grants at the same moment', () => {
    const joined = joinWithStored(own(), bothSay(grant), AT + 10, '');

    assert.isObject(joined);
    assert.deepInclude(joined as object, {granted: [], denied: ['analytics', 'social']});
  });

  it('takes a refusal from the copy if this window could not keep its own decision', () => {
    const decision = own({record: grant, stored: bothSay('none'), isKept: false});
    const stored: StoredDecision = {kept: 'none', cookie: 'none', copy: refusal};

    const joined = joinWithStored(decision, stored, AT + 10, '');

    assert.deepInclude(joined as object, {granted: []});
  });

  it('leaves the copy out where subdomains share the cookie', () => {
    const decision = own({record: grant, stored: bothSay('none'), isKept: false});
    const stored: StoredDecision = {kept: 'none', cookie: 'none', copy: refusal};

    const joined = joinWithStored(decision, stored, AT + 10, 'example.org');

    assert.notDeepInclude(Object(joined) as object, {granted: []});
  });
});

describe('isOverruled', () => {
  it('returns true if another window has written a grant over the refusal', () => {
    assert.isTrue(isOverruled(own(), bothSay(grant), refusal));
  });

  it('returns true if another window has written fewer refusals', () => {
    const less = record({granted: [], denied: ['social']});

    assert.isTrue(isOverruled(own(), bothSay(less), refusal));
  });

  it('returns true if the record of the refusal is deleted', () => {
    assert.isTrue(isOverruled(own(), bothSay('none'), refusal));
  });

  it('goes by the cookie, which other subdomains read, and not by the copy', () => {
    assert.isTrue(isOverruled(own(), {kept: refusal, cookie: grant, copy: refusal}, refusal));
  });

  it('returns false if the same is stored', () => {
    assert.isFalse(isOverruled(own(), bothSay(refusal), refusal));
  });

  it('returns false if this window could not keep its decision', () => {
    assert.isFalse(isOverruled(own({isKept: false}), bothSay(grant), refusal));
  });
});

describe('withJoined', () => {
  it('remembers the joined decision and the reading', () => {
    const stored = bothSay(grant);

    const joined = withJoined(own({isKept: false}), stored, grant);

    assert.deepEqual(joined, {record: grant, stored, isKept: true, at: AT});
  });

  it('returns the same decision if the joined one decides the same', () => {
    const before = own();

    assert.isTrue(withJoined(before, bothSay('none'), {...refusal, updated: NOW + 5}) === before);
  });
});
