import {sendKeys} from '@web/test-runner-commands';
import {assert} from 'chai';
import {ConsentBanner} from '../../src/elements/banner/consent-banner.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, untouchedStorage, type FakeStore} from '../helpers/fakes.js';
import {focused, isShown, lookOf} from '../helpers/look.js';
import {until} from '../helpers/until.js';

ConsentBanner.define();

const POSITIONS = ['bottom', 'top', 'center', 'bottom-start', 'bottom-end'] as const;
type Position = (typeof POSITIONS)[number];

const banner = (store: FakeStore = fakeStore(), position: Position = 'bottom'): Promise<ConsentBanner> =>
  fixture<ConsentBanner>(html`<consent-banner .store=${store} position=${position}></consent-banner>`);

describe('<consent-banner>, refusing and accepting', () => {
  for (const position of POSITIONS) {
    it(`look the same at ${position}`, async () => {
      const el = await banner(fakeStore(), position);

      assert.equal(lookOf(part(el, 'reject')), lookOf(part(el, 'accept')));
    });

    it(`are in view without scrolling at ${position}`, async () => {
      const el = await banner(fakeStore(), position);
      for (const name of ['reject', 'accept', 'preferences']) {
        const {top, left, bottom, right} = part(el, name).getBoundingClientRect();

        assert.isTrue(top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth, name);
      }
    });
  }

  it('look the same while focused', async () => {
    const el = await banner();
    const rings = ['reject', 'accept'].map((name) => {
      const button = part(el, name);
      button.focus();
      const {outlineColor, outlineStyle, outlineWidth, outlineOffset} = getComputedStyle(button);
      return [outlineColor, outlineStyle, outlineWidth, outlineOffset].join();
    });

    assert.equal(rings[0], rings[1]);
  });

  it('are buttons of the same kind, refusing first', async () => {
    const el = await banner();
    const buttons = [...(el.shadowRoot?.querySelectorAll('button') ?? [])];

    assert.deepEqual(
      buttons.map((button) => `${button.part.value} ${button.type} ${button.textContent.trim()}`),
      ['reject button Reject all', 'accept button Accept all', 'preferences button Preferences'],
    );
  });

  it('are large enough to hit', async () => {
    const el = await banner();
    for (const name of ['reject', 'accept', 'preferences']) {
      assert.isAtLeast(part(el, name).getBoundingClientRect().height, 44);
    }
  });
});

describe('<consent-banner>, to the rest of the page', () => {
  it('is a region with a name, and no dialog', async () => {
    const base = part(await banner(), 'base');
    const root = base.getRootNode() as ShadowRoot;
    const name = root.getElementById(base.getAttribute('aria-labelledby') ?? '')?.textContent;

    assert.equal(base.localName, 'section');
    assert.isNull(base.getAttribute('role'));
    assert.equal(name, 'Your cookie choices');
  });

  it('takes no focus', async () => {
    const input = await fixture<HTMLInputElement>(html`<input id="search" />`);
    input.focus();

    await banner();

    assert.equal(focused(), 'search');
  });

  it('takes no focus when it asks again', async () => {
    const store = fakeStore();
    store.decide(true);
    const input = await fixture<HTMLInputElement>(html`<input id="search" />`);
    const el = await banner(store);
    input.focus();

    store.keep(null);
    store.refresh();

    assert.isTrue(isShown(part(el, 'base')));
    assert.equal(focused(), 'search');
  });

  it('leaves the page scrollable and usable', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Buy</button>`);
    await banner();

    assert.notInclude(getComputedStyle(document.documentElement).overflow, 'hidden');
    assert.equal(document.querySelectorAll('[inert], dialog:modal').length, 0);
    button.focus();
    assert.equal(focused(), 'button');
  });

  for (const [what, act] of Object.entries({
    Escape: () => sendKeys({press: 'Escape'}),
    scrolling: () => {
      scrollTo(0, 10);
      document.dispatchEvent(new Event('scroll'));
    },
    'a click beside it': () => document.body.click(),
    'leaving the page': () => window.dispatchEvent(new Event('blur')),
  })) {
    it(`takes ${what} for no answer`, async () => {
      const store = fakeStore({storage: untouchedStorage()});
      const el = await banner(store);

      await act();

      assert.isTrue(isShown(part(el, 'base')));
      assert.isFalse(store.isGranted('analytics'));
    });
  }

  it('is not affected by how the page styles its elements', async () => {
    const before = lookOf(part(await banner(), 'reject'));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'consent-banner, div {font: 30px/4 serif; color: red; letter-spacing: 1em; display: inline}',
    );
    document.adoptedStyleSheets = [sheet];
    try {
      assert.equal(lookOf(part(await banner(), 'reject')), before);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('needs no inline style', async () => {
    const root = (await banner()).shadowRoot!;

    assert.equal(root.querySelectorAll('style, [style]').length, 0);
  });

  it('shows the parts that are documented', async () => {
    const el = await banner();
    for (const name of ['base', 'message', 'policy', 'actions', 'accept', 'reject', 'preferences']) {
      assert.equal(parts(el, name).length, 1, name);
    }
  });

  it('leaves opening the preferences to whoever listens for the action', async () => {
    assert.equal(part(await banner(), 'preferences').dataset['consentAction'], 'preferences');
  });

  it('stays within a small screen, with the longest names', async () => {
    const label = 'Einwilligungseinstellungen'.repeat(8);
    const el = await banner(fakeStore({policy: policy({categories: [{name: 'a', label}]})}), 'center');
    const {top, left, bottom, right} = part(el, 'base').getBoundingClientRect();

    assert.isTrue(top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth);
    assert.isAtMost(part(el, 'base').scrollWidth, part(el, 'base').clientWidth);
  });
});

describe('<consent-banner>, by keyboard', () => {
  for (const [name, key, granted] of [
    ['reject', 'Enter', false],
    ['accept', ' ', true],
  ] as const) {
    it(`takes ${key === ' ' ? 'the space bar' : key} on ${name}`, async () => {
      const store = fakeStore();
      const el = await banner(store);
      part(el, name).focus();

      await sendKeys({press: key});
      await until(() => store.state.record);

      assert.equal(store.isGranted('analytics'), granted);
    });
  }
});
