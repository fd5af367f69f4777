/**
 * Returns the times at which the page was loaded. Undefined if the browser does not tell them.
 *
 * @see https://w3c.github.io/navigation-timing/#sec-PerformanceNavigationTiming
 */
export function navigationTiming(): PerformanceNavigationTiming | undefined {
  // By the specification, every entry of this type is of this interface. TypeScript knows only the common one.
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation;
}

/**
 * Returns the address that the page was loaded from, or the present address if the browser does not tell. Code of the page
 * may have changed the present one with `history.replaceState`.
 */
export const requestedAddress = (): URL => new URL(navigationTiming()?.name || location.href, location.href);
