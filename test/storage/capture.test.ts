import {assert} from 'chai';
import {captureParameters} from '../../src/storage/capture.js';
import {createJarQueue, type JarCookie, type JarQueue} from '../../src/storage/jar-queue.js';
import {fakeStore, policy, type FakeStore} from '../helpers/fakes.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import type * as captureModule from '../../src/storage/capture.js';
import {until} from '../helpers/until.js';

const site = policy({categories: [{name: 'affiliate', capture: ['ref', 'promo']}, 'analytics']});
const [, affiliate, analytics] = site.categories;

interface Jars {
  readonly queue: JarQueue;
  readonly store: FakeStore;
  /** What was written, in order. */
  readonly written: JarCookie[];
}

function createJars(): Jars {
  const store = fakeStore({policy: site});
  const written: JarCookie[] = [];
  const queue = createJarQueue();
  queue.start(store, () =>
    Promise.resolve({
      isAllowed: () => true,
      setCookie: (cookie) => written.push(cookie),
      removeCookie: () => undefined,
    }),
  );
  return {queue, store, written};
}

/** Lets all that waits for promises go on. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('captureParameters', () => {
  const {href} = location;

  beforeEach(() => history.replaceState(null, '', '/landing?ref=acme&other=1&promo=x%20y'));

  afterEach(() => history.replaceState(null, '', href));

  it('keeps the named parameters and the path of the page in memory until they are granted', async () => {
    const {queue, store, written} = createJars();

    captureParameters(queue, affiliate!);
    await settled();
    assert.deepEqual(written, []);
    store.decide(true);

    assert.deepEqual(written, [
      {
        owner: 'affiliate',
        name: 'affiliate',
        value: 'ref=acme&promo=x+y&landing=%2Flanding',
        attributes: {},
        isQuery: true,
      },
    ]);
  });

  it('has them forgotten at a refusal, whatever is granted later', async () => {
    const {queue, store, written} = createJars();
    captureParameters(queue, affiliate!);
    await settled();

    store.decide(false);
    store.decide(true);
    await settled();

    assert.deepEqual(written, []);
  });

  it('captures nothing for a category that names no parameter', () => {
    const {queue} = createJars();

    captureParameters(queue, analytics!);

    assert.isUndefined(queue.waitingValue('analytics'));
  });

  it('captures nothing where the address has none of the parameters', () => {
    history.replaceState(null, '', '/landing?other=1');
    const {queue} = createJars();

    captureParameters(queue, affiliate!);

    assert.isUndefined(queue.waitingValue('affiliate'));
  });

  it('captures from the address that was asked for, where the page has tidied its address up', async () => {
    const {module, view} = await importInFrame<typeof captureModule>(
      '/src/storage/capture.ts',
      '',
      '',
      {},
      '?ref=acme',
    );
    // WebKit tells the address a moment after the page has loaded.
    await until(() => view.performance.getEntriesByType('navigation')[0]?.name.includes('ref=acme'));
    view.history.replaceState(null, '', '/tidy');
    const {queue} = createJars();

    module.captureParameters(queue, affiliate!);

    assert.match(String(queue.waitingValue('affiliate')), /^ref=acme&landing=%2Ffixture%2Fpage%2F/);
  });
});
