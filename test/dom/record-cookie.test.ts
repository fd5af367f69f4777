import {assert} from 'chai';
import type * as recordCookie from '../../src/dom/record-cookie.js';
import {
  cookiePairs,
  cookieValues,
  documentCookies,
  readCookies,
  setCookieText,
  writeCookie,
} from '../../src/dom/record-cookie.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {fixture, html} from '../helpers/dom.js';
import {frameUrl} from '../helpers/frames.js';
import {withProperty} from '../storage/odd-browser.js';

const SLOT = {name: 'dom-record', domain: '', path: '/'};
const TOMORROW = Date.now() + 86_400_000;

/** What is handed to the browser while something runs, which keeps none of it. */
function written(run: () => void): string[] {
  const texts: string[] = [];
  withProperty(Document.prototype, 'cookie', {set: (text: string) => void texts.push(text)}, run);
  return texts;
}

describe('cookiePairs', () => {
  it('returns each cookie of a page or of a header, where servers leave out the space', () => {
    assert.deepEqual(cookiePairs('a=1; b=x=y;c=; d'), ['a=1', 'b=x=y', 'c=', 'd']);
  });

  it('returns an empty pair for an empty text', () => {
    assert.deepEqual(cookiePairs(''), ['']);
  });
});

describe('cookieValues', () => {
  it('returns the raw values of the name, and of no longer one', () => {
    assert.deepEqual(cookieValues('a=1; ab=2; a=x=%20; a', 'a'), ['1', 'x=%20']);
  });
});

describe('setCookieText and documentCookies', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('write a cookie and read it back', () => {
    setCookieText('dom-record=set;path=/');

    assert.include(cookiePairs(documentCookies()), 'dom-record=set');
  });
});

describe('readCookies', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('returns nothing where there is no cookie of the name', () => {
    document.cookie = 'dom-record-2=other;path=/';

    assert.deepEqual(readCookies('dom-record'), []);
  });

  it('returns the value raw, whatever it holds', () => {
    document.cookie = 'dom-record=v=1&g=a.b%20c;path=/';

    assert.deepEqual(readCookies('dom-record'), ['v=1&g=a.b%20c']);
  });

  it('returns each of several cookies of one name, the one with the longest path first', async () => {
    const view = await frameUrl('/fixture/at/shop/cart');
    const load = new view.Function('return import("/src/dom/record-cookie.ts")') as () => Promise<
      typeof recordCookie
    >;
    const inShop = await load();
    view.document.cookie = 'dom-record=of-the-host;path=/';
    view.document.cookie = 'dom-record=of-the-shop;path=/fixture/at/shop';

    const values = inShop.readCookies('dom-record');
    view.document.cookie = 'dom-record=;path=/fixture/at/shop;max-age=0';

    assert.deepEqual(values, ['of-the-shop', 'of-the-host']);
  });

  it('reads though an element of the page is named cookie', async () => {
    document.cookie = 'dom-record=kept;path=/';
    const box = await fixture(html`<p><img name="cookie" alt="" /></p>`);

    const values = readCookies('dom-record');
    box.remove();

    assert.deepEqual(values, ['kept']);
  });
});

describe('writeCookie', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('writes a cookie that can be read back', () => {
    writeCookie(SLOT, 'v=1&g=analytics', TOMORROW);

    assert.deepEqual(readCookies('dom-record'), ['v=1&g=analytics']);
  });

  it('deletes the cookie when its end is past', () => {
    writeCookie(SLOT, 'kept', TOMORROW);

    writeCookie(SLOT, '', 0);

    assert.deepEqual(readCookies('dom-record'), []);
  });

  it('hands the browser the end, the path and the same site, on http without secure', () => {
    const texts = written(() => writeCookie(SLOT, 'kept', Date.parse('2026-11-20T12:00:00Z')));

    assert.deepEqual(texts, ['dom-record=kept;expires=Fri, 20 Nov 2026 12:00:00 GMT;path=/;samesite=lax']);
  });

  it('hands the browser the domain where there is one', () => {
    const slot = {name: 'dom-record', domain: 'example.com', path: '/shop'};

    const texts = written(() => writeCookie(slot, 'kept', 0));

    assert.deepEqual(texts, [
      'dom-record=kept;expires=Thu, 01 Jan 1970 00:00:00 GMT;path=/shop;domain=example.com;samesite=lax',
    ]);
  });

  it('writes though an element of the page is named cookie', async () => {
    const box = await fixture(html`<p><img name="cookie" alt="" /></p>`);

    writeCookie(SLOT, 'kept', TOMORROW);
    box.remove();

    assert.deepEqual(readCookies('dom-record'), ['kept']);
  });
});
