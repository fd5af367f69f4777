import {sendKeys} from '@web/test-runner-commands';
import {assert} from 'chai';
import {manyServices} from '../../stories/policies.js';
import type {ConsentPreferences} from '../../src/elements/preferences/consent-preferences.js';
import {axeViolations} from '../helpers/axe.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy} from '../helpers/fakes.js';
import {focused} from '../helpers/look.js';
import {until} from '../helpers/until.js';
import {isOpen, openDetails, opened, switches, switchOf} from './open-preferences.js';

const withMany = () => opened(fakeStore({policy: manyServices}));

async function search(el: ConsentPreferences, query: string): Promise<void> {
  const field = part<HTMLInputElement>(el, 'search');
  field.value = query;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await el.updateComplete;
}

/** What can be seen of what a selector names. */
const seen = (el: ConsentPreferences, selector: string): string[] =>
  [...(el.shadowRoot?.querySelectorAll(selector) ?? [])]
    .filter((one) => one.checkVisibility())
    .map((one) => one.textContent.trim());

const categories = (el: ConsentPreferences): string[] => seen(el, '.category > :is(label, h3)');
const services = (el: ConsentPreferences): string[] => seen(el, '.service > :is(label, h4)');
const cookies = (el: ConsentPreferences): string[] => seen(el, 'td > code');
const told = (el: ConsentPreferences): string | undefined =>
  el.shadowRoot?.querySelector('[role=status]')?.textContent;

describe('<consent-preferences>, searching', () => {
  for (const [count, fields] of [
    [0, 0],
    [14, 0],
    [15, 1],
  ] as const) {
    it(`has ${String(fields)} search fields with ${String(count)} services over all categories`, async () => {
      const all = Array.from({length: count}, (_, i) => ({name: `s${String(i)}`}));
      const two = [
        {name: 'analytics', services: all.slice(0, 7)},
        {name: 'marketing', services: all.slice(7)},
      ];
      const el = await opened(fakeStore({policy: policy({categories: two})}));

      assert.equal(parts(el, 'search').length, fields);
    });
  }

  it('has a field with a label, and everything shown before something is searched for', async () => {
    const el = await withMany();

    assert.equal(
      part<HTMLInputElement>(el, 'search').labels?.[0]?.textContent,
      'Search services and cookies',
    );
    assert.equal(categories(el).length, 5);
    assert.equal(told(el), '');
    openDetails(el);
    assert.equal(services(el).length, 40);
    assert.equal(cookies(el).length, 200);
  });

  it('shows what is found, open, in its categories, and says how much', async () => {
    const el = await withMany();

    await search(el, 'matomo');

    assert.deepEqual(categories(el), ['Analytics', 'Marketing']);
    assert.deepEqual(services(el), ['Matomo', 'Matomo']);
    assert.equal(cookies(el).length, 10);
    assert.equal(told(el), 'Found: 2 services, 10 cookies.');
  });

  const queries: [by: string, query: string, found: string][] = [
    ['the name of a service', 'm-awin', 'Found: 1 service, 5 cookies.'],
    ['a label, in any case', 'LINKEDIN', 'Found: 2 services, 10 cookies.'],
    ['a label, without its accent', 'pixel cafe', 'Found: 2 services, 10 cookies.'],
    ['a provider', 'vimeo international', 'Found: 2 services, 10 cookies.'],
    ['the name of a cookie', '_m_awin_3', 'Found: 1 service, 1 cookie.'],
    ['a purpose', 'settings of the account', 'Found: 40 services, 40 cookies.'],
    ['words of a service and of its cookie, in any order', ' offers  awin ', 'Found: 2 services, 2 cookies.'],
    ['nothing that is there', 'matomo awin', 'Nothing found.'],
  ];
  for (const [by, query, found] of queries) {
    it(`finds by ${by}`, async () => {
      const el = await withMany();

      await search(el, query);

      assert.equal(told(el), found);
      const shown = [services(el).length, cookies(el).length].map(String);
      assert.deepEqual(shown, found.startsWith('Nothing') ? ['0', '0'] : found.match(/\d+/g));
    });
  }

  it('finds the cookies of a category itself', async () => {
    const many = Array.from({length: 15}, (_, i) => ({name: `s${String(i)}`}));
    const site = policy({
      categories: [
        {name: 'analytics', services: many},
        {name: 'affiliate', cookies: [{name: 'ref', purpose: 'The partner.'}, {name: 'promo'}]},
      ],
    });
    const el = await opened(fakeStore({policy: site}));

    await search(el, 'partner');

    assert.deepEqual(categories(el), ['Affiliate links']);
    assert.deepEqual(cookies(el), ['ref']);
    assert.equal(told(el), 'Found: 1 cookie.');
  });

  it('says that nothing was found, and shows no category', async () => {
    const el = await withMany();

    await search(el, 'xyzzy');

    assert.deepEqual(categories(el), []);
    assert.equal(told(el), 'Nothing found.');
  });

  it('takes what was typed as text, never as a pattern', async () => {
    const el = await withMany();

    await search(el, '.*');

    assert.equal(told(el), 'Nothing found.');
  });

  it('closes what it opened when the field is empty again, and leaves open what the visitor opened', async () => {
    const el = await withMany();
    const [analytics, marketing] = el.shadowRoot!.querySelectorAll('details');
    analytics!.open = true;

    await search(el, 'matomo');
    const during = [analytics!.open, marketing!.open];
    await search(el, ' ');

    assert.deepEqual(during, [true, true]);
    assert.deepEqual([analytics!.open, marketing!.open], [true, false]);
    assert.equal(categories(el).length, 5);
    assert.equal(told(el), '');
  });

  it('opens again what the visitor closed, when more is typed', async () => {
    const el = await withMany();
    const [analytics] = el.shadowRoot!.querySelectorAll('details');
    await search(el, 'mat');
    analytics!.open = false;

    await search(el, 'matomo');

    assert.isTrue(analytics!.open);
  });

  it('keeps each switch, as it stands and as the same element', async () => {
    const el = await withMany();
    const before = switchOf(el, 'm-matomo');
    before.click();
    switchOf(el, 'social').click();

    await search(el, 'hotjar');
    switchOf(el, 'a-hotjar').click();
    await search(el, '');

    assert.isTrue(switchOf(el, 'm-matomo') === before);
    const {'m-matomo': matomo, 's-vimeo': vimeo, 'a-hotjar': hotjar, analytics} = switches(el);
    assert.deepEqual(
      {matomo, vimeo, hotjar, analytics},
      {
        matomo: true,
        vimeo: true,
        hotjar: true,
        analytics: 'mixed',
      },
    );
  });

  it('keeps the focus on a switch that is turned while something is searched for', async () => {
    const el = await withMany();
    await search(el, 'hotjar');

    switchOf(el, 'a-hotjar').focus();
    switchOf(el, 'a-hotjar').click();
    await el.updateComplete;

    assert.equal(el.shadowRoot?.activeElement?.id, 'switch-a-hotjar');
    assert.equal(told(el), 'Found: 2 services, 10 cookies.');
  });

  it('saves what is not found as well', async () => {
    const store = fakeStore({policy: manyServices});
    const el = await opened(store);
    switchOf(el, 'social').click();

    await search(el, 'hotjar');
    part(el, 'save').click();
    await until(() => store.state.record);

    assert.isTrue(store.isGranted('social'));
    assert.isTrue(store.isGranted('s-vimeo'));
    assert.isFalse(store.isGranted('a-hotjar'));
  });

  it('is forgotten when the dialog is closed', async () => {
    const el = await withMany();
    await search(el, 'matomo');

    el.hide();
    await el.show();

    assert.equal(part<HTMLInputElement>(el, 'search').value, '');
    assert.equal(categories(el).length, 5);
    assert.equal(el.shadowRoot?.querySelectorAll('details[open]').length, 0);
  });

  it('leaves the box as large as it was', async () => {
    const el = await withMany();
    const before = part(el, 'dialog').getBoundingClientRect().height;

    await search(el, 'xyzzy');

    assert.equal(part(el, 'dialog').getBoundingClientRect().height, before);
  });
});

describe('<consent-preferences>, searching by keyboard', () => {
  it('finds while it is typed, with the focus in the field', async () => {
    const el = await withMany();
    part(el, 'search').focus();

    await sendKeys({type: 'hotjar'});
    await until(() => told(el) === 'Found: 2 services, 10 cookies.');

    assert.equal(focused(), 'search');
  });

  it('empties the field by Escape, and closes nothing yet', async () => {
    const el = await withMany();
    part(el, 'search').focus();
    await sendKeys({type: 'hotjar'});
    await until(() => told(el));

    await sendKeys({press: 'Escape'});
    await until(() => !told(el));

    assert.isTrue(isOpen(el));
    assert.equal(part<HTMLInputElement>(el, 'search').value, '');
    await sendKeys({press: 'Escape'});
    await until(() => !isOpen(el));
  });
});

describe('<consent-preferences>, searching, to a screen reader', () => {
  it('says politely what it found', async () => {
    const el = await withMany();
    const region = el.shadowRoot!.querySelector('[role=status]');

    await search(el, 'matomo');

    assert.isTrue(region === el.shadowRoot!.querySelector('[role=status]'));
    assert.include(region?.textContent, 'Found');
  });

  for (const scheme of ['light', 'dark']) {
    it(`has nothing wrong for axe in ${scheme}, with all shown, with some and with nothing`, async () => {
      const box = await fixture(
        html`<div style="color-scheme: ${scheme}">
          <consent-preferences .store=${fakeStore({policy: manyServices})}></consent-preferences>
        </div>`,
      );
      const el = box.querySelector('consent-preferences')!;
      await el.show();

      assert.deepEqual(await axeViolations(el), []);
      for (const query of ['matomo', 'xyzzy']) {
        await search(el, query);
        assert.deepEqual(await axeViolations(el), [], query);
      }
    });
  }
});
