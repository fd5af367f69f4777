/** Whether a declared name is a pattern: `*` is the only wildcard. */
export const isPattern = (declared: string): boolean => declared.includes('*');

/**
 * Whether a name is the declared one. Each `*` in the declared name stands for any characters, or none.
 *
 * The search never goes back, so a long name takes no longer than reading it once per `*`. A regular expression of
 * `*a*a*a*b` tries every way to share out the name, which takes minutes.
 */
export function matchesPattern(declared: string, name: string): boolean {
  const [start = '', ...middle] = declared.split('*');
  const end = middle.pop();
  if (end === undefined) return name === declared;
  if (!name.startsWith(start) || !name.endsWith(end)) return false;
  let position = start.length;
  for (const part of middle) {
    const found = name.indexOf(part, position);
    if (found < 0) return false;
    position = found + part.length;
  }
  return position + end.length <= name.length;
}

/** Creates a function that says whether a name is one of the declared ones. Names without `*` cost one look-up. */
export function createNameMatcher(declared: readonly string[]): (name: string) => boolean {
  const names = new Set(declared.filter((name) => !isPattern(name)));
  const patterns = [...new Set(declared.filter(isPattern))];
  return (name) => names.has(name) || patterns.some((pattern) => matchesPattern(pattern, name));
}
