import type {Page} from 'puppeteer-core';
import type {Policy} from './own-banner.js';

/** The headers in which networks pass the visitor's place on to a server: of the country, and of its subdivision. */
const HEADERS: readonly (readonly [country: string, subdivision: string])[] = [
  ['cf-ipcountry', 'cf-region-code'],
  ['x-vercel-ip-country', 'x-vercel-ip-country-region'],
  ['cloudfront-viewer-country', 'cloudfront-viewer-country-region'],
  ['x-country', 'x-subdivision'],
];

/** Returns the headers by which a server takes a visitor to be in a region, such as `DE` or `US-CA`. */
export function regionHeaders(region: string): Readonly<Record<string, string>> {
  const [country = '', subdivision] = region.split('-');
  const pairs = HEADERS.flatMap(([ofCountry, ofPart]) => [
    [ofCountry, country] as const,
    ...(subdivision === undefined ? [] : [[ofPart, subdivision] as const]),
  ]);
  return Object.fromEntries(pairs);
}

/**
 * Tells a page the region in each way that its policy names: by the cookie of `region-cookie`, and by the answer of
 * `region-href`.
 */
export async function setRegion(page: Page, start: string, region: string, policy: Policy): Promise<void> {
  const {regionCookie, regionHref} = policy;
  if (regionCookie) {
    await page.browserContext().setCookie({
      name: regionCookie,
      value: region,
      domain: new URL(start).hostname,
      path: '/',
    });
  }
  if (!regionHref) return;
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', ({requestId}) => {
    const answer = {
      requestId,
      responseCode: 200,
      responseHeaders: [{name: 'content-type', value: 'text/plain'}],
      body: Buffer.from(region).toString('base64'),
    };
    // A page that has gone meanwhile needs no answer.
    session.send('Fetch.fulfillRequest', answer).catch(() => undefined);
  });
  await session.send('Fetch.enable', {patterns: [{urlPattern: `${regionHref}*`}]});
}
