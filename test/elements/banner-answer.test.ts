import {assert} from 'chai';
import {ConsentBanner} from '../../src/elements/banner/consent-banner.js';
import {ConsentRequestEvent} from '../../src/elements/request-decision.js';
import {notifyLanguageListeners} from '../../src/elements/words/languages.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record, unkeptStorage, type FakeStore} from '../helpers/fakes.js';
import {noteAnnouncements} from '../helpers/listeners.js';
import {isShown} from '../helpers/look.js';
import {until} from '../helpers/until.js';

ConsentBanner.define();

const banner = (store: FakeStore = fakeStore()): Promise<ConsentBanner> =>
  fixture<ConsentBanner>(html`<consent-banner hidden .store=${store}></consent-banner>`);

const asks = (el: ConsentBanner): boolean => isShown(parts(el, 'base')[0]);
const status = (el: ConsentBanner): string =>
  el.shadowRoot?.querySelector('[role=status]')?.textContent.trim() ?? '';

describe('<consent-banner>, answered', () => {
  const answers: [button: string, granted: string[]][] = [
    ['accept', ['affiliate', 'analytics', 'matomo', 'clarity']],
    ['reject', []],
  ];
  for (const [button, granted] of answers) {
    it(`keeps the answer of ${button} and is gone, in one click`, async () => {
      const store = fakeStore();
      const el = await banner(store);

      part(el, button).click();

      assert.deepEqual(store.state.record?.granted, granted);
      assert.equal(store.state.record?.source, 'banner');
      assert.isFalse(asks(el));
    });

    it(`leaves what is not asked again to what was decided, whatever ${button} says`, async () => {
      const again = policy({
        policyVersion: '2',
        categories: ['affiliate', {name: 'analytics', changedIn: '2'}],
      });
      for (const granted of [['affiliate'], []]) {
        const denied = granted.length > 0 ? [] : ['affiliate'];
        const store = fakeStore({policy: again, record: record({granted, denied: [...denied, 'analytics']})});
        const el = await banner(store);

        const text = part(el, 'message').textContent;
        part(el, button).click();

        assert.match(text, /Analytics/);
        assert.notMatch(text, /Affiliate/i);
        assert.equal(store.isGranted('affiliate'), granted.length > 0);
        assert.equal(store.isGranted('analytics'), button === 'accept');
      }
    });

    it(`sends a request of ${button} before anything is kept`, async () => {
      const store = fakeStore();
      const el = await banner(store);
      const seen: unknown[] = [];
      const note = (event: Event): void => {
        if (!(event instanceof ConsentRequestEvent)) return;
        const {choice, source, bubbles, composed, cancelable} = event;
        seen.push({names: Object.keys(choice), values: [...new Set(Object.values(choice))], source});
        seen.push([bubbles, composed, cancelable, store.state.record]);
      };
      document.addEventListener('consent-request', note, {once: true});

      part(el, button).click();

      assert.deepEqual(seen, [
        {
          names: ['affiliate', 'analytics'],
          values: [button === 'accept'],
          source: 'banner',
        },
        [true, true, button === 'accept', null],
      ]);
    });
  }

  it('keeps no yes when the request is canceled', async () => {
    const store = fakeStore();
    const el = await banner(store);
    el.addEventListener('consent-request', (event) => event.preventDefault());

    part(el, 'accept').click();

    assert.isNull(store.state.record);
    assert.isTrue(asks(el));
    assert.equal(status(el), '');
  });

  it('keeps a no whatever a listener does with the request', async () => {
    const store = fakeStore();
    const el = await banner(store);
    el.addEventListener('consent-request', (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    });

    part(el, 'reject').click();

    assert.deepEqual(store.state.record?.denied, ['affiliate', 'analytics', 'matomo', 'clarity']);
    assert.isFalse(asks(el));
  });

  it('says that the choice was saved, to those who cannot see', async () => {
    const el = await banner();
    assert.equal(status(el), '');

    part(el, 'reject').click();

    assert.equal(status(el), 'Your choice has been saved.');
    assert.isFalse(asks(el));
  });

  it('changes no attribute when it is answered', async () => {
    const el = await banner();
    const changed: unknown[] = [];
    const observer = new MutationObserver((records) => changed.push(...records));
    observer.observe(el, {attributes: true});

    part(el, 'accept').click();
    await until(() => status(el));

    changed.push(...observer.takeRecords());
    observer.disconnect();
    assert.deepEqual(changed, []);
  });

  it('stops saying so some seconds later', async () => {
    const real = window.setTimeout.bind(window);
    let pass: () => void = () => undefined;
    const el = await banner();
    try {
      window.setTimeout = ((act: () => void) => {
        pass = act;
        return 0;
      }) as typeof setTimeout;
      part(el, 'accept').click();
    } finally {
      window.setTimeout = real;
    }
    assert.notEqual(status(el), '');

    pass();

    assert.equal(status(el), '');
  });

  it('has it announced once, by ariaNotify where there is one', async () => {
    const said = noteAnnouncements();
    const el = await banner();

    part(el, 'accept').click();
    notifyLanguageListeners();

    assert.deepEqual(said, ['en: Your choice has been saved.']);
    assert.equal(el.shadowRoot?.querySelector('[role=status]')?.getAttribute('aria-live'), 'off');
  });

  it('does not say that it was saved when it could not be kept', async () => {
    const store = fakeStore({storage: unkeptStorage()});
    const el = await banner(store);

    part(el, 'accept').click();

    assert.isTrue(store.isGranted('analytics'));
    assert.isFalse(asks(el));
    assert.equal(status(el), '');
  });

  it('is gone when the answer was given elsewhere, and says nothing', async () => {
    const store = fakeStore();
    const el = await banner(store);

    store.keep(record());
    store.refresh();

    assert.isFalse(asks(el));
    assert.equal(status(el), '');
  });

  it('asks again when the record is gone', async () => {
    const store = fakeStore({record: record()});
    const el = await banner(store);

    store.keep(null);
    store.refresh();

    assert.isTrue(asks(el));
  });
});
