/** Returns a text in lower case, with every character at its offset: `İ` would become two. */
export const toAsciiLowerCase = (text: string): string =>
  text.replace(/[A-Z]+/g, (part) => part.toLowerCase());
