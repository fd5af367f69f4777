/** A name, and whether it must be granted or denied. */
type Term = readonly [name: string, wanted: boolean];

/**
 * Reads `data-consent`: names; a space or `&` means all of them, `|` any, `!` not.
 *
 * @returns Alternatives, in each of which all terms must hold. Text that is no expression gives none.
 */
export function parseExpression(text: string): readonly (readonly Term[])[] {
  const alternatives = text
    .split('|')
    .map((alternative) =>
      (alternative.match(/!*[^\s&!]+|!/g) ?? []).map((word): Term => [
        word.replace('!', ''),
        !word.startsWith('!'),
      ]),
    );
  return alternatives.every((terms) => terms.length > 0) ? alternatives : [];
}

/**
 * Whether an expression is granted. A name that is not decided, or not known, holds neither plain nor behind `!`:
 * a refusal is a choice, silence is none. What is no expression is never granted.
 */
export function isGranted(text: string, decisions: ReadonlyMap<string, boolean>): boolean {
  return parseExpression(text).some((terms) =>
    terms.every(([name, wanted]) => decisions.get(name) === wanted),
  );
}
