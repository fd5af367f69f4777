/**
 * Parses an expression, such as the value of `data-consent`. A space or `&` between names means all of them, `|` means
 * any of them, and `!` negates a name.
 *
 * @returns Alternatives. Each alternative lists names, with or without `!`, that must all hold. A malformed expression
 *   has no alternatives.
 */
export function parseExpression(text: string): readonly (readonly string[])[] {
  const alternatives = text.split('|').map((alternative) => alternative.match(/!*[^\s&!]+|!/g) ?? []);
  return alternatives.every((words) => words.length > 0) ? alternatives : [];
}

/**
 * Whether an expression is granted. A name that is unknown or undecided makes its alternative false, even behind `!`,
 * because silence is not a refusal. A malformed expression is never granted.
 */
export function isGranted(text: string, decisions: ReadonlyMap<string, boolean>): boolean {
  return parseExpression(text).some((words) =>
    words.every((word) => decisions.get(word.replace('!', '')) === !word.startsWith('!')),
  );
}
