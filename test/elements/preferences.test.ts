import {assert} from 'chai';
import {buildPolicy} from '../../src/core/build-policy.js';
import {part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record} from '../helpers/fakes.js';
import {closed, descriptionOf, isOpen, opened, switches, switchOf} from './open-preferences.js';

describe('<consent-preferences>', () => {
  it('shows nothing until it is opened', async () => {
    const el = await closed(fakeStore());

    assert.equal(parts(el, 'dialog').length, 0);
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
    assert.deepEqual(switches(await opened(fakeStore())), {
      affiliate: false,
      analytics: false,
      matomo: false,
      clarity: false,
    });
  });

  it('shows what is kept', async () => {
    const kept = record({granted: ['affiliate'], denied: ['analytics', 'matomo', 'clarity']});

    assert.deepEqual(switches(await opened(fakeStore({record: kept}))), {
      affiliate: true,
      analytics: false,
      matomo: false,
      clarity: false,
    });
  });

  it('has no buttons that decide nothing if every category is required', async () => {
    const site = policy({categories: [{name: 'payment', label: 'Payment', model: 'required'}]});
    const el = await opened(fakeStore({policy: site}));

    const names = [...(el.shadowRoot?.querySelectorAll('button') ?? [])].map((button) => button.part.value);

    assert.deepEqual(names, ['close']);
    assert.deepEqual(switches(el), {});
  });

  it('has a new category off, and the others as they are', async () => {
    const site = policy({categories: ['affiliate', 'social']});
    const el = await opened(fakeStore({policy: site, record: record()}));

    assert.deepEqual(switches(el), {affiliate: true, social: false});
  });

  it('has everything off when the terms of everything changed', async () => {
    const el = await opened(fakeStore({policy: policy({policyVersion: '2'}), record: record()}));

    assert.deepEqual(switches(el), {affiliate: false, analytics: false, matomo: false, clarity: false});
  });

  it('shows what runs until it is refused as on before a decision, for so it is', async () => {
    const site = policy({
      categories: ['affiliate', {name: 'analytics', model: 'opt-out', services: [{name: 'matomo'}]}],
    });
    const el = await opened(fakeStore({policy: site}));

    assert.deepEqual(switches(el), {affiliate: false, analytics: true, matomo: true});
    assert.include(descriptionOf(switchOf(el, 'analytics')), 'On unless you turn it off.');
  });

  it('shows what was refused as off, whatever its model', async () => {
    const site = policy({categories: [{name: 'analytics', model: 'opt-out'}]});
    const el = await opened(fakeStore({policy: site, record: record({granted: [], denied: ['analytics']})}));

    assert.deepEqual(switches(el), {analytics: false});
  });

  it('says of what the site requires that no consent is needed, after what it is for', async () => {
    const site = policy({
      categories: [{name: 'analytics', model: 'required', description: 'Counts pages only.'}],
    });
    const {shadowRoot} = await opened(fakeStore({policy: site}));
    const texts = [...(shadowRoot?.querySelectorAll('.category:last-child > :is(.text, .note)') ?? [])];

    assert.deepEqual(
      texts.map((text) => text.textContent),
      ['Counts pages only.', 'This does not need your consent.'],
    );
  });

  it('shows what is required without a switch', async () => {
    const site = policy({
      categories: [
        'affiliate',
        {name: 'fraud', label: 'Fraud', model: 'required'},
        {name: 'c', model: 'required'},
      ],
    });
    const el = await opened(fakeStore({policy: site}));
    const items = [...(el.shadowRoot?.querySelectorAll('.category') ?? [])].map((item) => [
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
      ['affiliate', 'analytics', 'matomo', 'clarity'],
    );
    assert.equal(parts(el, 'provider').length, 1);
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

  for (const href of [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
  ]) {
    it(`links to nothing at ${JSON.stringify(href)}`, async () => {
      // As it is read from HTML, where nothing is refused.
      const site = buildPolicy({
        policyHref: href,
        imprintHref: href,
        categories: [{name: 'analytics', services: [{name: 'matomo', provider: 'InnoCraft Ltd', href}]}],
      });
      const el = await opened(fakeStore({policy: site}));

      assert.equal(el.shadowRoot?.querySelectorAll('a').length, 0);
      assert.include(descriptionOf(switchOf(el, 'matomo')), 'InnoCraft Ltd');
    });
  }

  it('links to the policy and the imprint', async () => {
    const el = await opened(fakeStore({policy: policy({imprintHref: '/imprint'})}));

    assert.equal(part(el, 'policy').textContent, 'Privacy policy');
    assert.equal(part(el, 'imprint').textContent, 'Legal notice');
    assert.equal(part(el, 'imprint').getAttribute('href'), '/imprint');
  });

  it('gives a category that is named as what every object has no text of that', async () => {
    const el = await opened(fakeStore({policy: policy({categories: ['constructor']})}));
    const item = switchOf(el, 'constructor').closest('li');

    assert.equal(item?.textContent.trim(), 'constructor');
  });
});

describe('<consent-preferences>, with Global Privacy Control', () => {
  const sold = policy({categories: ['affiliate', 'analytics']});

  it('says so, for what, and beside what it keeps off', async () => {
    const el = await opened(fakeStore({policy: sold, gpc: true}));

    assert.include(
      part(el, 'signal').textContent,
      'Global Privacy Control signal. Off unless you turn it on yourself: Affiliate links.',
    );
    assert.include(descriptionOf(switchOf(el, 'affiliate')), 'Global Privacy Control');
    assert.notInclude(descriptionOf(switchOf(el, 'analytics')), 'Global Privacy Control');
  });

  it('shows what it keeps off as off, over an earlier grant', async () => {
    const kept = record({granted: ['affiliate', 'analytics']});
    const el = await opened(fakeStore({policy: sold, gpc: true, record: kept}));

    assert.deepEqual(switches(el), {affiliate: false, analytics: true});
  });

  it('does not say that what it keeps off runs', async () => {
    const site = policy({categories: [{name: 'affiliate', model: 'opt-out'}]});
    const el = await opened(fakeStore({policy: site, gpc: true}));

    assert.deepEqual(switches(el), {affiliate: false});
    assert.notInclude(descriptionOf(switchOf(el, 'affiliate')), 'On unless');
  });

  it('says nothing of it where nothing is sold, or where it is off', async () => {
    const free = policy({categories: ['analytics']});

    assert.equal(parts(await opened(fakeStore({policy: free, gpc: true})), 'signal').length, 0);
    assert.equal(parts(await opened(fakeStore({policy: sold})), 'signal').length, 0);
  });
});
