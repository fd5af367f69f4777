import {assert} from 'chai';
import {ConsentRequestEvent} from '../../src/elements/request-decision.js';
import {nextEvent, part} from '../helpers/dom.js';
import {fakeStore, record, unkeptStorage, untouchedStorage} from '../helpers/fakes.js';
import {until} from '../helpers/until.js';
import {closed, isOpen, opened, switches, switchOf} from './open-preferences.js';

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
        seen.push({...event.choice}, event.source, event.cancelable, store.state.record === kept);
      };
      document.addEventListener('consent-request', note, {once: true});

      part(el, name).click();
      await until(() => store.state.record !== kept);

      assert.deepEqual(seen, [choice, 'preferences', Object.values(choice).includes(true), true]);
      assert.deepEqual(
        store.state.record?.granted,
        Object.keys(choice).filter((one) => choice[one]),
      );
      assert.isFalse(isOpen(el));
    });
  }

  it('keeps nothing of accept when the request is canceled, and stays open', async () => {
    const el = await opened(fakeStore({storage: untouchedStorage(record())}));
    el.addEventListener('consent-request', (event) => event.preventDefault());

    part(el, 'accept').click();

    assert.isTrue(isOpen(el));
  });

  for (const name of ['reject', 'withdraw']) {
    it(`keeps the no of ${name} whatever a listener does with the request`, async () => {
      const store = fakeStore({record: record()});
      const el = await opened(store);
      el.addEventListener('consent-request', (event) => event.preventDefault());

      part(el, name).click();

      assert.deepEqual(store.state.record?.granted, []);
      assert.isFalse(isOpen(el));
    });
  }

  it('keeps what is switched off, and grants nothing, when the request of save is canceled', async () => {
    const kept = record({granted: ['analytics', 'matomo', 'clarity'], denied: ['affiliate']});
    const store = fakeStore({record: kept});
    const el = await opened(store);
    el.addEventListener('consent-request', (event) => event.preventDefault());
    switchOf(el, 'affiliate').click();
    switchOf(el, 'analytics').click();

    part(el, 'save').click();

    assert.deepEqual(store.state.record?.granted, []);
  });

  it('saves exactly the switches, with the services of each category', async () => {
    const store = fakeStore();
    const el = await opened(store);

    switchOf(el, 'analytics').click();
    part(el, 'save').click();
    await until(() => store.state.record);

    assert.deepEqual(store.state.record?.granted, ['analytics', 'matomo', 'clarity']);
    assert.deepEqual(store.state.record?.denied, ['affiliate']);
    assert.equal(store.state.record?.source, 'preferences');
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
    part(el, 'save').click();
    await until(() => store.state.record !== kept);

    assert.deepEqual(store.state.record?.denied, []);
  });

  it('does not say that it was saved when it could not be kept', async () => {
    const store = fakeStore({storage: unkeptStorage()});
    const el = await opened(store);

    part(el, 'accept').click();
    await el.updateComplete;

    assert.isTrue(store.isGranted('analytics'));
    assert.equal(el.shadowRoot?.querySelector('[role=status]')?.textContent.trim(), '');
  });
});

describe('<consent-preferences>, closed without a decision', () => {
  it('changes nothing by its close button, and shows what is kept when opened again', async () => {
    const el = await opened(fakeStore({storage: untouchedStorage(record())}));
    switchOf(el, 'analytics').click();
    assert.isFalse(switches(el)['analytics']);

    const done = nextEvent(el, 'consent-preferences-close');
    part(el, 'close').click();
    await done;
    assert.isFalse(isOpen(el));

    await el.show();
    assert.isTrue(isOpen(el));
    assert.deepEqual(switches(el), {affiliate: true, analytics: true, matomo: true, clarity: true});
  });

  it('changes nothing by hide()', async () => {
    const el = await opened(fakeStore({storage: untouchedStorage(record())}));
    const done = nextEvent(el, 'consent-preferences-close');

    el.hide();
    await done;

    assert.isFalse(isOpen(el));
  });

  it('tells that it opens and closes, up to the document', async () => {
    const el = await closed(fakeStore());
    const told: string[] = [];
    for (const type of ['consent-preferences-open', 'consent-preferences-close']) {
      document.addEventListener(type, ({target}) => told.push(`${type} ${String(target === el)}`), {
        once: true,
      });
    }

    await el.show();
    const done = nextEvent(el, 'consent-preferences-close');
    el.hide();
    await done;

    assert.deepEqual(told, ['consent-preferences-open true', 'consent-preferences-close true']);
  });

  it('keeps the switches as the visitor set them though something else is decided meanwhile', async () => {
    const store = fakeStore();
    const el = await opened(store);
    switchOf(el, 'analytics').click();

    store.decide({affiliate: true});
    await el.updateComplete;

    assert.isTrue(isOpen(el));
    assert.deepEqual(switches(el), {affiliate: false, analytics: true, matomo: true, clarity: true});
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
