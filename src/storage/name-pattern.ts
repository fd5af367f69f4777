/** Whether a declared name is a pattern. `*` is the only wildcard. */
export const isPattern = (declared: string): boolean => declared.includes('*');

/**
 * Whether a name matches a pattern. Each `*` matches any number of characters, or none.
 *
 * The search never backtracks, so it reads the name at most once per `*`. A regular expression for `*a*a*a*b` would try
 * every way to divide the name, which takes minutes for a long one.
 */
function matchesPattern(pattern: string, name: string): boolean {
  const [start = '', ...middle] = pattern.split('*');
  const end = middle.pop() ?? '';
  if (!name.startsWith(start) || !name.endsWith(end)) return false;
  let position = start.length;
  for (const part of middle) {
    const found = name.indexOf(part, position);
    if (found < 0) return false;
    position = found + part.length;
  }
  return position + end.length <= name.length;
}

/** Creates a function that tells whether a name matches any declared name. Names without `*` take a single lookup. */
export function createNameMatcher(declared: readonly string[]): (name: string) => boolean {
  const names = new Set(declared.filter((name) => !isPattern(name)));
  const patterns = [...new Set(declared.filter(isPattern))];
  return (name) => names.has(name) || patterns.some((pattern) => matchesPattern(pattern, name));
}
