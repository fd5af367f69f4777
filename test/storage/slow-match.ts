/** Whether a name matches a declared one, by trying for each `*` every number of characters: slow, and obvious. */
export function slowMatch(declared: string, name: string): boolean {
  const [first = '', rest] = [declared[0], declared.slice(1)];
  if (declared === '') return name === '';
  if (first !== '*') return name.startsWith(first) && slowMatch(rest, name.slice(1));
  return Array.from({length: name.length + 1}, (_, i) => i).some((i) => slowMatch(rest, name.slice(i)));
}
