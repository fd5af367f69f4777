import {assert} from 'chai';
import type {LoadChunk} from '../../src/page/chunks.js';
import {createVendorSignals, type VendorSignals} from '../../src/page/vendor-signals.js';
import {fakeStore, policy, type FakeStore} from '../helpers/fakes.js';
import {withProperty} from '../storage/odd-browser.js';

interface Loading {
  readonly arrive: () => void;
  readonly fail: () => void;
}

/** Signals whose file comes, or fails, when the test says so. */
function createSender(signals: readonly string[] = ['google']) {
  const store: FakeStore = fakeStore({policy: policy({signals})});
  const loads: Loading[] = [];
  const log: string[] = [];
  const load = (file: string): Promise<unknown> => {
    log.push(`load ${file}`);
    return new Promise((resolve, reject) => {
      loads.push({
        arrive: () =>
          resolve({
            sendConsentSignals: () => {
              log.push('default');
              return () => log.push('update');
            },
          }),
        fail: () => reject(new Error('offline')),
      });
    });
  };
  const vendors: VendorSignals = createVendorSignals(store, load as LoadChunk);
  return {vendors, log, loads, start: () => vendors.start(() => log.push('release'))};
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('createVendorSignals', () => {
  const errors: string[] = [];
  const note = ({code}: Event & {readonly code?: string}): void => void errors.push(String(code));

  beforeEach(() => {
    errors.length = 0;
    document.addEventListener('consent-error', note);
  });

  afterEach(() => document.removeEventListener('consent-error', note));

  it('releases in a task of its own where there is no vendor, and loads nothing', async () => {
    const {log, start} = createSender([]);

    start();
    assert.deepEqual(log, []);
    await settled();

    assert.deepEqual(log, ['release']);
  });

  it('releases nothing until vendors are told', async () => {
    const {log, loads, start} = createSender();

    start();
    await settled();
    assert.deepEqual(log, ['load tell-vendors.js']);
    loads[0]?.arrive();
    await settled();

    assert.deepEqual(log, ['load tell-vendors.js', 'default', 'release']);
  });

  it('tells of each change after that', async () => {
    const {log, loads, vendors, start} = createSender();
    start();
    loads[0]?.arrive();
    await settled();

    vendors.update();
    vendors.update();

    assert.deepEqual(log.slice(-3), ['release', 'update', 'update']);
  });

  it('neither releases nor loads twice at a change while the file is loading', async () => {
    const {log, loads, vendors, start} = createSender();
    start();

    vendors.update();
    vendors.update();
    await settled();
    assert.deepEqual(log, ['load tell-vendors.js']);
    loads[0]?.arrive();
    await settled();

    assert.deepEqual(log, ['load tell-vendors.js', 'default', 'release']);
  });

  it('releases nothing where the file fails, and tries again at each change and when the browser is online again', async () => {
    const {log, loads, vendors, start} = createSender();
    start();
    loads[0]?.fail();
    await settled();
    assert.deepEqual(errors, ['file-failed']);

    vendors.update();
    loads[1]?.fail();
    await settled();
    assert.deepEqual(log, ['load tell-vendors.js', 'load tell-vendors.js']);
    dispatchEvent(new Event('online'));
    loads[2]?.arrive();
    await settled();

    assert.deepEqual(log.slice(2), ['load tell-vendors.js', 'default', 'release']);
    assert.deepEqual(errors, ['file-failed', 'file-failed']);
  });

  it('loads nothing before the start', async () => {
    const {log, vendors} = createSender();

    vendors.update();
    await settled();

    assert.deepEqual(log, []);
  });

  it('says after five seconds that vendors are not told, and releases nothing for that', async () => {
    const {log, loads, start} = createSender();
    const timers: [() => void, number][] = [];
    const value = (act: () => void, ms: number): number => timers.push([act, ms]);
    withProperty(window, 'setTimeout', {value}, start);

    assert.deepEqual(
      timers.map(([, ms]) => ms),
      [5000],
    );
    timers[0]?.[0]();
    assert.deepEqual(errors, ['vendors-not-told']);
    assert.notInclude(log, 'release');
    loads[0]?.arrive();
    await settled();

    assert.include(log, 'release');
  });

  it('says nothing after five seconds where vendors are told', async () => {
    const {loads, start} = createSender();
    const timers: (() => void)[] = [];
    withProperty(window, 'setTimeout', {value: (act: () => void) => timers.push(act)}, start);
    loads[0]?.arrive();
    await settled();

    for (const act of timers) act();

    assert.deepEqual(errors, []);
  });
});
