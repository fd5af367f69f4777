import {ConsentConfigError} from '../core/errors.js';
import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import {type ConsentCookie, cookieAfter} from './consent-cookie.js';
import {type ConsentTarget, cookieStoreOf} from './drivers.js';
import type {TestDecision} from './test-decision.js';

/**
 * A decision, and the site that it is for.
 *
 * @example
 * const decision: SiteDecision = {url: 'https://acme.example/', denied: 'all'};
 */
export interface SiteDecision extends TestDecision {
  /**
   * An address of the site.
   *
   * @default The address that the page shows. A context has none.
   */
  readonly url?: string | undefined;
}

/**
 * Gives a browser the cookie of a decision, so that the next page of the site finds that decision. Call it before the
 * page is opened, or reload the page afterward.
 *
 * If the browser has a decision of this site, the new one follows it, as if the visitor had changed their mind: a
 * withdrawal deletes declared data on the next page.
 *
 * @param target A `BrowserContext` or `Page` of Playwright or Puppeteer.
 * @param policy The policy of the site, from `createPolicy`.
 * @param decision The visitor's decision, and an address of the site.
 * @returns The cookie.
 * @throws {ConsentConfigError} `bad-driver` if the target is something else, `bad-url` if no address of the site is known.
 * @throws {ConsentConfigError} as `consentCookie` throws, if the decision is none.
 * @example
 * await setConsent(context, policy, {url: 'https://acme.example/', granted: ['analytics'], denied: 'all'});
 * await page.goto('https://acme.example/');
 */
export async function setConsent(
  target: ConsentTarget,
  policy: ConsentPolicy,
  decision: SiteDecision,
): Promise<ConsentCookie> {
  const store = cookieStoreOf(target);
  const {hostname, protocol} = siteOf(target, ownProperties(decision).url);
  const cookie = cookieAfter(policy, decision, await store.read(hostname));
  const {name, value, path, expires, sameSite, httpOnly} = cookie;
  await store.write({
    ...{name, value, path, expires, sameSite, httpOnly},
    // With a dot in front, the cookie is for all hosts below the domain. Without, it belongs to the host alone.
    domain: cookie.domain ? `.${cookie.domain.replace(/^\./, '')}` : hostname,
    secure: protocol === 'https:',
  });
  return cookie;
}

/** @throws {ConsentConfigError} `bad-url` if neither the address nor the page is one of a site. */
function siteOf(target: ConsentTarget, url: string | undefined): URL {
  const address = url ?? ('url' in target ? target.url() : '');
  const site = URL.canParse(address) ? new URL(address) : undefined;
  if (site && /^https?:$/.test(site.protocol)) return site;
  throw new ConsentConfigError('bad-url', address);
}
