import {assert} from 'chai';
import {encodeRecord, type KeptDecision, reconcile} from '../../src/core/record.js';
import {reconcileSeveral} from '../../src/storage/reconcile-several.js';
import {record} from '../helpers/fakes.js';

const STRANGER = 'ffffffff-6f3d-4a52-8a53-1f4f2d7c9e10';
const now = Math.floor(Date.now() / 1000);

const yes = record({granted: ['analytics', 'marketing'], denied: [], created: now - 100, updated: now - 100});
const no = record({...yes, granted: ['marketing'], denied: ['analytics'], updated: now - 50});
const strangersYes = record({...yes, id: STRANGER, updated: now});

const read = (texts: readonly string[], copy: KeptDecision): KeptDecision =>
  reconcileSeveral(texts, copy, now, reconcile);

const answersOf = (kept: KeptDecision): string =>
  typeof kept === 'string' ? kept : `+${kept.granted.join(' ')} -${kept.denied.join(' ')}`;

describe('reconcileSeveral', () => {
  it('heeds the refusal in the copy, whatever time a stranger’s cookie has', () => {
    for (const texts of [
      [yes, strangersYes],
      [strangersYes, yes],
    ]) {
      assert.equal(answersOf(read(texts.map(encodeRecord), no)), '+marketing -analytics');
    }
  });

  it('takes a later grant of the same visitor beside a cookie that has it too', () => {
    const later = record({...yes, updated: now});

    assert.equal(answersOf(read([encodeRecord(later), encodeRecord(later)], no)), '+analytics marketing -');
  });

  it('leaves out what another program wrote', () => {
    assert.equal(answersOf(read(['allow', encodeRecord(yes)], 'none')), '+analytics marketing -');
  });

  it('is unknown where a cookie or the copy cannot be read', () => {
    assert.equal(read([encodeRecord(yes), 'v=2&id=x'], no), 'unknown');
    assert.equal(read([encodeRecord(yes), encodeRecord(strangersYes)], 'unknown'), 'unknown');
  });
});
