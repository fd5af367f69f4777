import {assert} from 'chai';
import {ConsentRequestEvent} from '../../src/elements/events.js';
import {html, nextEvent, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record} from '../helpers/fakes.js';
import {fixture} from '../helpers/dom.js';
import {isShown} from '../helpers/look.js';
import {closed, ConsentPreferences, isOpen, opened, switchOf, switches} from './open-preferences.js';
import {until} from '../helpers/until.js';

const refusing = () => assert.fail('asked to keep');

describe('<consent-preferences>', () => {
  it('shows nothing until it is opened', async () => {
    const el = await closed(fakeStore());

    assert.equal(el.shadowRoot?.childElementCount, 0);
    assert.isFalse(isShown(el));
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

describe('<consent-preferences>, deciding', () => {
  const everything = {affiliate: true, analytics: true, matomo: true, clarity: true};
  const nothing = {affiliate: false, analytics: false, matomo: false, clarity: false};
  const buttons: [name: string, choice: Record<string, boolean>][] = [
    ['accept', everything],
    ['reject', nothing],
    ['withdraw', nothing],
    ['save', {affiliate: true, analytics: false, matomo: false, clarity: false}],
  ];
  for (const [name, choice] of buttons) {
    it(`asks for the choice of ${name} before it is kept, keeps it, and closes`, async () => {
      const kept = record({granted: ['affiliate'], denied: ['analytics', 'matomo', 'clarity']});
      const store = fakeStore({record: kept});
      const el = await opened(store);
      const seen: unknown[] = [];
      const note = (event: Event): void => {
        if (!(event instanceof ConsentRequestEvent)) return;
        seen.push({...event.choice}, event.origin, event.cancelable, store.state.record === kept);
      };
      document.addEventListener('consent-request', note, {once: true});

      part(el, name).click();
      await until(() => store.state.record !== kept);

      assert.deepEqual(seen, [choice, 'preferences', true, true]);
      assert.deepEqual(
        store.state.record?.granted,
        Object.keys(choice).filter((one) => choice[one]),
      );
      assert.isFalse(isOpen(el));
    });

    it(`keeps nothing of ${name} when the request is cancelled, and stays open`, async () => {
      const el = await opened(fakeStore({record: record(), keeper: refusing}));
      el.addEventListener('consent-request', (event) => event.preventDefault());

      part(el, name).click();

      assert.isTrue(isOpen(el));
    });
  }

  it('saves exactly the switches, with the services of each category', async () => {
    const store = fakeStore();
    const el = await opened(store);

    switchOf(el, 'analytics').click();
    assert.isNull(store.state.record);
    part(el, 'save').click();
    await until(() => store.state.record);

    assert.deepEqual(store.state.record?.granted, ['analytics', 'matomo', 'clarity']);
    assert.deepEqual(store.state.record?.denied, ['affiliate']);
    assert.equal(store.state.record?.origin, 'preferences');
  });

  it('leaves a service that was refused alone refused when nothing is touched', async () => {
    const kept = record({granted: ['affiliate', 'analytics', 'matomo'], denied: ['clarity']});
    const store = fakeStore({record: kept});
    const el = await opened(store);

    part(el, 'save').click();
    await until(() => store.state.record !== kept);

    assert.deepEqual(store.state.record?.denied, ['clarity']);
  });

  it('has services follow the switch of their category', async () => {
    const kept = record({granted: ['affiliate', 'analytics', 'matomo'], denied: ['clarity']});
    const store = fakeStore({record: kept});
    const el = await opened(store);

    switchOf(el, 'analytics').click();
    switchOf(el, 'analytics').click();
    part(el, 'save').click();
    await until(() => store.state.record !== kept);

    assert.deepEqual(store.state.record?.denied, []);
  });

  it('throws nothing when nothing can be kept', async () => {
    let failed = false;
    const store = fakeStore({
      keeper: () => {
        failed = true;
        return Promise.reject(new Error('offline'));
      },
    });
    const el = await opened(store);

    part(el, 'accept').click();
    await until(() => failed);

    assert.isFalse(store.granted('analytics'));
  });
});

describe('<consent-preferences>, closed without a decision', () => {
  it('changes nothing by its close button, and shows what is kept when opened again', async () => {
    const el = await opened(fakeStore({record: record(), keeper: refusing}));
    switchOf(el, 'analytics').click();
    assert.isFalse(switches(el)['analytics']);

    const done = nextEvent(el, 'consent-close');
    part(el, 'close').click();
    await done;
    assert.isFalse(isOpen(el));

    await el.show();
    assert.isTrue(isOpen(el));
    assert.deepEqual(switches(el), {affiliate: true, analytics: true});
  });

  it('changes nothing by hide()', async () => {
    const el = await opened(fakeStore({record: record(), keeper: refusing}));
    const done = nextEvent(el, 'consent-close');

    el.hide();
    await done;

    assert.isFalse(isOpen(el));
  });

  it('tells that it opens and closes, up to the document', async () => {
    const el = await closed(fakeStore());
    const told: string[] = [];
    for (const type of ['consent-open', 'consent-close']) {
      document.addEventListener(type, ({target}) => told.push(`${type} ${String(target === el)}`), {
        once: true,
      });
    }

    await el.show();
    const done = nextEvent(el, 'consent-close');
    el.hide();
    await done;

    assert.deepEqual(told, ['consent-open true', 'consent-close true']);
  });

  it('keeps the switches as the visitor set them though something else is decided meanwhile', async () => {
    const store = fakeStore();
    const el = await opened(store);
    switchOf(el, 'analytics').click();

    await store.decide({affiliate: true});
    await el.updateComplete;

    assert.isTrue(isOpen(el));
    assert.deepEqual(switches(el), {affiliate: false, analytics: true});
  });

  it('can be opened again after it was taken out of the page while open', async () => {
    const el = await opened(fakeStore());
    const box = el.parentElement!;

    el.remove();
    box.append(el);
    await el.updateComplete;
    assert.isFalse(isOpen(el));
    await el.show();

    assert.isTrue(part(el, 'dialog').matches('dialog:modal'));
  });

  it('can be opened in the same turn in which it was closed', async () => {
    const el = await opened(fakeStore());

    el.hide();
    await el.show();
    await el.updateComplete;

    assert.isTrue(isOpen(el));
  });
});

describe('<consent-preferences>, given a store later', () => {
  it('opens with that', async () => {
    const el = await fixture<ConsentPreferences>(html`<consent-preferences></consent-preferences>`);
    el.store = fakeStore();

    await el.show();

    assert.isTrue(isOpen(el));
  });
});
