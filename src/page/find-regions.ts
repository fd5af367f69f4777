import {toRegion} from '../core/region-rules.js';
import type {ConsentPolicy} from '../core/policy.js';
import {navigationTiming} from '../dom/navigation.js';
import {readCookies} from '../dom/record-cookie.js';

/** Name of the entry of the `Server-Timing` header that holds the region. */
const TIMING = 'consent-region';

/**
 * How long the page waits for the address in `region-href`. A later answer counts for nothing, because the visitor may
 * already see the banner. Unit: milliseconds.
 */
const ANSWER_LIMIT_MS = 1000;

/**
 * Finds the visitor's region, in this order: the policy, the `Server-Timing` header of the page, a cookie, and an address
 * of the site. The address is asked only if nothing else tells the region, and if something depends on it.
 *
 * @param isNeeded Whether something depends on the region.
 * @returns All regions that these sources tell. They may disagree, and then the strictest rule holds. Empty: unknown.
 * @see https://www.w3.org/TR/server-timing/
 */
export async function findRegions(policy: ConsentPolicy, isNeeded: boolean): Promise<readonly string[]> {
  const {region, regionCookie, regionHref} = policy;
  const cookies = regionCookie ? readCookies(regionCookie) : [];
  const known = valid([region, ...timings(), ...cookies]);
  if (known.length > 0 || !isNeeded || !regionHref) return known;
  return valid([await askServer(regionHref)]);
}

const valid = (codes: readonly string[]): readonly string[] =>
  [...new Set(codes.map(toRegion))].filter((region) => region !== '');

/** Whether the page's own response tells a region. */
export const isTimed = (): boolean => timings().length > 0;

function timings(): readonly string[] {
  // Safari before 16.4 and insecure pages have no `serverTiming`.
  const navigation: Partial<PerformanceNavigationTiming> | undefined = navigationTiming();
  const entries = navigation?.serverTiming ?? [];
  return entries.filter(({name}) => name === TIMING).map(({description}) => description);
}

async function askServer(href: string): Promise<string> {
  try {
    const response = await fetch(href, {mode: 'same-origin', signal: AbortSignal.timeout(ANSWER_LIMIT_MS)});
    return response.ok ? await response.text() : '';
  } catch {
    // The region stays unknown, so the strictest rules hold.
    return '';
  }
}
