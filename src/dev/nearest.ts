/** The known word that is most like the given one, undefined if none is much like it. For texts of the dev build. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((one) => ({one, edits: countEdits(word.toLowerCase(), one.toLowerCase())}))
    .filter(({one, edits}) => edits <= Math.min(word.length, one.length) / 2)
    .sort((a, b) => a.edits - b.edits);
  return best?.one;
}

/** How many characters must be put in, left out or replaced. */
function countEdits(from: string, to: string): number {
  let row = Array.from({length: to.length + 1}, (_, index) => index);
  for (const [index, char] of from.split('').entries()) {
    const next = [index + 1];
    for (const [at, other] of to.split('').entries()) {
      const replaced = (row[at] ?? 0) + (char === other ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
