/**
 * A short fingerprint of a text: 32-bit FNV-1a, in base 36. It tells texts apart; it protects nothing.
 * @see https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
