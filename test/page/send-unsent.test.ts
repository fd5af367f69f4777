import {assert} from 'chai';
import {encodeRecord} from '../../src/core/record.js';
import {sendUnsent} from '../../src/page/send-unsent.js';
import {forgetUnsent, keepUnsent, readUnsent} from '../../src/storage/unsent-records.js';
import {DAY_SECONDS, policy, record} from '../helpers/fakes.js';
import {noteErrors, noteWarnings} from '../helpers/listeners.js';
import {requests, resource, uniquePrefix} from '../helpers/server.js';
import {until} from '../helpers/until.js';

const NAME = 'consent-choice';

/** Returns a decision that was made some seconds ago. */
const madeBefore = (seconds: number): string =>
  encodeRecord(record({updated: Math.floor(Date.now() / 1000) - seconds}));

/** A policy that sends to a server of the test, with the forms that the server got. */
function createSite(answer: Record<string, string | number> = {}) {
  const id = uniquePrefix();
  const site = policy({recordHref: resource('proofs.txt', {id, ...answer})});
  const received = async (): Promise<string[]> => (await requests(id)).map(({body}) => body);
  return {site, received};
}

describe('sendUnsent', () => {
  beforeEach(noteWarnings);
  afterEach(() => localStorage.removeItem(`${NAME}-unsent`));

  it('sends what waits, oldest first and to the letter, and keeps none of it', async () => {
    const {site, received} = createSite();
    const decisions = [madeBefore(300), madeBefore(200), madeBefore(100)];
    for (const text of decisions) keepUnsent(NAME, text);

    await sendUnsent(site);

    assert.deepEqual(await received(), decisions);
    assert.deepEqual(readUnsent(NAME), []);
  });

  it('keeps what the server fails to take, and stops after three failures', async () => {
    const {site, received} = createSite({status: 503});
    const decisions = [500, 400, 300, 200, 100].map(madeBefore);
    for (const text of decisions) keepUnsent(NAME, text);

    await sendUnsent(site);

    assert.deepEqual(await received(), decisions.slice(0, 3));
    assert.deepEqual(readUnsent(NAME), decisions);
  });

  it('drops what the server refuses, and says so', async () => {
    const {site} = createSite({status: 400});
    const errors = noteErrors();
    keepUnsent(NAME, madeBefore(100));

    await sendUnsent(site);

    assert.deepEqual(readUnsent(NAME), []);
    assert.deepEqual(errors, [{code: 'record-not-sent', cause: 400}]);
  });

  it('sends a decision of almost seven days, and drops an older one, and says so', async () => {
    const {site, received} = createSite();
    const errors = noteErrors();
    const old = madeBefore(7 * DAY_SECONDS + 1);
    const young = madeBefore(7 * DAY_SECONDS - 60);
    keepUnsent(NAME, old);
    keepUnsent(NAME, young);

    await sendUnsent(site);

    assert.deepEqual(await received(), [young]);
    assert.deepEqual(readUnsent(NAME), []);
    assert.deepEqual(errors, [{code: 'record-not-sent', cause: old}]);
  });

  it('never sends what is no decision, or is from the future', async () => {
    const {site, received} = createSite();
    noteErrors();
    keepUnsent(NAME, 'password=secret');
    keepUnsent(NAME, madeBefore(-2 * DAY_SECONDS));

    await sendUnsent(site);

    assert.deepEqual(await received(), []);
    assert.deepEqual(readUnsent(NAME), []);
  });

  it('leaves a decision of this moment to the window that sends it', async () => {
    const {site, received} = createSite();
    const text = madeBefore(0);
    keepUnsent(NAME, text);

    const sending = sendUnsent(site);
    // The other window gets its answer.
    forgetUnsent(NAME, text);
    await sending;

    assert.deepEqual(await received(), []);
  }).timeout(15_000);

  it('sends nothing while another window does', async () => {
    const {site, received} = createSite();
    keepUnsent(NAME, madeBefore(100));
    let end = (): void => undefined;
    let isHeld = false;
    const other = navigator.locks.request(`${NAME}-unsent`, () => {
      isHeld = true;
      return new Promise<void>((resolve) => (end = resolve));
    });
    await until(() => isHeld);

    await sendUnsent(site);

    assert.deepEqual(await received(), []);
    end();
    await other;
    await sendUnsent(site);
    assert.lengthOf(await received(), 1);
  });
});
