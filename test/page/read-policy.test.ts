import {assert} from 'chai';
import {buildPolicy} from '../../src/core/build-policy.js';
import {createPolicy} from '../../src/core/create-policy.js';
import {readPolicy} from '../../src/page/read-policy.js';

/** Parsed apart from the page, so that nothing starts with it. */
function read(markup: string): ReturnType<typeof buildPolicy> {
  const banner = new DOMParser().parseFromString(markup, 'text/html').querySelector('consent-banner');
  if (!banner) throw new Error('no banner in the markup');
  return buildPolicy(readPolicy(banner));
}

const FULL = `
<consent-banner hidden organization="Acme" policy-href="/privacy" policy-version="2026-11-20"
                policy-effective="2027-01-05" position="bottom" signals="google microsoft">
  <p slot="message">Own words instead of the built-in text.</p>
  <consent-category name="necessary">
    <consent-cookie name="sid" retention="session">Keeps you signed in during this visit.</consent-cookie>
  </consent-category>
  <consent-category name="affiliate" capture="ref promo">
    <consent-cookie name="affiliate" retention="session">The partner whose link you followed.</consent-cookie>
  </consent-category>
  <consent-category name="analytics" changed-in="2026-11-20">
    <consent-service name="matomo" provider="InnoCraft Ltd" href="https://matomo.org/privacy-policy/">
      <consent-cookie name="_pk_*" retention="13 months">Counts visits.</consent-cookie>
      <consent-cookie name="matomo-queue" storage="local">Unsent visits.</consent-cookie>
    </consent-service>
  </consent-category>
</consent-banner>`;

describe('readPolicy', () => {
  it('gives for the full declaration what createPolicy gives', () => {
    const policy = createPolicy({
      organization: 'Acme',
      policyHref: '/privacy',
      policyVersion: '2026-11-20',
      policyEffective: '2027-01-05',
      signals: ['google', 'microsoft'],
      categories: [
        {
          name: 'necessary',
          cookies: [{name: 'sid', retention: 'session', purpose: 'Keeps you signed in during this visit.'}],
        },
        {
          name: 'affiliate',
          capture: ['ref', 'promo'],
          cookies: [
            {name: 'affiliate', retention: 'session', purpose: 'The partner whose link you followed.'},
          ],
        },
        {
          name: 'analytics',
          changedIn: '2026-11-20',
          services: [
            {
              name: 'matomo',
              provider: 'InnoCraft Ltd',
              href: 'https://matomo.org/privacy-policy/',
              cookies: [
                {name: '_pk_*', retention: '13 months', purpose: 'Counts visits.'},
                {name: 'matomo-queue', storage: 'local', purpose: 'Unsent visits.'},
              ],
            },
          ],
        },
      ],
    });

    assert.deepEqual(read(FULL), policy);
  });

  it('gives for all attributes what createPolicy gives', () => {
    const policy = createPolicy({
      cookieName: 'choice',
      cookieDomain: 'example.com',
      cookiePath: '/shop',
      cookieDays: 30,
      imprintHref: '/imprint',
      gpc: 'ignore',
      recordHref: '/proof',
      noReload: true,
      importFrom: ['onetrust', 'vanilla-cookieconsent:2'],
      importMap: {C0002: 'counting'},
      importGrants: true,
      importUntil: '2026-11-20',
      categories: [
        {name: 'chat', label: 'Live chat', description: 'Talks to you.', model: 'required'},
        {name: 'counting', model: 'required', sells: false},
        {name: 'marketing', sells: false, services: [{name: 'ads', label: 'Ads'}]},
      ],
    });

    const markup = `<consent-banner cookie-name="choice" cookie-domain="example.com" cookie-path="/shop"
        cookie-days="30" imprint-href="/imprint" gpc="ignore" record-href="/proof" no-reload
        import-from="onetrust vanilla-cookieconsent:2" import-map="C0002: counting" import-grants
        import-until="2026-11-20">
      <consent-category name="chat" label="Live chat" model="required">Talks to you.</consent-category>
      <consent-category name="counting" model="required" sells="no"></consent-category>
      <consent-category name="marketing" sells="no">
        <consent-service name="ads" label="Ads"></consent-service>
      </consent-category>
    </consent-banner>`;
    assert.deepEqual(read(markup), policy);
  });

  it('reads a text without its markup, and words of its blocks apart', () => {
    const policy =
      read(`<consent-banner><consent-category name="polls" label="Polls"><p>We <em>ask</em>.</p><p>See
        <a href="/p">p<strong>olicy</strong></a>, <code>x</code>.</p>One<br>two<script>no</script><ul><li>no</ul>
      <consent-service name="vote">Counts <em>votes</em>.</consent-service>
      <consent-cookie name="c">A <a href="/c">cookie</a>.</consent-cookie></consent-category></consent-banner>`);
    const polls = policy.categories[1];

    assert.equal(polls?.description, 'We ask. See policy, x. One two');
    assert.equal(polls?.services[0]?.description, 'Counts votes.');
    assert.equal(polls?.cookies[0]?.purpose, 'A cookie.');
  });

  it('takes an element that is repeated with lang for a translation, and one without for a second', () => {
    const policy = read(`<consent-banner><consent-category name="polls" lang="en" label="Polls">
        <consent-cookie name="c" storage="local">One</consent-cookie>
        <consent-cookie name="c" lang="de">Eins</consent-cookie>
        <consent-cookie name="c" storage="session">Two</consent-cookie></consent-category>
      <consent-category name="polls" lang="de" label="Umfragen" model="opt-out"></consent-category>
      <consent-category name="votes" lang="de" label="Wahl"></consent-category></consent-banner>`);

    assert.deepEqual(
      policy.categories.map(({name, label, model}) => [name, label, model]),
      [
        ['necessary', '', 'required'],
        ['polls', 'Polls', 'opt-in'],
        ['votes', 'Wahl', 'opt-in'],
      ],
    );
    assert.deepEqual(
      policy.categories[1]?.cookies.map(({storage, purpose}) => [storage, purpose]),
      [
        ['local', 'One'],
        ['session', 'Two'],
      ],
    );
  });

  it('takes names in an attribute beside elements that say more', () => {
    const policy = read(`<consent-banner categories="affiliate, analytics">
      <consent-category name="analytics" label="Counting"></consent-category></consent-banner>`);

    assert.deepEqual(
      policy.categories.map(({name, label}) => [name, label]),
      [
        ['necessary', ''],
        ['affiliate', ''],
        ['analytics', 'Counting'],
      ],
    );
  });

  it('takes only what stands where it belongs', () => {
    const policy = read(`<consent-banner categories="social">
      <consent-service name="loose"></consent-service>
      <div><consent-category name="deep"></consent-category></div></consent-banner>`);

    assert.deepEqual(
      policy.categories.map(({name, services}) => [name, services.length]),
      [
        ['necessary', 0],
        ['social', 0],
      ],
    );
  });

  it('takes a category without a name for none', () => {
    const policy = read(`<consent-banner categories="social"><consent-category></consent-category>
      <consent-category name=" "></consent-category></consent-banner>`);

    assert.deepEqual(
      policy.categories.map(({name}) => name),
      ['necessary', 'social'],
    );
  });
});
