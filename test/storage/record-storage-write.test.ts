import {assert} from 'chai';
import {encodeRecord} from '../../src/core/record.js';
import {readCookies} from '../../src/dom/record-cookie.js';
import {keepCookie, keepCopy} from '../../src/storage/record-storage.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {policy, record} from '../helpers/fakes.js';
import {noteWarnings} from '../helpers/listeners.js';
import {cookieWrites} from './cookie-writes.js';
import {withFullStorage, withoutCookies, withPickyCookies} from './odd-browser.js';

const site = policy({cookieName: 'write-stored', cookieDays: 30});
const now = Math.floor(Date.now() / 1000);
const kept = record({granted: ['analytics'], updated: now});
const text = encodeRecord(kept);
const older = encodeRecord(record({granted: [], denied: ['analytics'], updated: now - 100}));

describe('keepCookie', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('returns true when the browser has kept the record', () => {
    assert.isTrue(keepCookie(site, kept));
    assert.deepEqual(readCookies('write-stored'), [text]);
  });

  it('counts the life of the cookie from the time of the record', async () => {
    const end = new Date((now + 30 * 86_400) * 1000).toUTCString();

    const writes = await cookieWrites(() => keepCookie(site, kept));

    assert.deepEqual(writes, [`write-stored=${text};expires=${end};path=/;samesite=lax`]);
  });

  it('leaves out a domain that the browser does not take, and warns', () => {
    const warnings = noteWarnings();
    const elsewhere = policy({cookieName: 'write-stored', cookieDomain: 'not-this-host.example'});

    assert.isTrue(keepCookie(elsewhere, kept));

    assert.deepEqual(readCookies('write-stored'), [text]);
    assert.lengthOf(warnings, 1);
    assert.include(warnings[0], '[bad-cookie-domain]');
  });

  it('returns false where the browser keeps no cookie', () => {
    const isKept = withPickyCookies(
      () => false,
      () => keepCookie(site, kept),
    );

    assert.isFalse(isKept);
  });

  it('returns false where the page may not use cookies', () => {
    assert.isFalse(withoutCookies(() => keepCookie(site, kept)));
  });

  it('returns false where another record stays in the place of this one', () => {
    document.cookie = `write-stored=${older};path=/`;

    const isKept = withPickyCookies(
      () => false,
      () => keepCookie(site, kept),
    );

    assert.isFalse(isKept);
    assert.deepEqual(readCookies('write-stored'), [older]);
  });

  it('deletes another record of the name that stands beside it', () => {
    const sub = policy({cookieName: 'write-stored', cookiePath: location.pathname});
    document.cookie = `write-stored=${older};path=/`;

    assert.isTrue(keepCookie(sub, kept));

    assert.deepEqual(readCookies('write-stored'), [text]);
  });
});

describe('keepCopy', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('writes the copy', () => {
    keepCopy(site, text);

    assert.equal(localStorage.getItem('write-stored'), text);
  });

  it('deletes the older copy where there is no room for this one', () => {
    localStorage.setItem('write-stored', older);

    withFullStorage(() => keepCopy(site, text));

    assert.isNull(localStorage.getItem('write-stored'));
  });
});
