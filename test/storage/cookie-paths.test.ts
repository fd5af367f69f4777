import {assert} from 'chai';
import type * as cookies from '../../src/storage/delete-cookies.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {frameUrl, type FixtureWindow} from '../helpers/frames.js';
import {until} from '../helpers/until.js';
import {cookieWrites, visibleCookies} from './cookie-writes.js';

/** Far more than a deletion needs. Unit: milliseconds. */
const SOON_MS = 1500;

const BASE = '/fixture/at';

/** A page of a path of its own, and the functions under test as they run there. */
interface PageAt extends Pick<typeof cookies, 'deleteCookies' | 'deleteUnseenCookies'> {
  readonly view: FixtureWindow;
  readonly setCookies: (...texts: string[]) => void;
  readonly visible: () => readonly string[];
}

async function pageAt(path: string): Promise<PageAt> {
  const view: FixtureWindow & {cookies?: typeof cookies} = await frameUrl(BASE + path);
  const script = view.document.createElement('script');
  script.type = 'module';
  script.text = "import * as cookies from '/src/storage/delete-cookies.ts'; window.cookies = cookies;";
  view.document.head.append(script);
  const {deleteCookies, deleteUnseenCookies} = await until(() => view.cookies);
  return {
    view,
    deleteCookies,
    deleteUnseenCookies,
    setCookies: (...texts) => {
      for (const text of texts) view.document.cookie = text;
    },
    visible: () => visibleCookies(view.document),
  };
}

const isGa = (name: string): boolean => name === '_ga';

const placeOf = (write: string): string =>
  write
    .split('; ')
    .filter((part) => /^(path|domain)=/.test(part))
    .join(' ');

describe('deleteCookies, by the path of the page,', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('deletes cookies of the same name on every path that leads to the page', async () => {
    const page = await pageAt('/de/shop/cart');
    const paths = ['/', BASE, `${BASE}/`, `${BASE}/de`, `${BASE}/de/shop/`, `${BASE}/de/shop/cart`];
    page.setCookies(...paths.map((path) => `_ga=1; path=${path}`));
    assert.deepEqual(page.visible(), Array(6).fill('_ga'));

    const deletion = page.deleteCookies(isGa);

    assert.deepEqual(deletion, {found: ['_ga'], left: []});
    assert.deepEqual(page.visible(), []);
  });

  it('deletes the cookies of the path that the page was loaded from, after a move by script', async () => {
    const page = await pageAt('/de/shop/cart');
    page.setCookies('_ga=1', `_ga=1; path=${BASE}/de`);
    page.view.history.pushState(null, '', '/elsewhere');
    assert.deepEqual(page.visible(), ['_ga', '_ga']);

    page.deleteCookies(isGa);

    assert.deepEqual(page.visible(), []);
  });

  it('deletes a cookie of a folder whose name has a semicolon', async () => {
    const page = await pageAt('/a;b/page');
    page.setCookies('_ga=1');
    assert.deepEqual(page.visible(), ['_ga']);

    page.deleteCookies(isGa);

    assert.deepEqual(page.visible(), []);
  });

  it('deletes a cookie of the page’s folder 400 segments deep, with few writes', async () => {
    // Firefox takes no cookie of a path longer than 1024 characters.
    const page = await pageAt('/s'.repeat(400));
    page.setCookies('_ga=1');
    assert.deepEqual(page.visible(), ['_ga']);
    const start = performance.now();

    const writes = await cookieWrites(() => page.deleteCookies(isGa), page.view.Document);

    assert.isBelow(performance.now() - start, SOON_MS);
    assert.deepEqual(page.visible(), []);
    assert.isAtMost(writes.length, 8);
  });

  it('tries twenty segments and no more, each place twice and no more', async () => {
    // Deeper than what is tried, and not the page's own folder.
    const path = BASE + '/s'.repeat(40);
    const page = await pageAt('/s'.repeat(60));
    page.setCookies(`_ga=1; path=${path}`);
    assert.deepEqual(page.visible(), ['_ga']);
    let left: readonly string[] = [];

    const writes = await cookieWrites(() => {
      ({left} = page.deleteCookies(isGa));
    }, page.view.Document);
    page.setCookies(`_ga=; max-age=0; path=${path}`);

    assert.deepEqual(left, ['_ga']);
    const places = writes.map(placeOf);
    const counts = [...new Set(places)].map((place) => places.filter((one) => one === place).length);
    // The host alone, and `localhost`, for the root, the folder and 39 more paths.
    assert.equal(counts.length, 2 * 41);
    assert.equal(Math.max(...counts), 2);
  });

  it('deletes a cookie deeper than twenty segments by its declared path', async () => {
    const path = BASE + '/s'.repeat(40);
    const page = await pageAt('/s'.repeat(60));
    page.setCookies(`_ga=1; path=${path}`);
    assert.deepEqual(page.visible(), ['_ga']);

    page.deleteCookies(isGa, [path]);

    assert.deepEqual(page.visible(), []);
  });

  it('deletes no cookie without a name while another one has to stay', async () => {
    const page = await pageAt('/shop/cart');
    // Firefox has no cookies without a name: there both can be told apart.
    page.setCookies('tracked; path=/', `needed; path=${BASE}/shop`);

    const {found, left} = page.deleteCookies((name) => name === 'tracked');

    const visible = page.visible();
    page.setCookies('tracked; max-age=0; path=/', `needed; max-age=0; path=${BASE}/shop`);
    assert.include(visible, 'needed');
    assert.deepEqual(found, ['tracked']);
    assert.deepEqual(left, visible.includes('tracked') ? ['tracked'] : []);
  });
});

describe('deleteUnseenCookies', () => {
  beforeEach(clearStorage);

  it('deletes a cookie of a path that does not lead to the page', async () => {
    const [here, there] = [await pageAt('/here/page'), await pageAt('/there/page')];
    there.setCookies('_ga=1', 'other=1');
    assert.deepEqual(here.visible(), []);

    here.deleteUnseenCookies([{name: '_ga', path: `${BASE}/there`}]);

    const visible = there.visible();
    there.setCookies('other=; max-age=0');
    assert.deepEqual(visible, ['other']);
  });
});
