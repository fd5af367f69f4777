const known = new Map();

/**
 * The hash that a browser checks the file by. Empty where it cannot be had: the file is not there, or the page came
 * over http.
 *
 * @see https://www.w3.org/TR/SRI/
 */
export function integrityOf(address) {
  if (!known.has(address)) known.set(address, hash(address));
  return known.get(address);
}

async function hash(address) {
  try {
    const response = await fetch(address);
    if (!response.ok) return '';
    const digest = await crypto.subtle.digest('SHA-384', await response.arrayBuffer());
    return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
  } catch {
    return ''; // then the tag goes without, and the page says so
  }
}
