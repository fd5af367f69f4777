import {toRegion} from '../core/region-rules.js';

/**
 * Headers of a request: an object of Node, or a `Headers` object.
 *
 * @example
 * const headers: RequestHeaders = new Headers({'CF-IPCountry': 'DE'});
 */
export type RequestHeaders =
  | {
      /**
       * Returns the value of a header; null if the request does not have it.
       *
       * @example
       * const country = new Headers().get('CF-IPCountry');
       */
      readonly get: (name: string) => string | null;
    }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The headers in which networks and servers pass the visitor's country on, each with the header of its subdivision, if
 * there is one.
 *
 * @see https://developers.cloudflare.com/rules/transform/managed-transforms/reference/
 * @see https://vercel.com/docs/headers/request-headers
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html
 */
const HEADERS: readonly (readonly [country: string, subdivision?: string])[] = [
  ['cf-ipcountry', 'cf-region-code'],
  ['x-vercel-ip-country', 'x-vercel-ip-country-region'],
  ['cloudfront-viewer-country', 'cloudfront-viewer-country-region'],
  ['x-country', 'x-subdivision'],
  ['x-country-code', 'x-region-code'],
  ['x-geoip-country', 'x-geoip-region'],
];

/** The header in which Netlify passes the place on, as JSON in Base64. @see https://docs.netlify.com/edge-functions/api/ */
const NETLIFY = 'x-nf-geo';

/**
 * Returns the visitor's region by the headers that Cloudflare, Vercel, Netlify, CloudFront, Fastly (as its documentation
 * names them) or your own server have added. Never throws. Returns an empty text if the region is unknown.
 *
 * A visitor can send such a header, too. So use this function only behind a network that overwrites it.
 *
 * @param headers The headers of the request.
 * @returns ISO 3166 code such as `DE` or `US-CA`; empty if the region is unknown.
 * @example
 * const region = regionFromHeaders(request.headers); // 'US-CA'
 * const {isGranted} = readConsent(request.headers.get('Cookie'), policy, {region});
 */
export function regionFromHeaders(headers: RequestHeaders): string {
  const read = (name: string): string => readHeader(headers, name);
  const places = HEADERS.map(([country, subdivision]) => [
    read(country),
    subdivision ? read(subdivision) : '',
  ]);
  for (const [country = '', subdivision = ''] of [...places, readNetlify(read(NETLIFY))]) {
    const exact =
      subdivision && toRegion(subdivision.includes('-') ? subdivision : `${country}-${subdivision}`);
    const region = exact || toRegion(country);
    if (region !== '') return region;
  }
  return '';
}

function readHeader(headers: RequestHeaders, name: string): string {
  if (typeof headers.get === 'function') return headers.get(name) ?? '';
  const value: unknown = Object.hasOwn(headers, name) ? Reflect.get(headers, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** Returns country and subdivision from Netlify's header. */
function readNetlify(header: string): readonly string[] {
  if (header === '') return [];
  try {
    const place: unknown = JSON.parse(atob(header));
    const codeOf = (key: string): string => {
      const part: unknown = typeof place === 'object' && place !== null ? Reflect.get(place, key) : undefined;
      const code: unknown = typeof part === 'object' && part !== null ? Reflect.get(part, 'code') : undefined;
      return typeof code === 'string' ? code : '';
    };
    return [codeOf('country'), codeOf('subdivision')];
  } catch {
    // A header that cannot be read tells no region, so the strictest rules hold.
    return [];
  }
}
