import {ConsentConfigError} from '../core/errors.js';
import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import {toRegion} from '../core/region-rules.js';
import {preparationOf, type VisitorTarget} from './drivers.js';

/**
 * The facts of a visitor that a site cannot choose.
 *
 * @example
 * const visitor: TestVisitor = {gpc: true, region: 'US-CA'};
 */
export interface TestVisitor {
  /**
   * Whether the browser sends Global Privacy Control: `navigator.globalPrivacyControl`, and the header `Sec-GPC: 1`.
   *
   * @see https://w3c.github.io/gpc/
   * @default false
   */
  readonly gpc?: boolean | undefined;
  /**
   * ISO 3166 code of the region that the visitor is in, such as `DE` or `US-CA`.
   *
   * @see https://www.iso.org/iso-3166-country-codes.html
   * @default The site finds it out.
   */
  readonly region?: string | undefined;
  /**
   * Whether a network in front of the site's server tells it the region: in the headers of Cloudflare, which
   * `regionFromHeaders` reads. The driver sends them to every host, and to another site that does not allow them by CORS
   * a `fetch` then fails.
   *
   * @default false
   */
  readonly regionHeaders?: boolean | undefined;
  /**
   * Further headers of every request. A driver has one set of headers, and this call replaces it.
   *
   * @default None.
   */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Makes pages that are opened from now on belong to a visitor with Global Privacy Control, or in a region. The page
 * gets the region in each way that its policy names: by the cookie of `regionCookie`, and by the answer of `regionHref`.
 * Where the server decides (`region`, the header `Server-Timing`), use `regionHeaders`, or simulate the server.
 *
 * @param target A `Page` of Playwright or Puppeteer, or a `BrowserContext` of Playwright.
 * @param policy The policy of the site, from `createPolicy`.
 * @param visitor The facts of the visitor.
 * @throws {ConsentConfigError} `bad-driver` if the target is something else, `bad-region` if the region is no ISO 3166 code.
 * @example
 * await simulateVisitor(page, policy, {gpc: true, region: 'US-CA'});
 * await page.goto('https://acme.example/');
 */
export async function simulateVisitor(
  target: VisitorTarget,
  policy: ConsentPolicy,
  visitor: TestVisitor,
): Promise<void> {
  const {gpc = false, region = '', regionHeaders = false, headers = {}} = ownProperties(visitor);
  const {runFirst, sendHeaders} = preparationOf(target);
  const place = toRegion(region);
  if (region !== '' && place === '') throw new ConsentConfigError('bad-region', region);
  if (gpc || place)
    await runFirst(scriptOf({gpc, place, cookie: policy.regionCookie, href: policy.regionHref}));
  await sendHeaders({
    ...headers,
    ...(gpc && {'Sec-GPC': '1'}),
    ...(regionHeaders && headersOf(place)),
  });
}

/** The header names are those of Cloudflare. @see https://developers.cloudflare.com/rules/transform/managed-transforms/reference/ */
function headersOf(place: string): Record<string, string> {
  const [country = '', part] = place.split('-');
  if (country === '') return {};
  return {'CF-IPCountry': country, ...(part !== undefined && {'CF-Region-Code': part})};
}

/** What the script in the page needs to know. */
interface Facts {
  readonly gpc: boolean;
  readonly place: string;
  readonly cookie: string;
  readonly href: string;
}

const scriptOf = (facts: Facts): string => `(${String(pretend)})(${JSON.stringify(facts)});`;

/** Runs in each document before its own scripts, and so uses nothing from outside. */
function pretend({gpc, place, cookie, href}: Facts): void {
  if (gpc) {
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {configurable: true, get: () => true});
  }
  // A document without an origin, such as a sandboxed frame, has neither cookies nor a server.
  if (place === '' || window.origin === 'null') return;
  if (cookie) document.cookie = `${cookie}=${place}; path=/`;
  if (!href) return;
  const original = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const isAsked = new URL(url, document.baseURI).href === new URL(href, document.baseURI).href;
    return isAsked ? Promise.resolve(new Response(place)) : original(input, init);
  };
}
