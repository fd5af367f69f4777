import {assert} from 'chai';
import {postRecord} from '../../src/page/post-record.js';
import {noteErrors, noteWarnings} from '../helpers/listeners.js';
import {origins, release, requests, resource, uniquePrefix} from '../helpers/server.js';

const TEXT = 'v=1&id=0b5a1c9e-6f3d-4a52-8a53-1f4f2d7c9e10&g=analytics&d=affiliate';

describe('postRecord', () => {
  beforeEach(noteWarnings);

  it('sends the text as a form, to the letter', async () => {
    const id = uniquePrefix();

    const isSettled = await postRecord(resource('proofs.txt', {id}), TEXT);

    const [request] = await requests(id);
    assert.isTrue(isSettled);
    assert.equal(request?.method, 'POST');
    assert.match(request?.headers['content-type'] ?? '', /^application\/x-www-form-urlencoded/);
    assert.equal(request?.body, TEXT);
  });

  for (const [status, expected] of [
    [200, true],
    [204, true],
    [400, true],
    [403, true],
    [413, true],
    [408, false],
    [429, false],
    [500, false],
    [503, false],
  ] as const) {
    it(`${expected ? 'needs no other try' : 'needs another try'} after ${String(status)}`, async () => {
      const errors = noteErrors();

      const isSettled = await postRecord(resource('proofs.txt', {id: uniquePrefix(), status}), TEXT);

      assert.equal(isSettled, expected);
      assert.deepEqual(errors, status < 300 ? [] : [{code: 'record-not-sent', cause: status}]);
    });
  }

  it('needs another try where the server cannot be reached', async () => {
    const errors = noteErrors();

    // Port 9 takes no connection from a browser.
    const isSettled = await postRecord('http://localhost:9/', TEXT);

    assert.isFalse(isSettled);
    assert.equal(errors[0]?.code, 'record-not-sent');
    assert.instanceOf(errors[0]?.cause, TypeError);
  });

  it('gives up a server that does not answer in time', async () => {
    const errors = noteErrors();
    const id = uniquePrefix();

    const href = resource('proofs.txt', {id, hang: 1});
    const isSettled = await postRecord(href, TEXT, AbortSignal.timeout(200));

    assert.isFalse(isSettled);
    assert.equal(errors[0]?.code, 'record-not-sent');
    await release(id);
  });

  it('takes any answer of another origin for good, because it cannot read the answer', async () => {
    const errors = noteErrors();
    const {other} = await origins();

    const href = resource('proofs.txt', {id: uniquePrefix(), status: 500}, other);
    const isSettled = await postRecord(href, TEXT);

    assert.isTrue(isSettled);
    assert.deepEqual(errors, []);
  });
});
