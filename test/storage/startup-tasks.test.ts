import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {ConsentRecord} from '../../src/core/record.js';
import {createJarQueue} from '../../src/storage/jar-queue.js';
import {runStartupTasks} from '../../src/storage/startup-tasks.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {fakeStore, record, type FakeStore} from '../helpers/fakes.js';

const site = createPolicy({
  categories: [
    {name: 'analytics', cookies: [{name: 'startup-visits'}]},
    {
      name: 'marketing',
      cookies: [{name: 'startup-ad', storage: 'local'}],
      services: [{name: 'pixel', cookies: [{name: 'startup-pixel'}]}],
    },
  ],
});

interface Started {
  readonly store: FakeStore;
  readonly reports: string[];
}

/** Runs the tasks of a page. */
async function startUp(kept: Partial<ConsentRecord> | null, gpc = false): Promise<Started> {
  const store = fakeStore({policy: site, record: kept && record(kept), gpc});
  const reports: string[] = [];
  await runStartupTasks(store, createJarQueue(), {
    cameBack: (names) => reports.push(`came back: ${names.join()}`),
    notDeleted: (names) => reports.push(`not deleted: ${names.join()}`),
  });
  return {store, reports};
}

/** Runs in a browser that removes nothing from its storages. */
async function withoutRemoval<T>(run: () => Promise<T>): Promise<T> {
  const original = Object.getOwnPropertyDescriptor(Storage.prototype, 'removeItem')!;
  Object.defineProperty(Storage.prototype, 'removeItem', {...original, value: () => undefined});
  try {
    return await run();
  } finally {
    Object.defineProperty(Storage.prototype, 'removeItem', original);
  }
}

describe('runStartupTasks', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('has nothing to do for a visitor without a record', async () => {
    const {store, reports} = await startUp(null);

    assert.isNull(store.state.record);
    assert.deepEqual(reports, []);
  });

  it('leaves a record without flags as it is', async () => {
    document.cookie = 'startup-visits=1;path=/';

    const {store, reports} = await startUp({granted: ['marketing', 'pixel'], denied: ['analytics']});

    assert.deepEqual(store.state.record?.flags, []);
    assert.deepEqual(reports, []);
    assert.include(document.cookie, 'startup-visits');
  });

  it('deletes what came back after a withdrawal, names it, and looks again on the next page', async () => {
    document.cookie = 'startup-visits=1;path=/';
    localStorage.setItem('startup-ad', '1');

    const {store, reports} = await startUp({
      granted: ['marketing', 'pixel'],
      denied: ['analytics'],
      flags: ['clear'],
    });

    assert.deepEqual(reports, ['came back: startup-visits']);
    assert.notInclude(document.cookie, 'startup-visits');
    assert.equal(localStorage.getItem('startup-ad'), '1');
    assert.deepEqual(store.state.record?.flags, ['clear']);
  });

  it('looks no more once a page has found nothing', async () => {
    const {store, reports} = await startUp({granted: [], denied: ['analytics'], flags: ['clear']});

    assert.deepEqual(reports, []);
    assert.deepEqual(store.state.record?.flags, []);
  });

  it('writes a new signal into the record: what sells is refused, and its data deleted', async () => {
    localStorage.setItem('startup-ad', '1');

    const {store, reports} = await startUp({granted: ['analytics', 'marketing', 'pixel'], denied: []}, true);

    assert.deepEqual(store.state.record?.granted, ['analytics']);
    assert.deepEqual(store.state.record?.denied, ['marketing', 'pixel']);
    assert.deepEqual(store.state.record?.flags, ['gpc', 'clear']);
    assert.equal(store.state.record?.source, 'gpc');
    assert.isNull(localStorage.getItem('startup-ad'));
    assert.deepEqual(reports, []);
  });

  it('names what cannot be deleted for a new signal', async () => {
    localStorage.setItem('startup-ad', '1');

    const {reports} = await withoutRemoval(() => startUp({granted: ['marketing'], denied: []}, true));

    assert.deepEqual(reports, ['not deleted: startup-ad']);
  });

  it('notes a new signal that takes nothing away, and leaves the source', async () => {
    const {store} = await startUp({granted: ['analytics'], denied: ['marketing', 'pixel']}, true);

    assert.deepEqual(store.state.record?.flags, ['gpc']);
    assert.equal(store.state.record?.source, 'banner');
    assert.deepEqual(store.state.record?.granted, ['analytics']);
  });

  it('leaves a record as it is whose grants were given over the signal', async () => {
    const {store} = await startUp(
      {granted: ['marketing', 'pixel'], denied: ['analytics'], flags: ['gpc']},
      true,
    );

    assert.deepEqual(store.state.record?.granted, ['marketing', 'pixel']);
    assert.deepEqual(store.state.record?.flags, ['gpc']);
  });

  it('takes the flag of the signal off where the signal is gone', async () => {
    const {store} = await startUp({granted: ['marketing'], denied: ['analytics'], flags: ['gpc']});

    assert.deepEqual(store.state.record?.flags, []);
    assert.deepEqual(store.state.record?.granted, ['marketing']);
  });
});
