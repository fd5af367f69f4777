import {assert} from 'chai';
import {createWhenList} from '../../src/gate/when.js';

describe('createWhenList', () => {
  it('does not run code that is added after a refusal of which this window has not read yet', () => {
    let isGranted = true;
    const list = createWhenList(
      () => isGranted,
      () => void (isGranted = false),
    );
    list.update();
    const ran: string[] = [];

    list.add('analytics', () => ran.push('analytics'));

    assert.deepEqual(ran, []);
  });
});
