import {assert} from 'chai';
import type {CategoryInput, StorageKind} from '../../src/core/policy.js';
import {buildPolicy} from '../../src/core/build-policy.js';
import {countText} from '../../src/elements/preferences/count-text.js';
import {dialogEnglish, type PluralForms} from '../../src/elements/preferences/dialog-messages.js';
import {english} from '../../src/elements/words/messages.js';
import {fakeStore, policy} from '../helpers/fakes.js';
import {descriptionOf, openDetails, opened} from './open-preferences.js';

const cookies = (count: number) => Array.from({length: count}, (_, i) => ({name: `c${String(i)}`}));
const services = (count: number) => Array.from({length: count}, (_, i) => ({name: `s${String(i)}`}));

const cookieCount = (forms: PluralForms, count: number, locale: string): string =>
  countText(0, count, {words: {...english, locale}, dialog: {...dialogEnglish, cookies: forms}});

async function summaryOf(category: Partial<CategoryInput>): Promise<HTMLElement | null> {
  const site = policy({categories: [{name: 'analytics', ...category}]});
  const {shadowRoot} = await opened(fakeStore({policy: site}));
  return shadowRoot?.querySelector('summary') ?? null;
}

describe('<consent-preferences>, the count of services and cookies', () => {
  const cases: [of: Partial<CategoryInput>, told: string | undefined][] = [
    [{}, undefined],
    [{cookies: cookies(1)}, '1 cookie'],
    [{cookies: cookies(12)}, '12 cookies'],
    [{services: services(1)}, '1 service'],
    [{services: services(3), cookies: cookies(2)}, '3 services, 2 cookies'],
    [{services: [{name: 'matomo', cookies: cookies(4)}], cookies: cookies(1)}, '1 service, 5 cookies'],
    [{cookies: cookies(1200)}, '1,200 cookies'],
  ];
  for (const [category, told] of cases) {
    it(`is told as ${told ?? 'nothing'}`, async () => {
      const summary = await summaryOf(category);

      assert.equal(summary?.textContent, told);
    });
  }

  it('says to a screen reader of which category it is', async () => {
    const summary = await summaryOf({services: services(1)});

    assert.equal(summary && descriptionOf(summary), 'Analytics');
  });

  it('takes the form that the language has for the number', () => {
    const arabic = {
      zero: '{count} z',
      one: '{count} o',
      two: '{count} t',
      few: '{count} f',
      many: '{count} m',
      other: '{count} x',
    };
    const forms = [1, 2, 3, 11, 100].map((count) => cookieCount(arabic, count, 'ar-u-nu-latn'));

    assert.deepEqual(forms, ['1 o', '2 t', '3 f', '11 m', '100 x']);
  });

  it('takes the common form where there is no other', () => {
    assert.equal(cookieCount({other: '{count}件'}, 1, 'ja'), '1件');
  });
});

describe('<consent-preferences>, its tables', () => {
  async function cells(cookie: {storage?: StorageKind; retention?: string}): Promise<unknown[]> {
    const category = {name: 'analytics', cookies: [{name: '_pk_*', purpose: 'Counts visits.', ...cookie}]};
    // As it is read from HTML, where nothing is refused.
    const el = await opened(fakeStore({policy: buildPolicy({categories: [category]})}));
    openDetails(el);
    return [...(el.shadowRoot?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
  }

  const kinds: [storage: StorageKind, words: string][] = [
    ['cookie', 'Cookie'],
    ['local', 'Local storage'],
    ['session', 'Session storage'],
    ['indexeddb', 'Database'],
    ['cache', 'Cache'],
  ];
  for (const [storage, words] of kinds) {
    it(`say ${words} of the kind ${storage}`, async () => {
      assert.deepEqual(await cells({storage}), ['_pk_*', 'Counts visits.', words, '']);
    });
  }

  it('say that it is a cookie when there is no such kind', async () => {
    assert.equal((await cells({storage: 'constructor' as StorageKind}))[2], 'Cookie');
  });

  it('say in words what ends with the visit, and all else as the site says it', async () => {
    assert.equal((await cells({retention: 'session'}))[3], 'Until you close the browser');
    assert.equal((await cells({retention: '13 months'}))[3], '13 months');
    assert.equal((await cells({retention: 'one session'}))[3], 'one session');
  });

  it('have a head over each column, which goes with its cell where columns do not fit', async () => {
    const site = policy({categories: [{name: 'analytics', cookies: [{name: 'a'}]}]});
    const root = (await opened(fakeStore({policy: site}))).shadowRoot!;
    const heads = [...root.querySelectorAll('th')].map((th) => `${th.scope} ${th.textContent}`);
    const labels = [...root.querySelectorAll('td')].map(({dataset}) => dataset['label']);

    assert.deepEqual(heads, ['col Name', 'col Purpose', 'col Stored in', 'col Kept for']);
    assert.deepEqual(labels, [undefined, 'Purpose', 'Stored in', 'Kept for']);
  });

  it('need no scrolling to the side', async () => {
    const name = 'an_uncommonly_long_name_of_a_cookie_without_a_single_space_in_it_*';
    const category = {name: 'analytics', cookies: [{name, purpose: name, retention: name}]};
    const el = await opened(fakeStore({policy: policy({categories: [category]})}));
    openDetails(el);

    for (const box of el.shadowRoot!.querySelectorAll('.scroll, .body')) {
      assert.isAtMost(box.scrollWidth, box.clientWidth, box.className);
    }
  });
});
