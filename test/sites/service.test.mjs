// Policy 1 of the demo: a hosted service. Each test has the words of the policy's "Shows" in its name.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {bannerIsGone, bannerShows, dialogShows} from '../e2e/in-page.mjs';
import {isGranted} from '../e2e/is-granted.mjs';
import {asked} from '../law/acts-in-page.mjs';
import {useSites, vendorRequests} from './site.mjs';

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
const NARROW = [320, 640];
const MAIL = 'mailto:privacy@trialyard.example';

const textOf = (selector) => document.querySelector(selector)?.textContent.trim().replace(/\s+/g, ' ') ?? '';
const datesOf = () =>
  [...document.querySelectorAll('#changes time')].map((time) => time.getAttribute('datetime'));
const hasLink = (start) => [...document.links].some(({href}) => href.startsWith(start));
const noticeText = () =>
  document.querySelector('consent-notice')?.shadowRoot?.querySelector('[part~=base]')?.innerText ?? '';

/** Days from Monday to Friday after the one and up to the other. */
function businessDaysBetween(from, to) {
  let count = 0;
  for (let day = Date.parse(from) + DAY_MS; day <= Date.parse(to); day += DAY_MS) {
    if (![0, 6].includes(new Date(day).getUTCDay())) count++;
  }
  return count;
}

async function signIn({page}) {
  await page.click('.sign-in .button');
  await page.waitFor(() => Boolean(document.querySelector('[data-device=status]')?.textContent));
}

const cookieOf = async (visit, wanted) => (await visit.cookies()).find(({name}) => name === wanted);

describe('the hosted service of the demo', () => {
  const sites = useSites();

  it('session required and session-only: who refuses all else signs in by one cookie without an end', async () => {
    const visit = await sites.visit('/service/account');
    const {page} = visit;
    assert.deepEqual(await visit.cookieNames(), []);

    await visit.answer('reject');
    await page.waitFor(bannerIsGone);
    await signIn(visit);

    assert.equal(await page.evaluate(textOf, 'h1'), 'Good to see you, guest');
    assert.deepEqual(await visit.cookieNames(), ['service-consent', 'sid']);
    assert.equal((await cookieOf(visit, 'sid')).ends, null);
    assert.doesNotMatch(await page.evaluate(() => document.cookie), /sid=/);
    await visit.openDialog();
    const hasSwitch = (name) =>
      Boolean(document.querySelector('consent-preferences').shadowRoot.querySelector(`[data-name=${name}]`));
    assert.equal(await page.evaluate(hasSwitch, 'necessary'), false);
    assert.equal(await page.evaluate(hasSwitch, 'affiliate'), true);
    const lasting = () => window.consent.jar('necessary').set('x', '1', {expires: 1});
    assert.match(await page.evaluate(`(${lasting})().catch(String)`), /session-expires|end date/);

    await visit.leaveDialog('close');
    await page.click('.account-head .button');
    await page.waitFor(() => location.pathname === '/service/');
    assert.deepEqual(await visit.cookieNames(), ['service-consent']);
    await visit.goto('/service/account');
    assert.equal(await page.evaluate(textOf, 'h1'), 'Sign in');
  });

  it('affiliate with capture: a link is kept in memory until granted, then for the session, and pays its partner', async () => {
    const visit = await sites.visit('/service/?ref=partner-42');
    await visit.page.waitFor(bannerShows);
    assert.deepEqual(await visit.cookieNames(), []);
    assert.deepEqual(await visit.stored(), []);

    await visit.answer('accept');
    await comesTo(visit.cookieNames, ['affiliate', 'service-consent']);

    const {value, ends} = await cookieOf(visit, 'affiliate');
    assert.match(value, /^ref=partner-42&/);
    assert.equal(ends, null);
    await visit.goto('/service/account');
    await signIn(visit);
    assert.equal(await visit.page.evaluate(textOf, '[data-credit]'), 'partner-42, whose link you followed.');
  });

  it('affiliate with capture: a promotion is forgotten on refusal, also if affiliates are allowed later', async () => {
    const visit = await sites.visit('/service/?promo=early-bird');
    await visit.answer('reject');
    await comesTo(visit.cookieNames, ['service-consent']);

    await visit.page.evaluate(() => window.consent.decide({affiliate: true}));

    assert.equal(await isGranted(visit.page, 'affiliate'), true);
    assert.deepEqual(await visit.cookieNames(), ['service-consent']);
  });

  it('personalization, "remember me on this device", is persistent; a settings control takes it back', async () => {
    const visit = await sites.visit('/service/account');
    const {page} = visit;
    await signIn(visit);
    const status = (start) =>
      page.waitFor(
        (text) => document.querySelector('[data-device=status]').textContent.startsWith(text),
        start,
      );
    await page.click('[data-device=remember]');
    await status('Waiting for your answer');
    assert.deepEqual(await visit.cookieNames(), ['sid']);

    await visit.answer('accept');
    await status('Your account name');
    await comesTo(visit.cookieNames, ['service-consent', 'sid', 'trialyard-device']);
    const {value, ends} = await cookieOf(visit, 'trialyard-device');
    assert.equal(value, 'name=guest&list=long');
    assert.equal(Math.round((ends - Date.now() / 1000) / DAY_SECONDS), 90);

    assert.equal(await page.evaluate(hasLink, MAIL), true, 'a contact address for opting out');
    await page.click('consent-preferences-button >>> [part~=button]');
    await page.waitFor(dialogShows);
    await visit.toggle('personalization');
    await visit.leaveDialog('save');
    await status('Not kept');
    await comesTo(visit.cookieNames, ['service-consent', 'sid']);

    // A deletion may last two seconds, and deletes what is written meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await page.evaluate(() => window.consent.decide({personalization: true}));
    await comesTo(visit.cookieNames, ['service-consent', 'sid', 'trialyard-device']);
    await page.click('.account-head .button');
    await page.waitFor(() => location.pathname === '/service/');
    await visit.goto('/service/account');
    await page.waitFor(() => !document.querySelector('[data-welcome]').hidden);
    await page.click('.site-footer [data-consent-action=preferences]');
    await page.waitFor(dialogShows);
  });

  it('a notice with an effective date 30 business days ahead: old answers stand until then, and then it asks anew', async () => {
    const visit = await sites.visit('/service/?version=before');
    const {page} = visit;
    await visit.answer('accept');
    await comesTo(visit.ran, ['snowplow']);

    await visit.goto('/service/privacy');
    await page.waitFor(noticeText);
    const [announced, effective] = await page.evaluate(datesOf);
    assert.equal(businessDaysBetween(announced, effective), 30);
    assert.ok(Math.abs(Date.now() - Date.parse(announced)) <= DAY_MS + 60_000, announced);
    assert.equal(await page.evaluate(() => window.consent.policy.policyEffective), effective);
    const day = new Intl.DateTimeFormat('en', {dateStyle: 'long', timeZone: 'UTC'});
    assert.ok((await page.evaluate(noticeText)).includes(day.format(Date.parse(effective))));
    assert.equal(await page.evaluate(bannerIsGone), true);
    await comesTo(visit.ran, ['snowplow']);
    assert.equal((await visit.record()).get('p'), '3');

    // Directions how to respond, to which the notice leads.
    const changes = await page.evaluate(textOf, '#changes');
    assert.match(
      changes,
      /you can write to privacy@trialyard\.example .* change your answers .* close your account/,
    );
    const link = () =>
      document.querySelector('consent-notice').shadowRoot.querySelector('[part~=policy]').hash;
    assert.equal(await page.evaluate(link), '#changes');
    assert.equal(await page.evaluate(hasLink, MAIL), true);

    await visit.goto('/service/?version=in-force');
    await page.waitFor(bannerShows);
    assert.ok((await page.evaluate(() => Date.parse(window.consent.policy.policyEffective))) < Date.now());
    assert.deepEqual(await page.evaluate(asked), ['affiliate', 'personalization', 'analytics']);
    assert.deepEqual(await visit.ran(), []);
    assert.equal(await page.evaluate(noticeText), '');
  });

  it('statistics that identify nobody go to a third party, once allowed', async () => {
    sites.demo.reset();
    const visit = await sites.visit('/service/');
    const {page} = visit;
    await page.waitFor(bannerShows);
    const sent = page.raw.waitForRequest(
      (request) => request.url().includes('/collect/') && request.method() === 'POST',
    );

    await visit.openDialog();
    await visit.toggle('analytics');
    assert.deepEqual(vendorRequests(sites.demo), []);
    await visit.leaveDialog('save');

    const request = await sent;
    const [event] = JSON.parse(request.postData()).data;
    assert.equal(event.e, 'pv');
    assert.deepEqual(
      ['duid', 'nuid', 'tnuid', 'sid', 'uid', 'ip', 'vid'].filter((field) => field in event),
      [],
    );
    assert.equal(request.headers()['sp-anonymous'], '*');
    await comesTo(visit.ran, ['snowplow']);
    assert.deepEqual(await visit.cookieNames(), ['service-consent']);
    assert.deepEqual(await visit.stored(), ['local service-consent']);
  });

  it('is accessible with the banner open, and fits a window of 320 px', async () => {
    const visit = await sites.visit('/service/?ref=partner-42', {size: NARROW});
    await visit.page.waitFor(bannerShows);

    assert.deepEqual(await visit.violations(), []);
    assert.equal(await visit.scrollsSideways(), false);
  });
});
