import {assert} from 'chai';
import {
  createJarQueue,
  type CookieWriter,
  type JarCookie,
  type JarQueue,
} from '../../src/storage/jar-queue.js';
import {fakeStore, record, type FakeStore} from '../helpers/fakes.js';

const cookie = (value: string, parts: Partial<JarCookie> = {}): JarCookie => ({
  owner: 'affiliate',
  name: 'ref',
  value,
  attributes: {},
  ...parts,
});

interface Jars {
  readonly queue: JarQueue;
  readonly store: FakeStore;
  /** What was written and removed, in order. */
  readonly log: string[];
  readonly start: () => void;
  /** Has the writer loaded, which is awaited until then. */
  readonly arrive: () => void;
}

function createJars(store = fakeStore()): Jars {
  const log: string[] = [];
  const writer: CookieWriter = {
    isAllowed: (_, {name}) => name !== 'lasting',
    setCookie: ({name, value}) => log.push(`${name}=${value}`),
    removeCookie: (name, {path = ''}) => log.push(`-${name}${path}`),
  };
  let arrive = (): void => undefined;
  const loading = new Promise<CookieWriter>((resolve) => {
    arrive = () => resolve(writer);
  });
  const queue = createJarQueue();
  return {queue, store, log, start: () => queue.start(store, () => loading), arrive};
}

const granting = (): FakeStore => fakeStore({record: record()});
/** Lets all that waits for promises go on. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('createJarQueue', () => {
  it('neither writes nor keeps a cookie that may have no end date, and says so', async () => {
    const {queue, log, start, arrive} = createJars(granting());
    start();
    arrive();

    const code = await queue.put(cookie('x', {name: 'lasting'})).catch((error: unknown) => error);

    assert.deepInclude(code, {code: 'session-expires'});
    assert.deepEqual(log, []);
    assert.isUndefined(queue.waitingValue('lasting'));
  });

  for (const [what, expires] of Object.entries({
    text: '30 days',
    number: Number.NaN,
    date: new Date('soon'),
    null: null,
    object: {},
  })) {
    it(`neither writes nor keeps a cookie with a wrong expiry date (${what}), and goes on with the others`, async () => {
      const {queue, log, start, arrive} = createJars(granting());
      start();
      arrive();

      const wrong: Record<string, unknown> = {expires};
      const code = await queue
        .put(cookie('x', {name: 'bad', attributes: wrong}))
        .catch((error: unknown) => error);
      await queue.put(cookie('y', {name: 'good'}));

      assert.deepInclude(code, {code: 'bad-expires'});
      assert.deepEqual(log, ['good=y']);
      assert.isUndefined(queue.waitingValue('bad'));
    });
  }

  it('writes once granted', async () => {
    const {queue, store, log, start, arrive} = createJars();
    start();
    arrive();

    await queue.put(cookie('acme'));
    assert.deepEqual(log, []);
    assert.equal(queue.waitingValue('ref'), 'acme');
    store.decide({affiliate: true});

    assert.deepEqual(log, ['ref=acme']);
    assert.isUndefined(queue.waitingValue('ref'));
  });

  it('writes what was put in before the start, if that is granted', async () => {
    const {queue, log, start, arrive} = createJars(granting());
    const isPut = queue.put(cookie('acme'));
    arrive();
    await settled();
    assert.deepEqual(log, []);

    start();
    await isPut;

    assert.deepEqual(log, ['ref=acme']);
  });

  it('forgets a value that is refused, whatever is granted later', async () => {
    const {queue, store, log, start, arrive} = createJars();
    start();
    arrive();
    await queue.put(cookie('acme'));

    store.decide(false);
    assert.isUndefined(queue.waitingValue('ref'));
    store.decide(true);

    assert.deepEqual(log, []);
  });

  it('forgets a refused value also before the writer is loaded', async () => {
    const {queue, store, log, start, arrive} = createJars();
    start();
    const isPut = queue.put(cookie('acme'));
    await settled();

    store.decide(false);
    assert.isUndefined(queue.waitingValue('ref'));
    store.decide(true);
    arrive();
    await isPut;

    assert.deepEqual(log, []);
  });

  it('forgets a value that is put in where it is refused already', async () => {
    const refusing = fakeStore({record: record({granted: [], denied: ['affiliate']})});
    const {queue, store, log, start, arrive} = createJars(refusing);
    start();
    arrive();

    await queue.put(cookie('acme'));
    store.decide(true);

    assert.deepEqual(log, []);
  });

  it('writes nothing that another window has refused while the writer was loaded', async () => {
    const {queue, store, log, start, arrive} = createJars(granting());
    start();
    const isPut = queue.put(cookie('acme'));
    await settled();

    store.keep(record({granted: [], denied: ['affiliate']}));
    arrive();
    await isPut;

    assert.deepEqual(log, []);
    assert.isUndefined(queue.waitingValue('ref'));
  });

  it('deletes at a withdrawal what it wrote, with its attributes, and nothing of other owners', async () => {
    const {queue, store, log, start, arrive} = createJars(granting());
    start();
    arrive();
    await queue.put(cookie('acme', {attributes: {path: '/shop'}}));
    await queue.put(cookie('1', {owner: 'analytics', name: 'seen'}));

    store.decide({affiliate: false});

    assert.deepEqual(log, ['ref=acme', 'seen=1', '-ref/shop']);
  });

  it('keeps the last of two values that wait under a name', async () => {
    const {queue, store, log, start, arrive} = createJars();
    start();
    arrive();
    await queue.put(cookie('first'));
    await queue.put(cookie('last'));

    store.decide(true);

    assert.deepEqual(log, ['ref=last']);
  });

  it('deletes at once, whatever is granted, and takes back what waits', async () => {
    const {queue, store, log, start, arrive} = createJars();
    start();
    arrive();
    await queue.put(cookie('acme'));

    const isRemoved = queue.remove('ref', {path: '/shop'});
    assert.isNull(queue.waitingValue('ref'));
    await isRemoved;
    store.decide(true);

    assert.deepEqual(log, ['-ref/shop']);
  });

  it('keeps a value that was put in after a removal that still waits', async () => {
    const {queue, log, start, arrive} = createJars(granting());
    start();
    const isRemoved = queue.remove('ref', {});
    const isPut = queue.put(cookie('new'));

    arrive();
    await Promise.all([isRemoved, isPut]);

    assert.deepEqual(log, ['ref=new']);
  });

  it('asks for the writer again after it could not be loaded', async () => {
    const store = granting();
    const log: string[] = [];
    const queue = createJarQueue();
    let failures = 1;
    queue.start(store, () =>
      failures-- > 0
        ? Promise.reject(new Error('offline'))
        : Promise.resolve({
            isAllowed: () => true,
            setCookie: ({value}) => log.push(value),
            removeCookie: () => assert.fail('nothing is removed'),
          }),
    );

    let message = '';
    await queue.put(cookie('first')).catch((error: unknown) => (message = String(error)));
    await queue.put(cookie('other', {name: 'other'}));

    assert.equal(message, 'Error: offline');
    assert.deepEqual(log, ['first', 'other']);
  });
});
