import {assert} from 'chai';
import {watchRequests} from '../../src/inspector/watch-requests.js';
import {until} from '../helpers/until.js';

describe('watchRequests', () => {
  it('lists a request with what started it, and tells of it', async () => {
    let changes = 0;
    const watch = watchRequests(() => changes++);

    await fetch('/package.json?watched');

    const seen = await until(() => watch.list().find(({address}) => address.endsWith('?watched')));
    watch.stop();
    assert.equal(seen.initiator, 'fetch');
    assert.isAbove(changes, 0);
    assert.equal(watch.dropped(), 0);
  });
});
