import {assert} from 'chai';
import {encodeRecord} from '../../src/core/record.js';
import {FIRST_SECOND, FLAGS, LAST_SECOND, NAME, OURS, REGION, SHAPE} from '../../src/core/record-shape.js';
import {record} from '../helpers/fakes.js';

describe('the shape of a record', () => {
  it('fits what the library writes, from the first second to the last', () => {
    for (const second of [FIRST_SECOND, LAST_SECOND]) {
      const text = encodeRecord(record({created: second, updated: second, flags: FLAGS, region: 'US-CA'}));

      assert.match(text, SHAPE);
      assert.match(text, OURS);
      assert.equal(REGION.exec(text)?.[1], 'US-CA');
    }
  });

  it('fits no time before or after these seconds', () => {
    for (const second of [FIRST_SECOND - 1, LAST_SECOND + 1]) {
      assert.notMatch(encodeRecord(record({updated: second})), SHAPE);
    }
  });

  it('knows as ours what a later version writes, and no other text', () => {
    assert.match('v=2&id=anything', OURS);
    assert.notMatch('{"v":1}', OURS);
  });

  it('takes names of 40 characters at most', () => {
    assert.match(`a${'b'.repeat(39)}`, NAME);
    assert.notMatch(`a${'b'.repeat(40)}`, NAME);
    assert.notMatch('A', NAME);
  });
});
