import {getDomain} from 'tldts';

/**
 * Returns the registrable domain of a host, such as `example.co.uk`. A host that has none, such as an IP address, stands
 * for itself.
 *
 * @see https://publicsuffix.org/
 */
export const siteOf = (host: string): string => getDomain(host, {allowPrivateDomains: true}) ?? host;

/** Returns the host of an address, without its port. Empty if the address has none. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    // Callers take what is no address for an address without a host.
    return '';
  }
}

/** Whether a host is a domain or below it. */
export const isUnder = (host: string, domain: string): boolean =>
  host === domain || host.endsWith(`.${domain}`);

/** Returns a test whether a host belongs to the scanned site. `own` are further hosts of its owner. */
export function createOwnHosts(start: string, own: readonly string[]): (host: string) => boolean {
  const site = siteOf(hostOf(start));
  return (host) => siteOf(host) === site || own.some((domain) => isUnder(host, domain));
}
