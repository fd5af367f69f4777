import {assert} from 'chai';
import {encodeRecord, isRecord, type KeptDecision} from '../../src/core/record.js';
import {readCopy, readStored} from '../../src/storage/record-storage.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {NOW, policy, record} from '../helpers/fakes.js';
import {noteWarnings} from '../helpers/listeners.js';
import {withoutCookies, withProperty} from './odd-browser.js';

const site = policy({cookieName: 'read-stored'});
const shared = policy({cookieName: 'read-stored', cookieDomain: 'example.com'});
const yes = record({granted: ['affiliate', 'analytics'], denied: []});
const no = record({granted: [], denied: ['affiliate', 'analytics'], updated: NOW - 30});
const UNREADABLE = 'v=1&id=cut-off';

const setCookie = (text: string): string => (document.cookie = `read-stored=${text};path=/`);
const setCopy = (text: string): void => localStorage.setItem('read-stored', text);
const said = (kept: KeptDecision): string =>
  isRecord(kept) ? `+${kept.granted.join(' ')} -${kept.denied.join(' ')}` : kept;

describe('readStored', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('reads none where nothing is kept', () => {
    assert.equal(readStored(site, NOW), 'none');
  });

  it('reads cookie and copy, and returns the one that counts', () => {
    setCookie(encodeRecord(yes));
    assert.equal(said(readStored(site, NOW)), '+affiliate analytics -');

    setCopy(encodeRecord(no));
    assert.equal(said(readStored(site, NOW)), '+ -affiliate analytics');
  });

  it('lets the copy count where the cookie is gone', () => {
    setCopy(encodeRecord(yes));

    assert.equal(said(readStored(site, NOW)), '+affiliate analytics -');
  });

  it('lets the copy grant nothing where subdomains share the cookie', () => {
    setCopy(encodeRecord(yes));

    assert.equal(readStored(shared, NOW), 'none');
  });

  it('reads unknown where something of the library’s cannot be read, and warns', () => {
    const warnings = noteWarnings();
    setCookie(UNREADABLE);

    assert.equal(readStored(site, NOW), 'unknown');
    assert.lengthOf(warnings, 1);
    assert.include(warnings[0], '[bad-record]');
  });

  it('reads none where another program has a cookie of the name, and warns', () => {
    const warnings = noteWarnings();
    setCookie('yes-of-another-program');

    assert.equal(readStored(site, NOW), 'none');
    assert.lengthOf(warnings, 1);
    assert.include(warnings[0], '[foreign-record]');
  });

  it('reads unknown where the page may not use cookies', () => {
    noteWarnings();
    setCopy(encodeRecord(yes));

    assert.equal(
      withoutCookies(() => readStored(site, NOW)),
      'unknown',
    );
  });

  it('sees at each reading what has changed since the one before', () => {
    setCookie(encodeRecord(yes));
    const first = said(readStored(site, NOW));
    setCookie(encodeRecord(no));
    const second = said(readStored(site, NOW));
    setCookie('');

    assert.equal(first, '+affiliate analytics -');
    assert.equal(second, '+ -affiliate analytics');
    assert.equal(readStored(site, NOW), 'none');
  });
});

describe('readCopy', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('returns the decision in localStorage', () => {
    setCopy(encodeRecord(yes));

    assert.equal(said(readCopy('read-stored')), '+affiliate analytics -');
  });

  it('returns none where the page may not use localStorage', () => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };

    const copy = withProperty(Storage.prototype, 'getItem', {value: refuse}, () => readCopy('read-stored'));

    assert.equal(copy, 'none');
  });
});
