import {assert} from 'chai';
import {findServerCookies} from '../../src/storage/find-server-cookies.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {addPage} from '../helpers/server.js';
import {cookieWrites, visibleCookies} from './cookie-writes.js';
import {KEEPS_SECURE, TELLS_FAILED_DELETION} from './engine.js';

/** Has the server set cookies. */
async function setFromServer(...texts: string[]): Promise<void> {
  const url = await addPage({html: '', headers: {'set-cookie': texts}});
  await fetch(new URL(url).pathname);
}

async function find(...names: string[]): Promise<readonly string[]> {
  const found: string[] = [];
  await findServerCookies(names, (name) => void found.push(name), new AbortController().signal);
  return found.sort();
}

describe('findServerCookies', () => {
  beforeEach(clearStorage);

  afterEach(async () => {
    await setFromServer('held=; Max-Age=0; Path=/', '__Host-held=; Max-Age=0; Path=/; Secure');
    await clearStorage();
  });

  it('finds HttpOnly cookies, but none in Firefox, which does not tell', async () => {
    await setFromServer('held=1; HttpOnly; Path=/', '__Host-held=1; HttpOnly; Path=/; Secure');

    const found = await find('held', '__Host-held', 'absent', '__Secure-absent', '__Host-absent');

    const kept = KEEPS_SECURE ? ['__Host-held', 'held'] : ['held'];
    assert.deepEqual(found, TELLS_FAILED_DELETION ? kept : []);
  });

  it('finds no cookies that do not exist, whatever their names are', async () => {
    const names = [
      'absent',
      '',
      'a;b',
      'a=b',
      'a\nb',
      ' a',
      '__Http-a',
      '__Host-Http-a',
      '__proto__',
      'größe',
    ];

    assert.deepEqual(await find(...names), []);
  });

  it('creates no cookie, not even for a moment', async () => {
    const changes: string[] = [];
    const note = ({changed}: CookieChangeEvent): void => void changes.push(...changed.map(({name}) => name!));
    if ('cookieStore' in window) cookieStore.addEventListener('change', note);

    const writes = await cookieWrites(() => find('absent', 'other'));
    if ('cookieStore' in window) cookieStore.removeEventListener('change', note);

    assert.deepEqual([writes, changes, visibleCookies()], [[], [], []]);
  });

  it('asks nothing more once it is aborted', async function () {
    if (!('cookieStore' in window)) this.skip();
    const asked: string[] = [];
    const original = Object.getOwnPropertyDescriptor(CookieStore.prototype, 'delete')!;
    const value = ({name}: CookieStoreDeleteOptions): Promise<void> => {
      asked.push(name);
      return Promise.resolve();
    };
    Object.defineProperty(CookieStore.prototype, 'delete', {...original, value});
    const controller = new AbortController();
    controller.abort();

    await findServerCookies(['_ga'], (name) => asked.push(name), controller.signal);
    Object.defineProperty(CookieStore.prototype, 'delete', original);

    assert.notInclude(asked, '_ga');
  });
});
