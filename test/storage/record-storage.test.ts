import {assert} from 'chai';
import {type ConsentRecord, encodeRecord, isRecord, type KeptDecision} from '../../src/core/record.js';
import type {ConsentPolicy} from '../../src/core/policy.js';
import {createConsentStore, type ConsentStore, type RecordStorage} from '../../src/core/store.js';
import {readCookies} from '../../src/dom/record-cookie.js';
import {createRecordStorage} from '../../src/storage/record-storage.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {ID, policy, record} from '../helpers/fakes.js';
import {framePage} from '../helpers/frames.js';
import {cookieWrites} from './cookie-writes.js';
import {
  isDeletion,
  withFullStorage,
  withoutCookies,
  withPickyCookies,
  withShortCookies,
} from './odd-browser.js';

const OTHER_ID = 'ffffffff-6f3d-4a52-8a53-1f4f2d7c9e10';
const ALL = ['affiliate', 'analytics', 'matomo', 'clarity'];

/** Now: the browser deletes cookies by its own clock. Unit: seconds since the Unix epoch. */
const now = Math.floor(Date.now() / 1000);
const site = policy();

const yes = record({updated: now - 100, created: now - 100});
const no = record({...yes, granted: [], denied: ALL, updated: now});

/** A window of this site. @param ahead How far its clock has gone on. Unit: milliseconds. */
const openWindow = (ahead = 0, of: ConsentPolicy = site): RecordStorage =>
  createRecordStorage(of, () => now * 1000 + ahead);

/** What a page that is loaded next reads. */
const nextPage = (): KeptDecision => openWindow().read();

const setCookie = (text: string, path = '/'): void => {
  document.cookie = `consent-choice=${text};path=${path}`;
};
const setCopy = (text: string): void => localStorage.setItem('consent-choice', text);
const cookies = (): string[] => readCookies('consent-choice');

const namesIn = (kept: KeptDecision): string =>
  isRecord(kept) ? `+${kept.granted.join(' ')} -${kept.denied.join(' ')}` : kept;

describe('createRecordStorage', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('reads nothing where nothing is kept, or another program’s value', () => {
    assert.equal(nextPage(), 'none');
    setCookie('allow');
    setCopy('{"analytics":true}');
    assert.equal(nextPage(), 'none');
  });

  it('keeps a record in one cookie, as it is, with a copy', () => {
    const isKept = openWindow().write(yes);

    assert.isTrue(isKept);
    assert.deepEqual(cookies(), [encodeRecord(yes)]);
    assert.equal(localStorage.getItem('consent-choice'), encodeRecord(yes));
    assert.deepEqual(nextPage(), yes);
  });

  it('writes the cookie with the path, the end and the same site of the policy', async () => {
    const writes = await cookieWrites(() => openWindow(0, policy({cookieDays: 30})).write(yes));

    const end = new Date((yes.updated + 30 * 86_400) * 1000).toUTCString();
    assert.deepEqual(writes, [`consent-choice=${encodeRecord(yes)};expires=${end};path=/;samesite=lax`]);
  });

  it('keeps the record under every name that a policy may have', () => {
    for (const cookieName of ['a', '_', 'A-b_9', 'x'.repeat(64)]) {
      const named = policy({cookieName});

      assert.isTrue(openWindow(0, named).write(yes), cookieName);
      assert.deepEqual(openWindow(0, named).read(), yes);
    }
  });

  it('reads the copy where the cookie is gone, and the cookie where the copy is', () => {
    setCopy(encodeRecord(no));
    assert.deepEqual(nextPage(), no);

    localStorage.clear();
    setCookie(encodeRecord(yes));
    assert.deepEqual(nextPage(), yes);
  });

  it('knows nothing where one of the two is ours and cannot be read', () => {
    for (const broken of ['v=2&id=x', encodeRecord(yes).slice(0, -1)]) {
      setCookie(broken);
      setCopy(encodeRecord(yes));
      assert.equal(nextPage(), 'unknown');

      setCookie(encodeRecord(yes));
      setCopy(broken);
      assert.equal(nextPage(), 'unknown');
    }
  });

  it('replaces what cannot be read', () => {
    setCookie('v=2&id=x');
    setCopy('v=2&id=y');

    assert.isTrue(openWindow().write(yes));

    assert.deepEqual(nextPage(), yes);
  });

  it('holds the no of the copy against a cookie of another id, also a later one', () => {
    setCopy(encodeRecord(no));
    setCookie(encodeRecord({...yes, id: OTHER_ID, updated: now + 10}));

    assert.equal(namesIn(nextPage()), `+ -${ALL.join(' ')}`);
  });
});

describe('createRecordStorage, with two cookies of the name', () => {
  /** A page that has cookies of its own path besides those of the host. */
  async function deepPage() {
    const view = await framePage({html: '<!doctype html><html lang="en"><title>page</title></html>'});
    const loaded = (await view.eval(`import('/src/storage/record-storage.ts')`)) as {
      createRecordStorage: typeof createRecordStorage;
    };
    const {document: page} = view;
    return {
      prototype: view.Document.prototype,
      storage: loaded.createRecordStorage(site, () => now * 1000),
      setCookie: (text: string, path: string): void => {
        page.cookie = `consent-choice=${text};path=${path}`;
      },
      cookies: (): string[] => page.cookie.split('; ').filter((pair) => pair.startsWith('consent-choice=')),
    };
  }

  beforeEach(clearStorage);

  it('reads what both grant, and leaves one of them when a record is written', async () => {
    const page = await deepPage();
    page.setCookie(encodeRecord(yes), '/');
    page.setCookie(
      encodeRecord({...yes, id: OTHER_ID, granted: ['matomo'], denied: ['affiliate']}),
      '/fixture/page',
    );
    assert.equal(page.cookies().length, 2);
    assert.equal(namesIn(page.storage.read()), '+matomo -affiliate');

    const isKept = page.storage.write(no);

    assert.isTrue(isKept);
    assert.deepEqual(page.cookies(), [`consent-choice=${encodeRecord(no)}`]);
  });

  it('leaves an older no beside the yes of a neighbor where a second no does not fit', async () => {
    const page = await deepPage();
    const first = {...no, denied: ['*']};
    page.setCookie(encodeRecord(first), '/');
    page.setCookie(encodeRecord({...yes, id: OTHER_ID}), '/fixture/page');

    const isKept = withPickyCookies(
      isDeletion,
      () => page.storage.write({...no, updated: now + 1}),
      page.prototype,
    );

    assert.isTrue(isKept);
    assert.include(page.cookies(), `consent-choice=${encodeRecord(first)}`);
    assert.equal(namesIn(page.storage.read()), `+ -${ALL.join(' ')}`);
    page.setCookie(';max-age=0', '/fixture/page');
  });

  it('leaves the cookie that another program set', async () => {
    const page = await deepPage();
    page.setCookie('allow', '/fixture/page');

    const isKept = page.storage.write(no);

    assert.isTrue(isKept);
    assert.sameMembers(page.cookies(), ['consent-choice=allow', `consent-choice=${encodeRecord(no)}`]);
    page.setCookie(';max-age=0', '/fixture/page');
  });
});

describe('a no that the cookie does not take', () => {
  beforeEach(() => {
    void clearStorage();
    openWindow().write(yes);
  });

  afterEach(clearStorage);

  it('is kept as everything denied where that fits', () => {
    const partly = record({...yes, granted: ['affiliate'], denied: ['matomo'], updated: now});

    const isKept = withPickyCookies(
      (text) => text.includes('d=*') || isDeletion(text),
      () => openWindow().write(partly),
    );

    assert.isFalse(isKept);
    assert.equal(namesIn(nextPage()), '+ -*');
    assert.include(cookies()[0], '&g=&d=*&');
  });

  it('counts as kept where everything was refused, and everything denied is what fits', () => {
    const isKept = withPickyCookies(
      (text) => text.includes('d=*'),
      () => openWindow().write(no),
    );

    assert.isTrue(isKept);
    assert.equal(namesIn(nextPage()), '+ -*');
  });

  it('deletes the cookie where it takes nothing, and the copy says no', () => {
    const isKept = withPickyCookies(isDeletion, () => openWindow().write(no));

    assert.isTrue(isKept);
    assert.deepEqual(cookies(), []);
    assert.equal(namesIn(nextPage()), '+ -*');
  });

  it('is said by the copy where the cookie cannot even be deleted', () => {
    const isKept = withPickyCookies(
      () => false,
      () => openWindow().write(no),
    );

    assert.isTrue(isKept);
    assert.deepEqual(cookies(), [encodeRecord(yes)]);
    assert.equal(namesIn(nextPage()), '+ -*');
  });

  it('is not said to be kept where nothing can be written, and holds in this window', () => {
    const here = openWindow();

    const isKept = withFullStorage(() =>
      withPickyCookies(
        () => false,
        () => here.write(no),
      ),
    );

    assert.isFalse(isKept);
    assert.deepEqual(here.read(), no);
  });

  it('holds where localStorage is full: the copy of the yes is gone', () => {
    const isKept = withFullStorage(() => openWindow().write(no));

    assert.isTrue(isKept);
    assert.isNull(localStorage.getItem('consent-choice'));
    assert.deepEqual(nextPage(), no);
    document.cookie = 'consent-choice=;path=/;max-age=0';
    assert.equal(nextPage(), 'none');
  });

  it('stays in the copy where localStorage is full and a window writes the same decision again', () => {
    openWindow().write(no);

    withFullStorage(() => openWindow().write({...no, flags: ['clear']}));

    assert.equal(localStorage.getItem('consent-choice'), encodeRecord(no));
  });

  it('leaves the older no of the copy where nothing can be written', () => {
    openWindow().write(no);
    // Another window's yes was cut off on its way.
    setCookie(encodeRecord(yes).slice(0, 60));

    withFullStorage(() =>
      withPickyCookies(isDeletion, () => openWindow().write({...no, denied: ['*'], updated: now + 1})),
    );

    assert.equal(namesIn(nextPage()), `+ -${ALL.join(' ')}`);
  });

  it('leaves the older no of the cookie where nothing can be written, and deletes the later yes of the copy', () => {
    setCookie(encodeRecord({...no, denied: ['*']}));
    setCopy(encodeRecord({...yes, updated: now + 1}));

    withFullStorage(() => withPickyCookies(isDeletion, () => openWindow().write({...no, updated: now + 2})));

    assert.isNull(localStorage.getItem('consent-choice'));
    assert.equal(namesIn(nextPage()), '+ -*');
  });

  it('holds in this window where the page may not use cookies, and other pages know nothing there', () => {
    const here = openWindow();

    const seen = withoutCookies(() => [here.write(no), here.read(), nextPage()]);

    assert.deepEqual(seen, [false, no, 'unknown']);
  });
});

describe('a yes that cannot be kept', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  const never = <T>(run: () => T): T => withPickyCookies(() => false, run);

  it('holds in this window, and no other page sees it', () => {
    const here = openWindow();

    assert.isFalse(never(() => here.write(yes)));

    assert.deepEqual(here.read(), yes);
    assert.equal(nextPage(), 'none');
  });

  it('leaves the no that is kept for the next page', () => {
    openWindow().write(no);
    const here = openWindow();
    const later = {...yes, updated: now + 1};

    assert.isFalse(never(() => here.write(later)));

    assert.deepEqual(here.read(), later);
    assert.deepEqual(nextPage(), no);
  });

  it('ends in this window when another window refuses', () => {
    const here = openWindow();
    never(() => here.write(yes));

    openWindow().write({...no, updated: now + 1});

    assert.equal(namesIn(here.read()), `+ -${ALL.join(' ')}`);
  });

  it('ends at the next decision that is kept', () => {
    const here = openWindow();
    never(() => here.write(yes));

    here.write(no);

    assert.deepEqual(here.read(), no);
    assert.deepEqual(nextPage(), no);
  });
});

describe('two windows', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  const concurrentYes = {...yes, updated: now + 1};

  it('keep the refusal of one against a yes that the other wrote in the same second without reading it', () => {
    const here = openWindow(500);
    here.write(no);

    setCookie(encodeRecord({...yes, updated: no.updated}));
    setCopy(encodeRecord({...yes, updated: no.updated}));

    assert.equal(namesIn(here.read()), `+ -${ALL.join(' ')}`);
    assert.equal(namesIn(nextPage()), `+ -${ALL.join(' ')}`);
    assert.include(cookies()[0], `&u=${String(no.updated + 1)}&`);
  });

  it('keep a refusal that only the copy could take, where the other overwrites that copy as it ends its own write', () => {
    const here = openWindow(500);
    setCookie(encodeRecord(yes));
    here.read();

    const seen = withPickyCookies(
      () => false,
      () => {
        const isKept = here.write({...no, updated: now + 1});
        setCopy(encodeRecord(yes));
        return [isKept, namesIn(here.read()), namesIn(nextPage())];
      },
    );

    assert.deepEqual(seen, [true, `+ -${ALL.join(' ')}`, '+ -*']);
  });

  it('heed the refusal in the copy where the cookie cannot be read', () => {
    const here = openWindow();
    withPickyCookies(
      () => false,
      () => here.write(yes),
    );

    setCookie('v=2&id=x');
    setCopy(encodeRecord({...yes, granted: ['analytics'], denied: ['matomo'], updated: now + 1}));
    const heard = here.read();
    localStorage.clear();

    assert.equal(namesIn(heard), '+analytics -matomo');
    assert.deepEqual(here.read(), heard);
  });

  it('go by a decision for a second of the clock where nothing can be read, whatever the number of its record', () => {
    let time = now * 1000;
    const here = createRecordStorage(site, () => time);
    here.write({...yes, updated: now + 10});

    setCookie('v=2&id=x');
    const atOnce = here.read();
    time += 2000;
    const later = here.read();

    assert.deepEqual([namesIn(atOnce), later], [`+${ALL.join(' ')} -`, 'unknown']);
  });

  it('take up a yes of the other that was made a moment after the refusal', () => {
    let time = now * 1000;
    const here = createRecordStorage(site, () => time);
    here.write(no);

    time += 300;
    const yesAfter = {...concurrentYes, millisecond: 300};
    openWindow(300).write(yesAfter);

    assert.deepEqual(here.read(), yesAfter);
  });

  it('keep the refusal of one against a yes of another id, for all pages', () => {
    const here = openWindow(500);
    here.write(no);

    setCookie(encodeRecord({...concurrentYes, id: OTHER_ID}));
    setCopy(encodeRecord({...concurrentYes, id: OTHER_ID}));

    assert.equal(namesIn(here.read()), `+ -${ALL.join(' ')}`);
    assert.equal(namesIn(nextPage()), `+ -${ALL.join(' ')}`);
  });

  it('take up after a second what the other decided', () => {
    let time = now * 1000;
    const here = createRecordStorage(site, () => time);
    here.write(no);

    time += 1001;
    openWindow(1001).write(concurrentYes);

    assert.deepEqual(here.read(), concurrentYes);
  });

  it('take up that the record was deleted', () => {
    const here = openWindow();
    here.write(yes);

    void clearStorage();

    assert.equal(here.read(), 'none');
  });
});

describe('stores of two windows that hear nothing of each other', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  let time = now * 1000;
  const openStore = (): ConsentStore =>
    createConsentStore({
      policy: site,
      storage: createRecordStorage(site, () => time),
      now: () => time,
      createId: () => ID,
    });
  const isGrantedNext = (name: string): boolean => openStore().isGranted(name);

  it('lose no refusal to a decision on something else, however late', () => {
    openStore().decide(true);
    const [one, other] = [openStore(), openStore()];

    time += 60_000;
    one.decide(false);
    time += 60_000;
    other.decide({matomo: true});

    assert.isTrue(isGrantedNext('matomo'));
    for (const name of ['affiliate', 'analytics', 'clarity']) assert.isFalse(isGrantedNext(name), name);
  });

  it('lose no refusal to a dismissed notice', () => {
    openStore().decide(true);
    const [one, other] = [openStore(), openStore()];

    time += 60_000;
    one.decide(false);
    time += 60_000;
    other.dismissNotice();

    for (const name of ALL) assert.isFalse(isGrantedNext(name), name);
  });

  it('let a refusal and a yes of the same moment end in the refusal', () => {
    const [one, other] = [openStore(), openStore()];

    one.decide(false);
    time += 100;
    other.decide(true);

    for (const name of ALL) assert.isFalse(isGrantedNext(name), name);
  });

  it('let a yes after a refusal count, once it cannot be of the same moment', () => {
    const [one, other] = [openStore(), openStore()];

    one.decide(false);
    time += 5000;
    other.decide(true);

    one.refresh();
    for (const name of ALL) assert.isTrue(isGrantedNext(name) && one.isGranted(name), name);
  });

  it('read what a server has renewed as the same decision', () => {
    const store = openStore();
    store.decide(true);
    const [text = ''] = cookies();
    let told = 0;
    store.subscribe(() => told++);

    setCookie(`${text}&w=${String(now)}`);
    store.refresh();

    assert.equal(told, 0);
    assert.isTrue(store.isGranted('matomo'));
  });
});

describe('the record under cookie-domain', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  const shared = policy({cookieDomain: 'example.com'});

  it('falls back to this host where the browser does not take the domain for this page', () => {
    assert.isTrue(openWindow(0, shared).write(yes));

    assert.deepEqual(cookies(), [encodeRecord(yes)]);
  });

  it('is not written for this host too where the browser takes the domain and cuts the text off', () => {
    const written = withShortCookies(() => openWindow(0, shared).write(yes));

    assert.isNotEmpty(written);
    for (const text of written) assert.include(text, ';domain=example.com');
  });

  it('is not granted by a copy alone, and denied by one', () => {
    setCopy(encodeRecord(yes));
    assert.equal(openWindow(0, shared).read(), 'none');

    const mixed: ConsentRecord = {...yes, granted: ['affiliate'], denied: ['matomo']};
    setCopy(encodeRecord(mixed));
    assert.equal(namesIn(openWindow(0, shared).read()), '+ -matomo');
  });
});
