/**
 * Returns an address that is parsed by the URL standard. Undefined if the text is no address.
 *
 * @param base The address that a relative one belongs to.
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    // A text that is no address leads nowhere.
    return undefined;
  }
}
