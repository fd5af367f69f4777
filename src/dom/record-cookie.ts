import {ofDocument} from './document.js';

/** Where a cookie is kept: its name, and the attributes that make it the same cookie when it is written again. */
export interface CookieSlot {
  readonly name: string;
  /** Empty: this host alone. */
  readonly domain: string;
  readonly path: string;
}

/**
 * Every value that the browser gives for a name, raw, the one with the longest path first; a neighboring subdomain may
 * have set a second one.
 *
 * @throws {DOMException} `SecurityError` where the page may not use cookies.
 */
export function readCookies(name: string): string[] {
  return ofDocument('cookie')
    .split(/; ?/)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

/**
 * Writes a cookie as it is given, for the record needs no encoding. What the browser does with it only reading it back
 * tells.
 *
 * @param end In the past: the cookie is deleted. Unit: milliseconds since the Unix epoch.
 * @throws {DOMException} `SecurityError` where the page may not use cookies.
 */
export function writeCookie({name, domain, path}: CookieSlot, value: string, end: number): void {
  const attributes = [
    `${name}=${value}`,
    `expires=${new Date(end).toUTCString()}`,
    `path=${path}`,
    domain && `domain=${domain}`,
    'samesite=lax',
    location.protocol === 'https:' && 'secure',
  ];
  // Through the prototype: an element of that name shadows the document's own property.
  Reflect.set(Document.prototype, 'cookie', attributes.filter(Boolean).join(';'), document);
}
