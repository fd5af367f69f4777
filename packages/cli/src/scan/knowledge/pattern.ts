/** Whether a name matches a declared one, in which `*` stands for any characters. */
export function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return pattern === name;
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join('.*')}$`, 's').test(name);
}

/** Of the entries that match a name, returns the one that says most: without `*`, else with most other characters. */
export function bestMatch<Entry extends {readonly name: string}>(
  entries: readonly Entry[],
  name: string,
): Entry | undefined {
  const weight = (pattern: string) => (pattern.includes('*') ? 0 : 1000) + pattern.length;
  const found = entries.filter((entry) => matches(entry.name, name));
  return found.sort((a, b) => weight(b.name) - weight(a.name))[0];
}
