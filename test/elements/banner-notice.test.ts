import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {PolicyInput} from '../../src/core/policy.js';
import {ConsentBanner} from '../../src/elements/banner/consent-banner.js';
import {axeViolations} from '../helpers/axe.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore} from '../helpers/fakes.js';

ConsentBanner.define();

const PROVIDED = {name: 'matomo', label: 'Matomo', provider: 'InnoCraft Ltd'};

/** A notice of a site that lets two categories run until they are refused. */
function notice(more: PolicyInput = {}, gpc = false): Promise<ConsentBanner> {
  const policy = createPolicy({
    organization: 'Acme',
    policyHref: '/privacy',
    imprintHref: '/imprint',
    model: 'opt-out',
    prompt: 'notice',
    categories: [{name: 'analytics', services: [PROVIDED]}, 'marketing'],
    ...more,
  });
  return fixture<ConsentBanner>(
    html`<consent-banner hidden .store=${fakeStore({policy, gpc})}></consent-banner>`,
  );
}

/** The text of the message that is seen. */
const seenText = (el: ConsentBanner): string =>
  [...part(el, 'message').children]
    .filter((child) => !child.matches('.unseen'))
    .map((child) => child.textContent.trim())
    .join(' | ');

const buttons = (el: ConsentBanner): string[] =>
  [...part(el, 'actions').children].map((button) => button.getAttribute('part') ?? '');

describe('<consent-banner> as a notice', () => {
  it('is one sentence, the links, and two buttons', async () => {
    const el = await notice();

    assert.equal(
      seenText(el),
      'Unless you opt out, Acme stores and reads data on this device for: Analytics, Marketing. | Privacy policy Legal notice',
    );
    assert.deepEqual(buttons(el), ['opt-out', 'dismiss']);
  });

  it('has no paragraph for links that it lacks', async () => {
    const el = await notice({policyHref: '', imprintHref: ''});

    assert.notInclude(seenText(el), '|');
  });

  it('is named for those who do not see it, and passes axe', async () => {
    const el = await notice();
    const base = parts(el, 'base')[0];

    assert.equal(
      el.shadowRoot?.getElementById(base?.getAttribute('aria-labelledby') ?? '')?.textContent,
      'Your cookie choices',
    );
    assert.deepEqual(await axeViolations(el), []);
  });

  it('says what a signal of the browser has switched off', async () => {
    const el = await notice({}, true);

    assert.include(seenText(el), 'Off unless you turn it on yourself: Marketing.');
    assert.include(seenText(el), 'for: Analytics.');
  });

  it('is still the whole question where something needs a yes', async () => {
    const el = await notice({
      categories: [
        {name: 'analytics', services: [PROVIDED]},
        {name: 'social', model: 'opt-in'},
      ],
    });

    assert.match(seenText(el), /asks for your consent.*Unless you opt out.*other companies.*You can refuse/);
    assert.deepEqual(buttons(el), ['reject', 'accept', 'preferences']);
  });
});
