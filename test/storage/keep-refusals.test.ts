import {assert} from 'chai';
import type {KeptDecision} from '../../src/core/record.js';
import {isLess, type StoredDecision, withRefusalsOf} from '../../src/storage/keep-refusals.js';
import {NOW, record} from '../helpers/fakes.js';

const NAMES = ['analytics', 'matomo', 'social', 'marketing'];

describe('withRefusalsOf', () => {
  it('adds the refusals that the decision does not answer, with their times', () => {
    const decision = record({granted: ['analytics'], denied: ['social'], updated: NOW});
    const other = record({granted: [], denied: ['analytics', 'marketing'], updated: NOW - 100});

    const {granted, denied, answered} = withRefusalsOf(decision, other, NAMES);

    assert.deepEqual(granted, ['analytics']);
    assert.deepEqual(denied, ['social', 'marketing']);
    assert.deepEqual(answered, {marketing: NOW - 100});
  });

  it('adds every name if the other record refuses everything', () => {
    const decision = record({granted: ['analytics'], denied: [], updated: NOW});
    const other = record({granted: [], denied: ['*'], updated: NOW - 100});

    assert.deepEqual(withRefusalsOf(decision, other, NAMES).denied, ['matomo', 'social', 'marketing']);
  });

  it('adds no grants', () => {
    const decision = record({granted: [], denied: ['social'], updated: NOW});
    const other = record({granted: NAMES, denied: [], updated: NOW - 100});

    assert.deepEqual(withRefusalsOf(decision, other, NAMES), decision);
  });
});

describe('isLess', () => {
  const refusal = record({granted: [], denied: ['analytics', 'social']});
  const grant = record({granted: ['analytics'], denied: []});
  /** What is kept, and the copy. */
  const kept = (all: KeptDecision, copy: KeptDecision): StoredDecision => ({kept: all, cookie: all, copy});

  it('is true of a refusal that is not kept', () => {
    assert.isTrue(isLess(refusal, kept('none', 'none'), ''));
    assert.isTrue(isLess(refusal, kept('unknown', 'none'), ''));
    assert.isTrue(isLess(refusal, kept(grant, grant), ''));
  });

  it('is false of a grant beside a refusal that is kept, or that only the copy holds', () => {
    const more = record({granted: ['analytics'], denied: ['social']});

    assert.isFalse(isLess(more, kept(refusal, refusal), ''));
    assert.isFalse(isLess(more, kept('unknown', refusal), ''));
  });

  it('is true if what is kept grants more', () => {
    assert.isTrue(isLess(record({granted: [], denied: []}), kept(grant, 'none'), ''));
  });

  it('is false of a grant where nothing is kept', () => {
    assert.isFalse(isLess(grant, kept('none', 'none'), ''));
  });

  it('is true of a refusal that only the copy of this host has, where other hosts go by the cookie', () => {
    const before = {kept: refusal, cookie: grant, copy: refusal};

    assert.isTrue(isLess(refusal, before, '.shop.example'));
    assert.isFalse(isLess(refusal, before, ''));
  });
});
