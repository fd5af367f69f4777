import {assert} from 'chai';
import {part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record} from '../helpers/fakes.js';
import {closed, isOpen, opened, switches} from './open-preferences.js';

describe('<consent-preferences>', () => {
  it('shows nothing until it is opened', async () => {
    const el = await closed(fakeStore());

    assert.equal(el.shadowRoot?.childElementCount, 0);
    assert.equal(el.offsetHeight, 0);
  });

  it('opens as a modal dialog', async () => {
    const el = await opened(fakeStore());

    assert.isTrue(part(el, 'dialog').matches('dialog:modal'));
  });

  it('opens once, however often it is told to', async () => {
    const el = await opened(fakeStore());

    await Promise.all([el.show(), el.show()]);

    assert.equal(parts(el, 'dialog').length, 1);
  });

  it('opens with nothing when there is no store', async () => {
    const el = await closed(null);

    await el.show();

    assert.isFalse(isOpen(el));
  });

  it('opens with the store that it is given later', async () => {
    const el = await closed(null);
    el.store = fakeStore();

    await el.show();

    assert.isTrue(isOpen(el));
  });

  it('has everything optional off before a decision', async () => {
    assert.deepEqual(switches(await opened(fakeStore())), {affiliate: false, analytics: false});
  });

  it('shows what is kept', async () => {
    const kept = record({granted: ['affiliate'], denied: ['analytics', 'matomo', 'clarity']});

    assert.deepEqual(switches(await opened(fakeStore({record: kept}))), {affiliate: true, analytics: false});
  });

  it('has a new category off, and the others as they are', async () => {
    const site = policy({categories: ['affiliate', 'social']});
    const el = await opened(fakeStore({policy: site, record: record()}));

    assert.deepEqual(switches(el), {affiliate: true, social: false});
  });

  it('has everything off when the terms of everything changed', async () => {
    const el = await opened(fakeStore({policy: policy({policyVersion: '2'}), record: record()}));

    assert.deepEqual(switches(el), {affiliate: false, analytics: false});
  });

  it('shows what is required without a switch', async () => {
    const site = policy({
      categories: [
        'affiliate',
        {name: 'fraud', label: 'Fraud', required: true},
        {name: 'c', model: 'exempt'},
      ],
    });
    const el = await opened(fakeStore({policy: site}));
    const items = [...(el.shadowRoot?.querySelectorAll('li') ?? [])].map((item) => [
      item.querySelector('label, h3')?.textContent,
      item.querySelectorAll('input').length,
      item.textContent.includes('Always on'),
    ]);

    assert.deepEqual(items, [
      ['Necessary', 0, true],
      ['Affiliate links', 1, false],
      ['Fraud', 0, true],
      ['c', 0, true],
    ]);
  });

  it('offers to withdraw only while something is granted', async () => {
    const denied = record({granted: [], denied: ['affiliate', 'analytics', 'matomo', 'clarity']});

    assert.equal(parts(await opened(fakeStore()), 'withdraw').length, 0);
    assert.equal(parts(await opened(fakeStore({record: denied})), 'withdraw').length, 0);
    assert.equal(parts(await opened(fakeStore({record: record()})), 'withdraw').length, 1);
  });

  it('shows the parts that are documented', async () => {
    const el = await opened(fakeStore({record: record()}));
    for (const name of ['dialog', 'save', 'accept', 'reject', 'withdraw', 'close', 'policy']) {
      assert.equal(parts(el, name).length, 1, name);
    }
    assert.deepEqual(
      parts(el, 'switch').map(({dataset}) => dataset['name']),
      ['affiliate', 'analytics'],
    );
  });

  it('needs no inline style', async () => {
    const root = (await opened(fakeStore())).shadowRoot!;

    assert.equal(root.querySelectorAll('style, [style]').length, 0);
  });

  it('writes what is declared as text, never as markup', async () => {
    const trap = '<img src=x onerror=alert(1)>';
    const site = policy({categories: [{name: 'own', label: trap, description: trap}]});
    const el = await opened(fakeStore({policy: site}));

    assert.equal(el.shadowRoot?.querySelectorAll('img').length, 0);
    assert.equal(el.shadowRoot?.querySelector('label')?.textContent, trap);
  });
});
