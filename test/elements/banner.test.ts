import {assert} from 'chai';
import {ConsentBanner} from '../../src/elements/banner.js';
import {ConsentRequestEvent} from '../../src/elements/events.js';
import {connectStore} from '../../src/elements/store-controller.js';
import {axeViolations} from '../helpers/axe.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record, type FakeStore} from '../helpers/fakes.js';
import {isShown} from '../helpers/look.js';
import {until} from '../helpers/until.js';

ConsentBanner.define();

const banner = (store: FakeStore | null = fakeStore()): Promise<ConsentBanner> =>
  fixture<ConsentBanner>(html`<consent-banner hidden .store=${store}></consent-banner>`);

const asks = (el: ConsentBanner): boolean => isShown(parts(el, 'base')[0]);
const text = (el: ConsentBanner): string => part(el, 'message').textContent.replace(/\s+/g, ' ').trim();
const status = (el: ConsentBanner): string =>
  el.shadowRoot?.querySelector('[role=status]')?.textContent.trim() ?? '';

describe('<consent-banner>', () => {
  it('asks while there is no record', async () => {
    const el = await banner();

    assert.isTrue(asks(el));
    assert.isFalse(el.hidden);
  });

  it('shows nothing while a record is current', async () => {
    const el = await banner(fakeStore({record: record()}));

    assert.isFalse(asks(el));
    assert.isTrue(el.hidden);
    assert.equal(status(el), '');
  });

  it('asks again when a category is new', async () => {
    const site = policy({categories: ['affiliate', 'analytics', 'social']});

    assert.isTrue(asks(await banner(fakeStore({policy: site, record: record()}))));
  });

  it('shows nothing without a store, and asks once it is given one', async () => {
    const el = await banner(null);
    assert.isFalse(asks(el));

    el.store = fakeStore();
    await el.updateComplete;

    assert.isTrue(asks(el));
  });

  it('follows the store that it is given later, and no longer the first', async () => {
    const [first, second] = [fakeStore(), fakeStore()];
    const el = await banner(first);
    el.store = second;
    await el.updateComplete;

    await first.decide(true);
    await el.updateComplete;
    assert.isTrue(asks(el));

    await second.decide(true);
    await el.updateComplete;
    assert.isFalse(asks(el));
  });

  it('takes the store of the page when it has none of its own', async () => {
    const el = await banner(null);
    try {
      connectStore(fakeStore());
      await el.updateComplete;

      assert.isTrue(asks(el));
    } finally {
      connectStore(null);
    }
    await el.updateComplete;
    assert.isFalse(asks(el));
  });

  it('names who asks, for what, and that it can be refused and changed', async () => {
    const el = await banner();

    assert.include(text(el), 'Acme asks for your consent');
    assert.include(text(el), 'Affiliate links and Analytics.');
    assert.include(text(el), 'You can refuse, and change your mind at any time');
    assert.equal(part(el, 'policy').getAttribute('href'), '/privacy');
  });

  it('names the host when no organization is given, and no link when there is none', async () => {
    const el = await banner(fakeStore({policy: policy({organization: '', policyHref: ''})}));

    assert.include(text(el), `${location.hostname} asks`);
    assert.equal(parts(el, 'policy').length, 0);
  });

  it('tells of other companies only where a service has a provider', async () => {
    const alone = policy({categories: [{name: 'analytics', services: [{name: 'counter'}]}]});

    assert.include(text(await banner()), 'other companies');
    assert.notInclude(text(await banner(fakeStore({policy: alone}))), 'other companies');
  });

  it('says own words in place of its own, and keeps the rest', async () => {
    const el = await fixture<ConsentBanner>(
      html`<consent-banner .store=${fakeStore()}><p slot="message">We count visits.</p></consent-banner>`,
    );
    const own = el.querySelector('p');

    assert.isTrue(isShown(own));
    assert.isFalse(isShown(el.shadowRoot?.querySelector('slot p')));
    assert.isTrue(isShown(part(el, 'policy')));
  });

  it('writes what is declared as text, never as markup', async () => {
    const site = policy({organization: '<img src=x onerror=alert(1)>{purposes}'});
    const el = await banner(fakeStore({policy: site}));

    assert.include(text(el), '<img src=x onerror=alert(1)>{purposes} asks');
    assert.equal(el.shadowRoot?.querySelectorAll('img').length, 0);
  });

  it('shows none of what it declares', async () => {
    const el = await fixture<ConsentBanner>(
      html`<consent-banner .store=${fakeStore()}>
        <consent-category name="analytics">Counts visits.</consent-category>
      </consent-banner>`,
    );

    assert.isFalse(isShown(el.querySelector('consent-category')));
  });
});

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
      await until(() => store.state.record);
      await el.updateComplete;

      assert.deepEqual(store.state.record?.granted, granted);
      assert.equal(store.state.record?.origin, 'banner');
      assert.isFalse(asks(el));
    });

    it(`sends a request of ${button} before anything is kept`, async () => {
      const store = fakeStore();
      const el = await banner(store);
      const seen: unknown[] = [];
      const note = (event: Event): void => {
        if (!(event instanceof ConsentRequestEvent)) return;
        const {choice, origin, bubbles, composed, cancelable} = event;
        seen.push({names: Object.keys(choice), values: [...new Set(Object.values(choice))], origin});
        seen.push([bubbles, composed, cancelable, store.state.record]);
      };
      document.addEventListener('consent-request', note, {once: true});

      part(el, button).click();

      assert.deepEqual(seen, [
        {
          names: ['affiliate', 'analytics', 'matomo', 'clarity'],
          values: [button === 'accept'],
          origin: 'banner',
        },
        [true, true, true, null],
      ]);
    });

    it(`keeps nothing of ${button} when the request is cancelled`, async () => {
      const store = fakeStore({keeper: () => assert.fail('asked to keep')});
      const el = await banner(store);
      el.addEventListener('consent-request', (event) => event.preventDefault());

      part(el, button).click();
      await el.updateComplete;

      assert.isTrue(asks(el));
      assert.equal(status(el), '');
    });
  }

  it('says that the choice was saved, to those who cannot see', async () => {
    const el = await banner();
    assert.equal(status(el), '');

    part(el, 'reject').click();
    await until(() => status(el));

    assert.equal(status(el), 'Your choice has been saved.');
    assert.isFalse(el.hidden);
    assert.isFalse(asks(el));
  });

  it('is not hidden between the answer and that word, for then nobody would hear it', async () => {
    const el = await banner();
    const seen: boolean[] = [];
    const observer = new MutationObserver(() => seen.push(el.hidden));
    observer.observe(el, {attributes: true, attributeFilter: ['hidden']});

    part(el, 'accept').click();
    await until(() => status(el));
    observer.disconnect();

    assert.deepEqual(seen, []);
  });

  it('is hidden again some seconds later', async () => {
    const {setTimeout: real} = window;
    let pass: () => void = () => undefined;
    const el = await banner();
    try {
      window.setTimeout = ((act: () => void) => {
        pass = act;
        return 0;
      }) as typeof setTimeout;
      part(el, 'accept').click();
      for (let turns = 0; turns < 20; turns++) await Promise.resolve();
    } finally {
      window.setTimeout = real;
    }
    assert.isFalse(el.hidden);

    pass();
    await el.updateComplete;

    assert.isTrue(el.hidden);
    assert.equal(status(el), '');
  });

  it('goes on asking, and does not say that it was saved, when nothing could be kept', async () => {
    let failed = false;
    const store = fakeStore({
      keeper: () => {
        failed = true;
        return Promise.reject(new Error('offline'));
      },
    });
    const el = await banner(store);

    part(el, 'accept').click();
    await until(() => failed);
    await el.updateComplete;

    assert.isTrue(asks(el));
    assert.equal(status(el), '');
  });

  it('is gone when the answer was given elsewhere, and says nothing', async () => {
    const store = fakeStore();
    const el = await banner(store);

    store.keep(record());
    store.refresh();
    await el.updateComplete;

    assert.isTrue(el.hidden);
    assert.equal(status(el), '');
  });

  it('asks again when the record is gone', async () => {
    const store = fakeStore({record: record()});
    const el = await banner(store);

    store.keep(null);
    store.refresh();
    await el.updateComplete;

    assert.isTrue(asks(el));
  });
});

describe('<consent-banner>, moved', () => {
  it('works again after it was taken out and put back', async () => {
    const store = fakeStore();
    const el = await banner(store);
    const box = el.parentElement!;

    el.remove();
    box.append(el);
    await el.updateComplete;
    assert.isTrue(asks(el));
    assert.isTrue(part(el, 'base').matches(':popover-open'));

    part(el, 'reject').click();
    await until(() => store.state.record);
    await el.updateComplete;
    assert.isFalse(asks(el));
  });

  it('knows what was decided while it was out', async () => {
    const store = fakeStore();
    const el = await banner(store);
    const box = el.parentElement!;

    el.remove();
    await store.decide(true);
    box.append(el);
    await el.updateComplete;

    assert.isFalse(asks(el));
    assert.isTrue(el.hidden);
  });
});

describe('<consent-banner>, checked by axe', () => {
  it('has nothing wrong', async () => {
    const el = await banner();

    assert.deepEqual(await axeViolations(el), []);
  });
});
