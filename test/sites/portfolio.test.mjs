// Policy 2 of the demo: portfolios and jobs. Each test has the words of the policy's "Shows" in its name.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {bannerIsGone, bannerShows, switchesOn} from '../e2e/in-page.mjs';
import {isGranted} from '../e2e/is-granted.mjs';
import {asked} from '../law/acts-in-page.mjs';
import {useSites} from './site.mjs';

const ALL = ['mixpanel', 'snowplow', 'clarity'];
const PERSONALIZATION = 'consent-preferences >>> [aria-describedby=label-personalization]';
const OLD = '/portfolio/?version=2026-03-02';
const NARROW = [320, 640];

/** Label, provider and link of every service that has a switch in the dialog, by name. */
const servicesShown = () =>
  [...document.querySelector('consent-preferences').shadowRoot.querySelectorAll('.service')].map((item) => ({
    name: item.querySelector('[part~=switch]')?.dataset.name,
    label: item.querySelector('label').textContent,
    provider: item.querySelector('.text bdi').textContent,
    link: item.querySelector('[part~=provider]').href,
  }));
const orderOf = () =>
  [...document.querySelector('[data-sort]').children].map(({dataset}) => dataset.discipline);
const noteText = () => document.querySelector('[data-interest=note]').textContent;

describe('the portfolios of the demo', () => {
  const sites = useSites();
  const heard = () => ALL.filter((name) => sites.demo.collected()[name] > 0);

  it('personalization with two partner services, each its own switch, provider and link', async () => {
    const visit = await sites.visit('/portfolio/');
    sites.demo.reset();
    await visit.answer('preferences');
    await visit.page.click(PERSONALIZATION);

    assert.deepEqual((await visit.page.evaluate(servicesShown)).slice(0, 2), [
      {
        name: 'mixpanel',
        label: 'Mixpanel, for the profile',
        provider: 'Mixpanel, Inc.',
        link: 'https://mixpanel.com/legal/privacy-policy/',
      },
      {
        name: 'snowplow',
        label: 'Snowplow, for what suits you',
        provider: 'Snowplow Analytics Ltd',
        link: 'https://snowplow.io/privacy-policy',
      },
    ]);
    await visit.toggle('mixpanel');
    await visit.leaveDialog('save');
    await comesTo(heard, ['mixpanel']);
    assert.deepEqual(await visit.ran(), ['mixpanel']);
    await comesTo(visit.cookieNames, ['mp_easelrow-demo_mixpanel', 'portfolio-consent']);
    assert.equal((await visit.record()).get('d'), 'personalization.snowplow.analytics.clarity');

    await visit.page.evaluate(() => window.consent.decide({snowplow: true}));
    await comesTo(heard, ['mixpanel', 'snowplow']);
    assert.deepEqual(await visit.ran(), ['mixpanel', 'snowplow']);
  });

  it('analytics alone: neither partner hears of the visitor, and nothing is remembered', async () => {
    const visit = await sites.visit('/portfolio/', {size: NARROW});
    const {page} = visit;
    sites.demo.reset();
    await page.waitFor(bannerShows);
    assert.deepEqual(await visit.violations(), []);
    assert.equal(await visit.scrollsSideways(), false);

    await page.evaluate(() => window.consent.decide({analytics: true, personalization: false}));
    await comesTo(heard, ['clarity']);
    await page.click('.chooser [value=ceramics]');

    assert.equal(await page.evaluate(noteText), 'Ceramics first. This is not remembered.');
    assert.deepEqual((await page.evaluate(orderOf)).slice(0, 3), ['ceramics', 'ceramics', 'lettering']);
    assert.deepEqual(await visit.ran(), ['clarity']);
    await comesTo(visit.cookieNames, ['_clck', '_clsk', 'portfolio-consent']);
    assert.deepEqual(heard(), ['clarity']);
  });

  it('a new version where only personalization changed: it alone is asked again and stays off meanwhile, the analytics answer stands', async () => {
    const visit = await sites.visit(OLD);
    const {page} = visit;
    await visit.answer('accept');
    await comesTo(visit.ran, ALL);
    await page.click('.chooser [value=textiles]');
    await comesTo(async () => (await visit.cookieNames()).includes('easelrow-interest'), true);

    await visit.goto('/portfolio/');
    await page.waitFor(bannerShows);
    await comesTo(visit.ran, ['clarity']);
    assert.deepEqual(await page.evaluate(asked), ['personalization']);
    assert.equal(await isGranted(page, 'personalization | mixpanel | snowplow'), false);
    assert.deepEqual(
      [await page.evaluate(noteText), (await page.evaluate(orderOf))[0]],
      ['Newest first.', 'lettering'],
    );

    await visit.openDialog();
    assert.deepEqual(await page.evaluate(switchesOn), ['analytics', 'clarity']);
    await visit.toggle('personalization');
    await visit.leaveDialog('save');
    await comesTo(visit.ran, ['clarity', 'mixpanel', 'snowplow']);
    assert.equal(await page.evaluate(bannerIsGone), true);
    assert.equal((await visit.record()).get('p'), '2026-11-20');
    // The site's own part of it: what was chosen under the old version is used again.
    assert.deepEqual(
      [await page.evaluate(noteText), (await page.evaluate(orderOf))[0]],
      ['Textiles first. This device remembers it.', 'textiles'],
    );
  });

  it('a new version where only personalization changed: the banner names it alone, and its answer leaves that to analytics', async () => {
    const visit = await sites.visit(OLD);
    await visit.page.evaluate(() => window.consent.decide({analytics: true, personalization: false}));
    await visit.goto('/portfolio/');
    await visit.page.waitFor(bannerShows);

    const text = await visit.partText('consent-banner', 'message');
    await visit.answer('reject');
    await visit.page.waitFor(bannerIsGone);

    assert.equal(await isGranted(visit.page, 'analytics'), true);
    assert.match(text, /Personalization/);
    assert.doesNotMatch(text, /Analytics/);
  });

  it('tells what is collected, by whom, how it is used, with whom it is shared, and what can be chosen', async () => {
    const visit = await sites.visit('/portfolio/privacy');
    const {page} = visit;

    const headings = await page.evaluate(() =>
      [...document.querySelectorAll('main h2')].map((h) => h.textContent),
    );
    assert.deepEqual(headings, [
      'What is collected, and by whom',
      'How it is used',
      'With whom it is shared',
      'What you can choose',
      'If we want to use it in another way',
      'How it is secured',
      'How to correct or delete it',
    ]);
    const links = await page.evaluate(() => [...document.querySelectorAll('main a')].map(({href}) => href));
    for (const {href} of await page.evaluate(() =>
      window.consent.policy.categories.flatMap(({services}) => services),
    )) {
      assert.ok(links.includes(href), href);
    }
  });
});
