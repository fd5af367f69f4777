import {sendKeys} from '@web/test-runner-commands';
import {assert} from 'chai';
import {buildPolicy} from '../../src/core/build-policy.js';
import type {PolicyInput} from '../../src/core/policy.js';
import type {ConsentRecord} from '../../src/core/record.js';
import '../../src/chunks/npm-ui.js';
import {ConsentNotice} from '../../src/elements/notice/consent-notice.js';
import {axeViolations} from '../helpers/axe.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record, type FakeStore} from '../helpers/fakes.js';
import {focused, isShown} from '../helpers/look.js';
import {until} from '../helpers/until.js';

ConsentNotice.define();

const notice = (store: FakeStore | null): Promise<ConsentNotice> =>
  fixture<ConsentNotice>(html`<consent-notice .store=${store}></consent-notice>`);

/** A version of the policy that applies from a day long after the tests. */
const toCome = (input: PolicyInput = {}): FakeStore =>
  fakeStore({
    policy: policy({policyVersion: '2', policyEffective: '2099-01-05', ...input}),
    record: record(),
  });

const sold = policy({categories: ['affiliate', 'analytics', 'marketing']});
const bySignal: Partial<ConsentRecord> = {
  granted: ['analytics'],
  denied: ['affiliate', 'marketing'],
  source: 'gpc',
  flags: ['gpc'],
};
const signaled = (parts_: Partial<ConsentRecord> = {}): FakeStore =>
  fakeStore({policy: sold, gpc: true, record: record({...bySignal, ...parts_})});

const tells = (el: ConsentNotice): boolean => isShown(parts(el, 'base')[0]);
const text = (el: ConsentNotice): string => part(el, 'message').textContent.replace(/\s+/g, ' ').trim();

describe('<consent-notice> of a version to come', () => {
  it('tells from when it applies, that the old answers stand until then, and where to read it', async () => {
    const el = await notice(toCome());

    assert.equal(
      text(el),
      'The privacy policy will change A new version takes effect on January 5, 2099. Until then, your choice stays as it is. Privacy policy',
    );
    assert.equal(part(el, 'policy').getAttribute('href'), '/privacy');
  });

  it('names what is new and whose terms changed', async () => {
    const categories = ['affiliate', {name: 'analytics', changedIn: '2'}, 'social'];

    assert.include(text(await notice(toCome({categories}))), 'New or changed: Analytics, Social media.');
  });

  it('names nothing where the policy does not say by category what changed', async () => {
    assert.notInclude(text(await notice(toCome({categories: ['affiliate', 'social']}))), 'changed:');
  });

  it('names what changed after the version of the record alone', async () => {
    const categories = [
      {name: 'affiliate', changedIn: '1'},
      {name: 'analytics', changedIn: '2'},
    ];

    assert.include(text(await notice(toCome({categories}))), 'New or changed: Analytics.');
  });

  it('links to nothing at an address that is a script', async () => {
    const written = {categories: 'analytics', policyVersion: '2', policyEffective: '2099-01-05'};
    const site = buildPolicy({...written, policyHref: 'java\tscript:alert(1)'});
    const el = await notice(fakeStore({policy: site, record: record()}));

    assert.isTrue(tells(el));
    assert.equal(el.shadowRoot?.querySelectorAll('a').length, 0);
  });

  it('is what is told when the signal has changed the answers as well', async () => {
    const site = policy({policyVersion: '2', policyEffective: '2099-01-05'});
    const el = await notice(fakeStore({policy: site, gpc: true, record: record(bySignal)}));

    assert.include(text(el), 'January 5, 2099');
  });
});

describe('<consent-notice> of Global Privacy Control', () => {
  it('tells that it is honored, and what was switched off', async () => {
    assert.equal(
      text(await notice(signaled())),
      'Your privacy signal is honored Your browser sent the Global Privacy Control signal. This was turned off: Affiliate links, Marketing. You can turn it back on in the preferences. Privacy policy',
    );
  });

  it('is told of also when a later version applies that changed nothing here', async () => {
    const site = policy({
      policyVersion: '2',
      policyEffective: '2020-01-01',
      categories: ['affiliate', 'analytics', {name: 'marketing', changedIn: '1'}],
    });
    const el = await notice(fakeStore({policy: site, gpc: true, record: record(bySignal)}));

    assert.include(text(el), 'Your privacy signal is honored');
  });
});

describe('<consent-notice>', () => {
  it('shows nothing without a store, and what there is once it has one', async () => {
    const el = await notice(null);
    assert.isFalse(tells(el));

    el.store = signaled();
    await el.updateComplete;

    assert.isTrue(tells(el));
  });

  const silent: [when: string, store: () => FakeStore][] = [
    ['there is nothing to tell', () => fakeStore({record: record()})],
    ['the visitor has put it away', () => signaled({noticed: 'gpc'})],
    [
      'there is a banner to answer',
      () => fakeStore({policy: sold, gpc: true, record: record({...bySignal, granted: []})}),
    ],
    ['there is no record', () => fakeStore()],
  ];
  for (const [when, store] of silent) {
    it(`shows nothing while ${when}`, async () => {
      const el = await notice(store());

      assert.isFalse(tells(el));
    });
  }

  it('is gone at once when it is put away, and asks that this be kept', async () => {
    const store = toCome();
    const el = await notice(store);

    part(el, 'dismiss').click();
    await el.updateComplete;

    assert.isFalse(tells(el));
    assert.isFalse(store.state.notice);
  });

  it('is gone when the visitor put it away elsewhere, and comes back with other news', async () => {
    const store = signaled();
    const el = await notice(store);

    store.keep(record({...bySignal, noticed: 'gpc'}));
    store.refresh();
    await el.updateComplete;
    const gone = !tells(el);
    store.keep(record(bySignal));
    store.refresh();
    await el.updateComplete;

    assert.isTrue(gone);
    assert.isTrue(tells(el));
  });

  it('tells what comes after something was put away', async () => {
    const store = signaled();
    const el = await notice(store);

    part(el, 'dismiss').click();
    await el.updateComplete;
    store.keep(record(bySignal));
    store.refresh();
    await el.updateComplete;

    assert.isTrue(tells(el));
  });

  it('is gone when the visitor decides something', async () => {
    const store = toCome();
    const el = await notice(store);

    store.decide({analytics: false}, 'preferences');
    await el.updateComplete;

    assert.isFalse(tells(el));
  });

  it('leaves opening the preferences to whoever listens for the action', async () => {
    const el = await notice(toCome());

    assert.equal(part(el, 'preferences').dataset['consentAction'], 'preferences');
  });

  it('is a region with a name above the page, and takes no focus', async () => {
    const input = await fixture<HTMLInputElement>(html`<input id="search" />`);
    input.focus();

    const el = await notice(toCome());
    const base = part(el, 'base');

    assert.equal(base.localName, 'section');
    assert.equal(
      el.shadowRoot?.getElementById(base.getAttribute('aria-labelledby') ?? '')?.textContent,
      'The privacy policy will change',
    );
    assert.isTrue(base.matches(':popover-open'));
    assert.equal(focused(), 'search');
  });

  it('is put away by keyboard, and not by Escape', async () => {
    const el = await notice(toCome());

    await sendKeys({press: 'Escape'});
    const stayed = tells(el);
    part(el, 'dismiss').focus();
    await sendKeys({press: 'Enter'});
    await el.updateComplete;

    assert.isTrue(stayed);
    assert.isFalse(tells(el));
  });

  for (const lang of ['en', 'ar']) {
    it(`stands in the lower corner at the end of a line, in a page whose language is ${lang}`, async () => {
      const box = await fixture(
        html`<div lang=${lang}><consent-notice .store=${toCome()}></consent-notice></div>`,
      );
      const el = box.querySelector('consent-notice')!;
      await until(() => parts(el, 'base').length > 0);
      await Promise.all(
        part(el, 'base')
          .getAnimations()
          .map(({finished}) => finished),
      );
      const {left, right, bottom} = part(el, 'base').getBoundingClientRect();
      const end = document.documentElement.clientWidth;

      assert.closeTo(lang === 'ar' ? left : end - right, 16, 1);
      assert.closeTo(innerHeight - bottom, 16, 1);
    });
  }

  it('takes no room in the page', async () => {
    const grid = await fixture<HTMLElement>(
      html`<div style="display: grid; gap: 20px">
        <p>a</p>
        <consent-notice .store=${toCome()}></consent-notice>
      </div>`,
    );
    const height = grid.offsetHeight;

    grid.querySelector('consent-notice')?.remove();

    assert.equal(grid.offsetHeight, height);
  });

  it('shows the parts that are documented', async () => {
    const el = await notice(toCome());
    for (const name of ['base', 'message', 'policy', 'actions', 'preferences', 'dismiss']) {
      assert.equal(parts(el, name).length, 1, name);
    }
  });

  it('has buttons that are large enough to hit', async () => {
    const el = await notice(toCome());
    for (const name of ['dismiss', 'preferences']) {
      assert.isAtLeast(part(el, name).getBoundingClientRect().height, 44, name);
    }
  });

  it('needs no inline style', async () => {
    const root = (await notice(toCome())).shadowRoot!;

    assert.equal(root.querySelectorAll('style, [style]').length, 0);
  });

  for (const [kind, store] of [
    ['a version to come', toCome],
    ['the signal', signaled],
  ] as const) {
    it(`has nothing wrong for axe, of ${kind}`, async () => {
      const el = await notice(store());
      await Promise.all(
        part(el, 'base')
          .getAnimations()
          .map(({finished}) => finished),
      );

      assert.deepEqual(await axeViolations(el), []);
    });
  }
});
