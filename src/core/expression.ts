/**
 * Reads `data-consent`: names; a space or `&` means all of them, `|` any, `!` not.
 *
 * @returns Alternatives, in each of which all words must hold: names, with or without `!`. Text that is no expression
 *   gives none.
 */
export function parseExpression(text: string): readonly (readonly string[])[] {
  const alternatives = text.split('|').map((alternative) => alternative.match(/!*[^\s&!]+|!/g) ?? []);
  return alternatives.every((words) => words.length > 0) ? alternatives : [];
}

/**
 * Whether an expression is granted. A name that is not decided, or not known, holds neither plain nor behind `!`:
 * a refusal is a choice, silence is none. What is no expression is never granted.
 */
export function isGranted(text: string, decisions: ReadonlyMap<string, boolean>): boolean {
  return parseExpression(text).some((words) =>
    words.every((word) => decisions.get(word.replace('!', '')) === !word.startsWith('!')),
  );
}
