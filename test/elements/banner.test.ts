import {assert} from 'chai';
import {buildPolicy} from '../../src/core/build-policy.js';
import {ConsentBanner} from '../../src/elements/banner/consent-banner.js';
import {connectStore} from '../../src/elements/page-connection.js';
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
  });

  for (const value of ['false', 'No', 'off', '0']) {
    it(`is not modal with modal="${value}", and reads its other flags likewise`, async () => {
      const el = await fixture<ConsentBanner>(
        html`<consent-banner
          hidden
          modal=${value}
          no-reload=${value}
          .store=${fakeStore()}
        ></consent-banner>`,
      );

      assert.deepEqual([el.modal, el.noReload, el.importGrants], [false, false, false]);
      assert.equal(part(el, 'base').localName, 'section');

      el.modal = true;

      assert.isTrue(el.modal);
      assert.equal(part(el, 'base').localName, 'dialog');
    });
  }

  it('shows nothing while a record is current', async () => {
    const el = await banner(fakeStore({record: record()}));

    assert.isFalse(asks(el));
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

    assert.isTrue(asks(el));
  });

  it('follows the store that it is given later, and no longer the first', async () => {
    const [first, second] = [fakeStore(), fakeStore()];
    const el = await banner(first);
    el.store = second;

    first.decide(true);
    assert.isTrue(asks(el));

    second.decide(true);
    assert.isFalse(asks(el));
  });

  it('takes the store of the page when it has none of its own', async () => {
    const el = await banner(null);
    try {
      connectStore(fakeStore());

      assert.isTrue(asks(el));
    } finally {
      connectStore(null);
    }
    assert.isFalse(asks(el));
  });

  it('names who asks, for what, and that it can be refused and changed', async () => {
    const el = await banner();

    assert.include(text(el), 'Acme asks for your consent');
    assert.include(text(el), 'Affiliate links, Analytics.');
    assert.include(text(el), 'You can refuse, and you can change your mind at any time');
    assert.equal(part(el, 'policy').getAttribute('href'), '/privacy');
  });

  it('names the host when no organization is given, and no link when there is none', async () => {
    const el = await banner(fakeStore({policy: policy({organization: '', policyHref: ''})}));

    assert.include(text(el), `${location.hostname} asks`);
    assert.equal(parts(el, 'policy').length, 0);
  });

  it('links to the imprint beside the policy, in the language of the page, or alone', async () => {
    const store = fakeStore({policy: policy({imprintHref: '/imprint'})});
    const both = await banner(store);
    const alone = await banner(fakeStore({policy: policy({policyHref: '', imprintHref: '/imprint'})}));
    const links = [...(both.shadowRoot?.querySelectorAll('a') ?? [])];

    assert.deepEqual(
      links.map((link) => [link.textContent, link.getAttribute('href')]),
      [
        ['Privacy policy', '/privacy'],
        ['Legal notice', '/imprint'],
      ],
    );
    assert.include(text(both), 'Privacy policy Legal notice');
    assert.equal(part(alone, 'imprint').textContent, 'Legal notice');
    assert.equal(parts(alone, 'policy').length, 0);
  });

  it('reflects the address of the imprint', async () => {
    const el = await banner();
    el.imprintHref = '/imprint';

    assert.equal(el.getAttribute('imprint-href'), '/imprint');
    el.removeAttribute('imprint-href');
    assert.equal(el.imprintHref, '');
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

  for (const href of [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
  ]) {
    it(`links to nothing at ${JSON.stringify(href)}`, async () => {
      // As it is read from HTML, where nothing is refused.
      const el = await banner(
        fakeStore({policy: buildPolicy({categories: 'analytics', policyHref: href, imprintHref: href})}),
      );

      assert.equal(el.shadowRoot?.querySelectorAll('a').length, 0);
    });
  }

  it('names what runs until it is refused, and asks for no consent to that', async () => {
    const site = policy({categories: ['affiliate', {name: 'analytics', model: 'opt-out'}]});
    const el = await banner(fakeStore({policy: site}));

    assert.include(
      text(el),
      'Acme asks for your consent to store and read data on this device for: Affiliate links.',
    );
    assert.include(text(el), 'Unless you opt out, Acme stores and reads data on this device for: Analytics.');
  });

  it('asks for no consent at all where all runs until it is refused', async () => {
    const site = policy({categories: [{name: 'analytics', model: 'opt-out'}]});

    assert.notInclude(text(await banner(fakeStore({policy: site}))), 'consent');
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

describe('<consent-banner>, with Global Privacy Control', () => {
  const sold = policy({categories: ['affiliate', 'analytics', 'marketing']});

  it('says that it is honored, and for what, before the buttons', async () => {
    const el = await banner(fakeStore({policy: sold, gpc: true}));
    const {textContent} = part(el, 'signal');

    assert.equal(
      textContent,
      'Your browser sends the Global Privacy Control signal. Off unless you turn it on yourself: Affiliate links, Marketing.',
    );
    assert.isTrue(part(el, 'message').contains(part(el, 'signal')));
  });

  it('says so beside own words, too', async () => {
    const el = await fixture<ConsentBanner>(
      html`<consent-banner .store=${fakeStore({policy: sold, gpc: true})}
        ><p slot="message">Hi.</p></consent-banner
      >`,
    );

    assert.isTrue(isShown(part(el, 'signal')));
  });

  it('says nothing of it where nothing is sold, or where it is off', async () => {
    const free = policy({categories: ['analytics', {name: 'fraud', model: 'required'}]});

    assert.equal(parts(await banner(fakeStore({policy: free, gpc: true})), 'signal').length, 0);
    assert.equal(parts(await banner(fakeStore({policy: sold})), 'signal').length, 0);
  });

  it('leaves off what falls under the signal when the visitor accepts all', async () => {
    const store = fakeStore({policy: sold, gpc: true});
    const el = await banner(store);

    part(el, 'accept').click();
    await until(() => store.state.record);

    assert.isFalse(store.isGranted('marketing'));
    assert.include(store.state.record?.flags ?? [], 'gpc');
  });
});

describe('<consent-banner>, moved', () => {
  it('works again after it was taken out and put back', async () => {
    const store = fakeStore();
    const el = await banner(store);
    const box = el.parentElement!;

    el.remove();
    box.append(el);
    assert.isTrue(asks(el));
    assert.isTrue(part(el, 'base').matches(':popover-open'));

    part(el, 'reject').click();
    await until(() => store.state.record);
    assert.isFalse(asks(el));
  });

  it('knows what was decided while it was out', async () => {
    const store = fakeStore();
    const el = await banner(store);
    const box = el.parentElement!;

    el.remove();
    store.decide(true);
    box.append(el);

    assert.isFalse(asks(el));
  });
});

describe('<consent-banner>, checked by axe', () => {
  it('has nothing wrong', async () => {
    const el = await banner();

    assert.deepEqual(await axeViolations(el), []);
  });
});
