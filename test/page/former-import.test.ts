import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {KeptDecision} from '../../src/core/record.js';
import type {RecordStorage} from '../../src/core/store.js';
import {findFormer} from '../../src/import/find-former.js';
import {former as cookiebot} from '../../src/import/cookiebot.js';
import type {LoadChunk} from '../../src/page/chunks.js';
import {createFormerImport} from '../../src/page/former-import.js';
import {fakeStorage, fakeStore, record} from '../helpers/fakes.js';
import {until} from '../helpers/until.js';

const site = {
  ...createPolicy({
    categories: ['analytics', 'marketing'],
    model: 'opt-out',
    prompt: 'none',
    importFrom: ['cookiebot'],
    importGrants: true,
    importUntil: '2999-01-01',
  }),
  // HTML may say anything.
  importFrom: ['cookiebot/../../x'],
};

const put = (answer: string): void => {
  document.cookie = `CookieConsent=${answer};path=/`;
};
const REFUSAL = `{stamp:%27s%27%2Cstatistics:false%2Cmarketing:false%2Cmethod:%27explicit%27}`;

/** Runs code while the page may not use localStorage. */
function withoutLocalStorage<T>(code: () => T): T {
  const original = Object.getOwnPropertyDescriptor(window, 'localStorage');
  Object.defineProperty(window, 'localStorage', {
    configurable: true,
    get(): never {
      throw new DOMException('The page may not use it.', 'SecurityError');
    },
  });
  try {
    return code();
  } finally {
    Object.defineProperty(window, 'localStorage', original ?? {});
  }
}

const emptyStorage = (): RecordStorage => fakeStorage();

/** Runs the import of a page whose files come, fail, or wait. */
function run({
  storage = emptyStorage(),
  isAmbiguous = false,
  answer = (file: string): Promise<unknown> =>
    Promise.resolve(file === 'import.js' ? {findFormer} : {former: cookiebot}),
  policy = site,
} = {}) {
  const log: string[] = [];
  const load = ((file: string) => {
    log.push(file);
    const answered = answer(file);
    // As the loader does, whose files may fail at any time.
    answered.catch(() => undefined);
    return answered;
  }) as unknown as LoadChunk;
  const former = createFormerImport(policy, storage, load, (made) => log.push(made.source));
  const store = fakeStore({policy, storage: former.storage, now: Date.now});
  former.run(
    store,
    () => isAmbiguous,
    () => log.push('done'),
  );
  const isDone = (): Promise<unknown> => until(() => log.at(-1) === 'done');
  return {log, store, isDone, former};
}

describe('the import of a former record', () => {
  beforeEach(() => {
    document.cookie = 'visit=1;path=/';
  });

  afterEach(() => {
    for (const name of ['CookieConsent', 'visit']) document.cookie = `${name}=;path=/;max-age=0`;
    localStorage.clear();
  });

  it('calls back at once, and loads nothing, where the browser keeps nothing for the page', () => {
    document.cookie = 'visit=;path=/;max-age=0';

    const {log, store} = run();

    assert.deepEqual([log, store.state.record, store.isGranted('analytics')], [['done'], null, true]);
  });

  it('looks where only localStorage has something, and where the page may not read that', async () => {
    document.cookie = 'visit=;path=/;max-age=0';
    localStorage.setItem('x', '1');
    const kept = run();
    await kept.isDone();
    localStorage.clear();
    const blocked = withoutLocalStorage(run);
    await blocked.isDone();

    assert.include(kept.log, 'import.js');
    assert.include(blocked.log, 'import.js');
  });

  it('calls back at once, and loads nothing, without importFrom', () => {
    assert.deepEqual(run({policy: {...site, importFrom: []}}).log, ['done']);
  });

  it('calls back at once, and loads nothing, where there is a record', () => {
    assert.deepEqual(run({storage: fakeStorage(record())}).log, ['done']);
  });

  it('loads no file of another folder', async () => {
    const {log, isDone} = run();
    await isDone();

    assert.deepEqual(log.slice(0, 2).sort(), ['import.js', 'import/cookiebot.js']);
  });

  it('is unknown while the files are loaded, and undecided where there is nothing to take over', async () => {
    const {store, isDone} = run();

    assert.equal(store.state.status, 'unknown');
    assert.isFalse(store.isGranted('analytics'));
    await isDone();

    assert.equal(store.state.status, 'undecided');
    assert.isTrue(store.isGranted('analytics'));
  });

  it('takes a refusal over before it calls back', async () => {
    put(REFUSAL);
    const {store, log, isDone} = run();
    await isDone();

    assert.deepEqual(log.slice(2), ['import.cookiebot', 'done']);
    assert.isFalse(store.isGranted('analytics'));
    assert.equal(store.state.record?.source, 'import.cookiebot');
  });

  it('stays unknown, and asks, if a file fails', async () => {
    put(REFUSAL);
    const {store, isDone} = run({answer: () => Promise.reject(new Error('offline'))});
    await isDone();

    assert.equal(store.state.status, 'unknown');
    assert.deepEqual(store.state.asked, ['analytics', 'marketing']);
    assert.isFalse(store.isGranted('analytics'));
  });

  it('stays unknown if a file comes after three seconds', async () => {
    put(REFUSAL);
    let release: (file: unknown) => void = () => undefined;
    const waits = new Promise<unknown>((resolve) => (release = resolve));
    const {store, isDone, log} = run({
      answer: (file) => (file === 'import.js' ? Promise.resolve({findFormer}) : waits),
    });
    await isDone();
    release({former: cookiebot});
    await waits;

    assert.equal(store.state.status, 'unknown');
    assert.equal(log.at(-1), 'done');
    assert.include(document.cookie, 'CookieConsent');
  });

  it('stays unknown where the former record cannot be read', async () => {
    put('gibberish');
    const {store, isDone} = run();
    await isDone();

    assert.equal(store.state.status, 'unknown');
  });

  it('takes nothing over where the page has two banners', async () => {
    put(REFUSAL);
    const {store, isDone} = run({isAmbiguous: true});
    await isDone();

    assert.equal(store.state.status, 'undecided');
    assert.include(document.cookie, 'CookieConsent');
  });

  it('never undoes what the visitor does meanwhile', async () => {
    put(REFUSAL);
    const {store, isDone} = run();
    store.decide({analytics: true});
    await isDone();

    assert.isTrue(store.isGranted('analytics'));
    assert.equal(store.state.record?.source, 'api');
    // Names without an answer may have been refused before.
    assert.isFalse(store.isGranted('marketing'));
    assert.include(document.cookie, 'CookieConsent');
  });

  it('leaves a record that cannot be read alone', () => {
    const unreadable: RecordStorage = {read: (): KeptDecision => 'unknown', write: () => true};

    assert.deepEqual(run({storage: unreadable}).log, ['done']);
  });
});
