import {assert} from 'chai';
import {buildPolicy} from '../../src/core/build-policy.js';
import {createPolicy} from '../../src/core/create-policy.js';
import type {ConsentPolicy, PolicyInput} from '../../src/core/policy.js';
import {checkOtherPolicy} from '../../src/dev/check-other-policy.js';
import {readPolicy} from '../../src/page/read-policy.js';
import {noteWarnings} from '../helpers/listeners.js';

/** Makes a page with the given markup, of which nothing is in the document. */
function page(markup: string): HTMLElement {
  const root = document.createElement('main');
  root.innerHTML = markup;
  return root;
}

/** What the warnings name. */
function named(root: Element, policy: ConsentPolicy): readonly string[] {
  const texts = noteWarnings();
  checkOtherPolicy(root, policy);
  return texts.map((text) => /\[other-policy\] (.+?): /.exec(text)?.[1] ?? text);
}

const policyOf = (input: PolicyInput): ConsentPolicy => createPolicy({categories: ['analytics'], ...input});

describe('checkOtherPolicy', () => {
  const DIFFERENT: Readonly<Record<string, {banner: string; policy: PolicyInput; named: readonly string[]}>> =
    {
      'another life of the record': {
        banner: '<consent-banner categories="analytics" cookie-days="30"></consent-banner>',
        policy: {cookieDays: 182},
        named: ['cookie-days="30" instead of "182"'],
      },
      'another cookie': {
        banner:
          '<consent-banner categories="analytics" cookie-name="choice" cookie-path="/shop"></consent-banner>',
        policy: {},
        named: ['cookie-name="choice" instead of "consent-choice"', 'cookie-path="/shop" instead of "/"'],
      },
      'another version': {
        banner: '<consent-banner policy-version="2027-01-05"></consent-banner>',
        policy: {policyVersion: '2026-11-20'},
        named: ['policy-version="2027-01-05" instead of "2026-11-20"'],
      },
      'another region': {
        banner: '<consent-banner categories="analytics" region="uk"></consent-banner>',
        policy: {region: 'DE'},
        named: ['region="uk" instead of "DE"'],
      },
      'vendors to tell that are not told': {
        banner: '<consent-banner signals="google"></consent-banner>',
        policy: {},
        named: ['signals=["google"] instead of []'],
      },
      'a category that visitors are not asked for': {
        banner: '<consent-banner categories="analytics social"></consent-banner>',
        policy: {},
        named: ['"social"'],
      },
      'a service that visitors are not asked for': {
        banner:
          '<consent-banner><consent-category name="analytics"><consent-service name="plausible"></consent-service></consent-category></consent-banner>',
        policy: {},
        named: ['"plausible"'],
      },
    };
  for (const [what, {banner, policy, named: expected}] of Object.entries(DIFFERENT)) {
    it(`names ${what}`, () => {
      assert.deepEqual(named(page(banner), policyOf(policy)), expected);
    });
  }

  const ALIKE: Readonly<Record<string, {banner: string; policy: PolicyInput}>> = {
    'a banner that declares nothing': {
      banner: '<consent-banner hidden lang="de" position="top" modal class="x" data-x="1"></consent-banner>',
      policy: {cookieDays: 30},
    },
    'texts of what the policy has': {
      banner:
        '<consent-banner><consent-category name="analytics" lang="de" label="Statistik">Zählt.</consent-category></consent-banner>',
      policy: {categories: ['analytics', 'social']},
    },
    'a region that is written otherwise': {
      banner: '<consent-banner categories="analytics" region="uk"></consent-banner>',
      policy: {region: 'GB'},
    },
    'a region that is no place': {
      banner: '<consent-banner categories="analytics" region="XX"></consent-banner>',
      policy: {},
    },
    'two banners': {
      banner:
        '<consent-banner categories="social"></consent-banner><consent-banner categories="x"></consent-banner>',
      policy: {},
    },
    'no banner': {banner: '', policy: {}},
  };
  for (const [what, {banner, policy}] of Object.entries(ALIKE)) {
    it(`names nothing of ${what}`, () => {
      assert.deepEqual(named(page(banner), policyOf(policy)), []);
    });
  }

  it('names nothing of a banner whose policy holds, each value as bad or as good as it is', () => {
    const root =
      page(`<consent-banner hidden organization="Acme" policy-href=" /privacy " imprint-href="/imprint"
      policy-version="3" policy-effective="2027-01-05" categories="analytics social" cookie-name="c" cookie-domain="a.example"
      cookie-path="/x" cookie-days="9000" refusal-days="30" model="EEA: opt-in; *: opt-out" prompt="EEA: ask; *: none"
      gpc="US: honor; *: ignore" region="DE" region-cookie="r" region-href="/r" import-from="cookiebot" import-grants
      import-until="2026-01-01" import-map="C0002: analytics" signals="google amazon:DE" record-href="/record" no-reload>
      <consent-category name="chat" label="Chat"><consent-service name="talk"></consent-service></consent-category></consent-banner>`);
    const [banner] = root.children;

    assert.deepEqual(named(root, buildPolicy(readPolicy(banner!))), []);
  });
});
