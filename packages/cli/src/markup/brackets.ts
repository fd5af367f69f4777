const CLOSING: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['(', ')'],
  ['[', ']'],
]);

/**
 * Returns the offset behind the bracket that closes the one at `start`, in JavaScript, TypeScript or PHP: brackets in
 * strings, template literals and comments do not count. -1 if there is none.
 */
export function endOfBrackets(text: string, start: number): number {
  const open: string[] = [];
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '"' || char === "'" || char === '`') {
      at = endOfQuoted(text, at);
      if (at < 0) return -1;
    } else if (text.startsWith('/*', at)) {
      at = text.indexOf('*/', at + 2) + 1;
      if (at <= 0) return -1;
    } else if (text.startsWith('//', at) && /\s/.test(text[at - 1] ?? ' ')) {
      at = text.indexOf('\n', at);
      if (at < 0) return -1;
    } else if (CLOSING.has(char)) {
      open.push(CLOSING.get(char) ?? '');
    } else if (char === open.at(-1)) {
      open.pop();
      if (open.length === 0) return at + 1;
    }
  }
  return -1;
}

/** Returns the offset of the quote that closes the one at `start`. -1 if there is none. */
function endOfQuoted(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (quote === '`' && text.startsWith('${', at)) {
      at = endOfBrackets(text, at + 1) - 1;
      if (at < 0) return -1;
    } else if (text[at] === quote) return at;
    // A string of one line: an apostrophe in a text opens none.
    else if (quote !== '`' && text[at] === '\n') return -1;
  }
  return -1;
}
