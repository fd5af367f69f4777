import {assert} from 'chai';
import type {LoadChunk} from '../../src/page/chunks.js';
import {sendAgain, sendRecord} from '../../src/page/send-record.js';
import {keepUnsent, readUnsent} from '../../src/storage/unsent-records.js';
import {policy, record} from '../helpers/fakes.js';
import {noteErrors, noteWarnings} from '../helpers/listeners.js';
import {requests, resource, uniquePrefix} from '../helpers/server.js';

const kept = record({
  granted: ['analytics'],
  denied: ['affiliate'],
  updated: 1_795_176_000,
  created: 1_795_176_000,
});

/** The name of the cookie. */
const NAME = 'consent-choice';

describe('sendRecord', () => {
  beforeEach(noteWarnings);
  afterEach(() => localStorage.removeItem(`${NAME}-unsent`));

  it('sends nothing where the site names no place', async () => {
    const before = performance.getEntriesByType('resource').length;
    const errors = noteErrors();

    await sendRecord(policy(), kept);

    assert.lengthOf(performance.getEntriesByType('resource'), before);
    assert.deepEqual(errors, []);
  });

  it('sends the fields of the record as a form', async () => {
    const id = uniquePrefix();

    await sendRecord(policy({recordHref: resource('proofs.txt', {id})}), kept);

    const [request] = await requests(id);
    assert.equal(request?.method, 'POST');
    assert.match(request?.headers['content-type'] ?? '', /^application\/x-www-form-urlencoded/);
    assert.equal(
      request?.body,
      'v=1&id=0b5a1c9e-6f3d-4a52-8a53-1f4f2d7c9e10&t=1795176000&u=1795176000&p=1&l=en&h=abc' +
        '&g=analytics&d=affiliate&o=banner',
    );
  });

  it('dispatches an error where the server refuses the record', async () => {
    const errors = noteErrors();
    const id = uniquePrefix();

    await sendRecord(policy({recordHref: resource('proofs.txt', {id, status: 500})}), kept);

    assert.deepEqual(errors, [{code: 'record-not-sent', cause: 500}]);
  });

  it('keeps the record until the server has answered', async () => {
    const site = policy({recordHref: resource('proofs.txt', {id: uniquePrefix()})});

    const sending = sendRecord(site, kept);
    const before = readUnsent(NAME);
    await sending;

    assert.lengthOf(before, 1);
    assert.deepEqual(readUnsent(NAME), []);
  });

  it('keeps a record for a later page where the server fails', async () => {
    await sendRecord(policy({recordHref: resource('proofs.txt', {id: uniquePrefix(), status: 500})}), kept);

    assert.deepEqual(readUnsent(NAME), [
      'v=1&id=0b5a1c9e-6f3d-4a52-8a53-1f4f2d7c9e10&t=1795176000&u=1795176000&p=1&l=en&h=abc' +
        '&g=analytics&d=affiliate&o=banner',
    ]);
  });

  it('keeps nothing where the server refuses the record', async () => {
    await sendRecord(policy({recordHref: resource('proofs.txt', {id: uniquePrefix(), status: 400})}), kept);

    assert.deepEqual(readUnsent(NAME), []);
  });
});

describe('sendAgain', () => {
  beforeEach(noteWarnings);
  afterEach(() => localStorage.removeItem(`${NAME}-unsent`));

  const site = policy({recordHref: '/proofs'});

  /** A loader of files that notes their names. Its file notes the policy. */
  function noteLoads(log: unknown[]): LoadChunk {
    const sendUnsent = (given: unknown): Promise<void> => Promise.resolve(void log.push(given));
    return ((file: string) => {
      log.push(file);
      return Promise.resolve({sendUnsent});
    }) as unknown as LoadChunk;
  }

  it('loads nothing where no decision waits', async () => {
    const log: unknown[] = [];

    await sendAgain(site, noteLoads(log));

    assert.deepEqual(log, []);
  });

  it('loads nothing where the site names no place', async () => {
    const log: unknown[] = [];
    keepUnsent(NAME, 'a decision');

    await sendAgain(policy(), noteLoads(log));

    assert.deepEqual(log, []);
  });

  it('loads the file that sends what waits', async () => {
    const log: unknown[] = [];
    keepUnsent(NAME, 'a decision');

    await sendAgain(site, noteLoads(log));

    assert.deepEqual(log, ['send-again.js', site]);
  });

  it('reports a file that does not come, and the decision waits on', async () => {
    const errors = noteErrors();
    keepUnsent(NAME, 'a decision');

    await sendAgain(site, () => Promise.reject(new Error('offline')));

    assert.equal(errors[0]?.code, 'file-failed');
    assert.deepEqual(readUnsent(NAME), ['a decision']);
  });
});
