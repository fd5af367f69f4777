import {assert} from 'chai';
import {ConsentBanner} from '../../src/elements/banner/consent-banner.js';
import {addLanguages, notifyLanguageListeners, type LoadWords} from '../../src/elements/words/languages.js';
import {loadLocale} from '../../src/chunks/load-locale.js';
import {words as german} from '../../src/locales/de.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record} from '../helpers/fakes.js';
import {focused, isShown} from '../helpers/look.js';
import {until} from '../helpers/until.js';

ConsentBanner.define();
addLanguages('', loadLocale);

const label = (el: Element, name: string): string => part(el, name).textContent.trim();

/** Runs with `setTimeout` in the test's hands. `pass` runs what waits. */
function withTimers(run: (pass: () => void) => void): void {
  const real = window.setTimeout.bind(window);
  const waiting: (() => void)[] = [];
  window.setTimeout = ((act: () => void) => waiting.push(act)) as typeof setTimeout;
  try {
    run(() => {
      for (const act of waiting.splice(0)) act();
    });
  } finally {
    window.setTimeout = real;
  }
}

describe('<consent-banner>, when something changes while it asks', () => {
  it('keeps the focus on a button whose language changes', async () => {
    addLanguages('de', loadLocale);
    const el = await fixture<ConsentBanner>(
      html`<consent-banner .store=${fakeStore()} lang="en"></consent-banner>`,
    );
    const button = part(el, 'accept');
    button.focus();

    el.lang = 'de';
    notifyLanguageListeners();
    await until(() => label(el, 'accept') === german.accept);

    assert.equal(focused(), 'accept');
    assert.isTrue(part(el, 'accept') === button);
    assert.equal(part(el, 'base').lang, 'de');
  });

  it('keeps the focus, and names what is asked now, when something was decided elsewhere', async () => {
    const site = policy({policyVersion: '2', categories: ['affiliate', {name: 'social', changedIn: '2'}]});
    const store = fakeStore({policy: site});
    const el = await fixture<ConsentBanner>(html`<consent-banner .store=${store}></consent-banner>`);
    const before = part(el, 'message').textContent;
    part(el, 'reject').focus();

    store.keep(record({granted: ['affiliate'], denied: ['social']}));
    store.refresh();

    assert.include(before, 'Affiliate links, Social media.');
    assert.include(part(el, 'message').textContent, 'for: Social media.');
    assert.equal(focused(), 'reject');
  });

  it('keeps what the site put into its slot', async () => {
    const el = await fixture<ConsentBanner>(
      html`<consent-banner .store=${fakeStore()} lang="en"><b slot="message">May we?</b></consent-banner>`,
    );

    notifyLanguageListeners();

    const [assigned] = part(el, 'message').querySelector('slot')?.assignedElements() ?? [];
    assert.equal(assigned?.textContent, 'May we?');
    assert.isTrue(isShown(assigned));
  });

  it('changes into a dialog when it is made a modal, and back', async () => {
    const el = await fixture<ConsentBanner>(html`<consent-banner .store=${fakeStore()}></consent-banner>`);

    el.modal = true;
    const modal = part(el, 'base').matches('dialog:modal');
    el.removeAttribute('modal');

    assert.isTrue(modal);
    assert.isTrue(part(el, 'base').matches('section:popover-open'));
    assert.equal(parts(el, 'base').length, 1);
  });

  it('is modal again after a modal was taken out and put back', async () => {
    const el = await fixture<ConsentBanner>(
      html`<consent-banner modal .store=${fakeStore()}></consent-banner>`,
    );
    const box = el.parentElement;

    el.remove();
    box?.append(el);

    assert.isTrue(part(el, 'base').matches('dialog:modal'));
  });

  it('takes the properties that were set before its class was defined', () => {
    const tag = 'consent-banner-late';
    const el = document.createElement(tag);
    Object.assign(el, {store: fakeStore(), position: 'top', modal: true});
    document.body.append(el);

    customElements.define(tag, class extends ConsentBanner {});

    assert.equal(el.getAttribute('position'), 'top');
    assert.isTrue(part(el, 'base').matches('dialog:modal'));
    el.remove();
  });
});

describe('<consent-banner>, whose words', () => {
  const asking = (lang: string): ConsentBanner => {
    const el = new ConsentBanner();
    el.lang = lang;
    el.store = fakeStore();
    document.body.append(el);
    return el;
  };
  let el: ConsentBanner;
  afterEach(() => {
    el.remove();
    addLanguages('', loadLocale);
  });

  it('hang, asks in English after 3 s, and in its language once they are there', async () => {
    let send: (answer: Awaited<ReturnType<LoadWords>>) => void = () => undefined;
    addLanguages('qa', () => new Promise((resolve) => (send = resolve)));
    withTimers((pass) => {
      el = asking('qa');
      assert.equal(parts(el, 'accept').length, 0);

      pass();
    });
    assert.equal(label(el, 'accept'), 'Accept all');
    assert.equal(part(el, 'base').lang, 'en');
    part(el, 'accept').focus();

    send({words: {...german, locale: 'qa'}});
    await until(() => label(el, 'accept') === german.accept);

    assert.equal(part(el, 'base').lang, 'qa');
    assert.equal(focused(), 'accept');
  });

  for (const [what, answer] of Object.entries({
    'are no words': {},
    'lack most': {words: {accept: 'Ja'}},
  })) {
    it(`${what}, asks with those of English in their place`, async () => {
      const name = what.includes('no') ? 'qb' : 'qc';
      addLanguages(name, () => Promise.resolve(answer as {words: object}));

      el = asking(name);
      await until(() => parts(el, 'reject').length > 0);

      assert.equal(label(el, 'reject'), 'Reject all');
      assert.include(part(el, 'message').textContent, 'Affiliate links, Analytics.');
    });
  }
});
