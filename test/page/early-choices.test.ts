import {assert} from 'chai';
import {decodeRecord, encodeRecord} from '../../src/core/record.js';
import {readCookies} from '../../src/dom/record-cookie.js';
import {createId} from '../../src/page/consent-actions.js';
import {createEarlyChoices} from '../../src/page/early-choices.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {fixture, html} from '../helpers/dom.js';
import {fakeStore, record} from '../helpers/fakes.js';

let count = 0;
/** Decisions of a page whose declaration names a cookie that no other test uses. */
function onPage() {
  const cookieName = `early-${String(++count)}`;
  const tag = document.createElement('script');
  tag.dataset['cookieName'] = cookieName;
  tag.dataset['categories'] = 'affiliate analytics';
  return {
    early: createEarlyChoices(createId, tag),
    cookieName,
    kept: () => decodeRecord(readCookies(cookieName)[0] ?? ''),
  };
}
const leave = (): void => void dispatchEvent(new Event('pagehide'));

describe('createEarlyChoices', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('makes the decisions in the order of the acts, once', () => {
    const {early} = onPage();
    const store = fakeStore();
    const seen: string[] = [];
    store.subscribe(({record: kept}) => seen.push(kept?.granted.join(' ') ?? ''));
    early.add(true);
    early.add({matomo: false});
    early.add(false);

    early.makeAll(store);
    early.makeAll(store);

    assert.deepEqual(seen, ['affiliate analytics matomo clarity', 'affiliate analytics clarity', '']);
  });

  it('keeps a refusal as everything denied when the visitor leaves before the policy is known', () => {
    const {early, kept} = onPage();
    early.add(false);

    leave();

    assert.deepEqual(kept()?.granted, []);
    assert.deepEqual(kept()?.denied, ['*']);
  });

  it('keeps a refusal of one name so, too', () => {
    const {early, kept} = onPage();
    early.add({analytics: false, affiliate: true});

    leave();

    assert.deepEqual(kept()?.denied, ['*']);
  });

  it('withdraws an older yes so, in the record of the same visitor', () => {
    const {early, cookieName, kept} = onPage();
    const old = record({updated: 1_790_000_000});
    document.cookie = `${cookieName}=${encodeRecord(old)};path=/`;
    localStorage.setItem(cookieName, encodeRecord(old));
    early.add(false);

    leave();

    assert.equal(kept()?.id, old.id);
    assert.isAbove(kept()?.updated ?? 0, old.updated);
    assert.deepEqual(kept()?.denied, ['*']);
    assert.include(localStorage.getItem(cookieName), '&d=*&');
  });

  it('keeps no yes of a visitor who leaves: no policy says to what', () => {
    const {early, kept} = onPage();
    early.add(true);
    leave();
    assert.isNull(kept());

    const other = onPage();
    other.early.add(false);
    other.early.add(true);
    leave();
    assert.isNull(other.kept());
  });

  it('keeps nothing once the policy is known, or twice', () => {
    const {early, cookieName, kept} = onPage();
    early.add(false);
    early.makeAll(fakeStore());
    leave();
    assert.isNull(kept());

    early.add(false);
    leave();
    document.cookie = `${cookieName}=;path=/;max-age=0`;
    leave();
    assert.isNull(kept());
  });

  it('goes by as much of the banner as there is', async () => {
    const name = `early-${String(++count)}`;
    await fixture(html`<consent-banner hidden cookie-name=${name}></consent-banner>`);
    const early = createEarlyChoices(createId);
    early.add(false);

    leave();

    assert.include(readCookies(name)[0], '&d=*&');
  });
});
