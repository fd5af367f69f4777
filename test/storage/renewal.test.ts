import {assert} from 'chai';
import type {PolicyInput} from '../../src/core/policy.js';
import {type ConsentRecord, decodeRecord, encodeRecord} from '../../src/core/record.js';
import {readCookies} from '../../src/dom/record-cookie.js';
import {renewOnLeaving} from '../../src/storage/renewal.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {DAY_SECONDS, policy, record} from '../helpers/fakes.js';
import {cookieWrites} from './cookie-writes.js';
import {withProperty} from './odd-browser.js';

/** The visitor leaves the page, or comes back. */
function turn(state: DocumentVisibilityState): void {
  withProperty(Document.prototype, 'visibilityState', {get: () => state}, () => {
    document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
  });
}

const now = Math.floor(Date.now() / 1000);
const old = record({
  created: now - 3 * DAY_SECONDS,
  updated: now - 3 * DAY_SECONDS,
  denied: ['social'],
  millisecond: 5,
});

/** A page of the same site. The test page itself has a query. */
const INTERNAL = `${location.origin}/before`;

/** A page that the visitor has come to from another page. */
function landOn(input: PolicyInput, referrer = INTERNAL): void {
  withProperty(Document.prototype, 'referrer', {get: () => referrer}, () => renewOnLeaving(policy(input)));
}

let count = 0;
/** A page with a record of its own name, which is renewed when the visitor leaves it. */
function keep(
  kept: ConsentRecord | null,
  {referrer = INTERNAL, input = {}}: {referrer?: string; input?: PolicyInput} = {},
) {
  const name = `renewal-${String(++count)}`;
  if (kept) document.cookie = `${name}=${encodeRecord(kept)};path=/`;
  landOn({cookieName: name, ...input}, referrer);
  return {name, cookie: (): string => readCookies(name)[0] ?? ''};
}

describe('renewOnLeaving', () => {
  const {href} = location;

  beforeEach(clearStorage);

  afterEach(async () => {
    await clearStorage();
    history.replaceState(null, '', href);
  });

  it('writes the record anew when the visitor leaves, with no other change than the time of that', () => {
    const {cookie} = keep(old);

    turn('hidden');

    const renewed = decodeRecord(cookie());
    assert.isAtLeast(renewed?.renewed ?? 0, now);
    assert.deepEqual({...renewed, renewed: 0}, {...old});
  });

  it('leaves the cookie its end', async () => {
    const {name} = keep(old);

    const writes = await cookieWrites(() => turn('hidden'));

    const [text = ''] = writes.filter((one) => one.startsWith(`${name}=`));
    assert.include(text, `expires=${new Date((old.updated + 182 * DAY_SECONDS) * 1000).toUTCString()};`);
  });

  it('does nothing when the visitor comes back, nor twice a day', () => {
    const recent = {...old, renewed: now - DAY_SECONDS + 100};
    const justMade = {...old, updated: now - 10};
    for (const kept of [recent, justMade]) {
      const {cookie} = keep(kept);

      turn('hidden');

      assert.equal(cookie(), encodeRecord(kept));
    }
    const {cookie} = keep(old);
    turn('visible');
    assert.equal(cookie(), encodeRecord(old));
  });

  it('makes no cookie where nothing is kept, where it cannot be read, or where it is past its life', () => {
    const none = keep(null);
    const past = keep({...old, updated: now - 200 * DAY_SECONDS});
    const unknown = keep(null);
    document.cookie = `${unknown.name}=v=2&id=x;path=/`;

    turn('hidden');

    assert.equal(none.cookie(), '');
    assert.notInclude(past.cookie(), '&w=');
    assert.equal(unknown.cookie(), 'v=2&id=x');
  });

  it('writes a refusal of another window, not the yes that this page began with', () => {
    const {name, cookie} = keep(old);
    const refused = {...old, granted: [], denied: ['affiliate'], updated: now - 2 * DAY_SECONDS};
    document.cookie = `${name}=${encodeRecord(refused)};path=/`;

    turn('hidden');

    assert.deepEqual(decodeRecord(cookie())?.granted, []);
    assert.include(cookie(), '&w=');
  });

  it('brings a lost cookie back from its copy, unless subdomains share the cookie', () => {
    const {name, cookie} = keep(null);
    localStorage.setItem(name, encodeRecord({...old, updated: now - 10}));
    const shared = keep(null, {input: {cookieDomain: 'example.com'}});
    localStorage.setItem(shared.name, encodeRecord(old));

    turn('hidden');

    assert.deepEqual(decodeRecord(cookie())?.granted, old.granted);
    assert.equal(shared.cookie(), '');
  });

  it('does nothing on a page that another site’s link with a query or a fragment led to', () => {
    for (const end of ['?id=1', '#id=1']) {
      history.replaceState(null, '', `/landing${end}`);
      const {cookie} = keep(old, {referrer: 'https://tracker.example/'});

      turn('hidden');

      assert.equal(cookie(), encodeRecord(old), end);
    }
  });

  it('does nothing on a page with a query that does not tell where the visitor came from', () => {
    history.replaceState(null, '', '/landing?id=1');
    const {cookie} = keep(old, {referrer: ''});

    turn('hidden');

    assert.equal(cookie(), encodeRecord(old));
  });

  it('renews a decision of such a page on the next page of the tab', () => {
    const decided = record({created: now - 5, updated: now - 5});
    withProperty(Performance.prototype, 'timeOrigin', {get: () => (now - 10) * 1000}, () => {
      history.replaceState(null, '', '/landing?id=1');
      const {name, cookie} = keep(decided, {referrer: 'https://tracker.example/'});
      turn('hidden');
      assert.equal(cookie(), encodeRecord(decided));

      history.replaceState(null, '', '/next');
      landOn({cookieName: name});
      turn('hidden');
      assert.include(cookie(), '&w=');
      assert.isNull(sessionStorage.getItem('consent-elements:short-life'));
    });
  });

  it('renews no earlier decision on the next page before that is due', () => {
    const decided = record({created: now - 500, updated: now - 500});
    history.replaceState(null, '', '/landing?id=1');
    const {name, cookie} = keep(decided, {referrer: 'https://tracker.example/'});
    turn('hidden');

    history.replaceState(null, '', '/next');
    landOn({cookieName: name});
    turn('hidden');

    assert.equal(cookie(), encodeRecord(decided));
  });

  it('renews on a page that a link of the same site led to', () => {
    history.replaceState(null, '', '/landing?id=1');
    const {cookie} = keep(old, {referrer: `${location.origin}/before`});

    turn('hidden');

    assert.include(cookie(), '&w=');
  });
});
