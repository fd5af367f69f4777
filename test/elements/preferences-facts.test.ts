import {assert} from 'chai';
import {buildPolicy} from '../../src/core/build-policy.js';
import type {ConsentRecord} from '../../src/core/record.js';
import type {RecordSource} from '../../src/core/record-shape.js';
import {part} from '../helpers/dom.js';
import {DAY_SECONDS, fakeStore, ID, NOW, policy, record, type FakeStore} from '../helpers/fakes.js';
import {until} from '../helpers/until.js';
import {opened} from './open-preferences.js';

const words = (el: Element | null): string => el?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** A list of facts, by their terms. */
async function facts(name: string, store: FakeStore): Promise<Record<string, string>> {
  const list = part(await opened(store), name);
  const pairs = [...list.querySelectorAll('dt')].map((dt) => [words(dt), words(dt.nextElementSibling)]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

const decision = (parts: Partial<ConsentRecord>): Promise<Record<string, string>> =>
  facts('decision-facts', fakeStore({record: record(parts)}));

/** As the visitor's clock says it. */
const local = (seconds: number, options: Intl.DateTimeFormatOptions = {}): string =>
  new Intl.DateTimeFormat('en', {dateStyle: 'long', ...options}).format(seconds * 1000).replace(/\s/g, ' ');

describe('<consent-preferences>, on the policy', () => {
  it('tells the version alone when it holds at once', async () => {
    const store = fakeStore({policy: policy({policyVersion: '2026-11-20'})});

    assert.deepEqual(await facts('policy-facts', store), {'Policy version': '2026-11-20'});
  });

  it('tells from which day on it holds, the same day in every time zone', async () => {
    const store = fakeStore({policy: policy({policyVersion: '3', policyEffective: '2027-01-05'})});

    assert.deepEqual(await facts('policy-facts', store), {
      'Policy version': '3',
      'Effective from': 'January 5, 2027',
    });
  });

  it('tells no day that is none', async () => {
    // As it is read from HTML, where nothing is refused.
    const store = fakeStore({policy: buildPolicy({policyEffective: 'soon', categories: ['analytics']})});

    assert.deepEqual(await facts('policy-facts', store), {'Policy version': '1'});
  });
});

describe('<consent-preferences>, on the decision', () => {
  it('says that there is none before there is one', async () => {
    const el = await opened(fakeStore());

    assert.equal(words(part(el, 'decision-facts')), 'You have not decided yet.');
  });

  it('tells when and where it was made, and its id', async () => {
    assert.deepEqual(await decision({}), {
      'Your decision': local(NOW - 60, {timeStyle: 'short'}),
      'Made through': 'the banner',
      'Decision ID': ID,
    });
  });

  it('tells of the first decision when that was another day', async () => {
    const created = NOW - 40 * DAY_SECONDS;

    assert.equal((await decision({created}))['First decision'], local(created));
  });

  const sources: [source: RecordSource, words: string][] = [
    ['banner', 'the banner'],
    ['preferences', 'these preferences'],
    ['embed', 'embedded content'],
    ['gpc', 'the signal from your browser'],
    ['api', 'this page'],
    ['import.cookiebot', 'the previous banner'],
  ];
  for (const [source, told] of sources) {
    it(`says ${told} of one by ${source}`, async () => {
      assert.equal((await decision({source}))['Made through'], told);
    });
  }

  it('has the id to be taken as a whole', async () => {
    const el = await opened(fakeStore({record: record()}));
    const id = part(el, 'decision-facts').querySelector('code');

    assert.equal(id?.textContent, ID);
    assert.equal(id && getComputedStyle(id).getPropertyValue('-webkit-user-select'), 'all');
  });

  it('is the new one when the dialog is opened after it', async () => {
    const store = fakeStore();
    const el = await opened(store);
    part(el, 'reject').click();
    await until(() => store.state.record);

    await el.show();

    assert.include(words(part(el, 'decision-facts')), 'these preferences');
  });
});
