import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {policyAt} from '../../src/core/region-rules.js';
import {applyRules} from '../../src/page/apply-rules.js';
import type {LoadChunk} from '../../src/page/chunks.js';
import {fakeStore} from '../helpers/fakes.js';
import {until} from '../helpers/until.js';

const rules = createPolicy({model: 'EEA: opt-in; *: opt-out', categories: ['analytics']});

/** A loader whose file comes with a region, fails, or never comes. */
function loader(region: string | Error | null, log: string[]): LoadChunk {
  const load = (file: string): Promise<unknown> => {
    log.push(file);
    if (region === null) return new Promise(() => undefined);
    if (region instanceof Error) return Promise.reject(region);
    return Promise.resolve({policyAt, findRegions: () => Promise.resolve([region])});
  };
  return load as LoadChunk;
}

describe('applyRules', () => {
  it('calls back at once, and loads nothing, if the policy has no rules', () => {
    const log: string[] = [];

    applyRules(fakeStore(), loader('DE', log), () => log.push('done'));

    assert.deepEqual(log, ['done']);
  });

  it('applies the rules of the region before it calls back', async () => {
    const log: string[] = [];
    const store = fakeStore({policy: rules});

    applyRules(store, loader('US', log), () => log.push(String(store.isGranted('analytics'))));
    await until(() => log.length === 2);

    assert.deepEqual(log, ['region-rules.js', 'true']);
    assert.equal(store.policy.region, 'US');
  });

  it('leaves the strictest rules, and says so, if the file fails', async () => {
    const log: string[] = [];
    const store = fakeStore({policy: rules});
    const note = (event: Event & {readonly code?: string}): void => void log.push(String(event.code));
    document.addEventListener('consent-error', note, {once: true});

    applyRules(store, loader(new Error('offline'), log), () => log.push('done'));
    await until(() => log.length === 3);

    assert.deepEqual(log, ['region-rules.js', 'file-failed', 'done']);
    assert.isFalse(store.isGranted('analytics'));
    assert.deepEqual(store.state.asked, ['analytics']);
  });

  it('calls back after three seconds if the file does not come', async () => {
    const log: string[] = [];
    const store = fakeStore({policy: rules});

    applyRules(store, loader(null, log), () => log.push('done'));
    await until(() => log.length === 2);

    assert.isFalse(store.isGranted('analytics'));
  });
});
