/** Notes what is written to `document.cookie` while something runs. The cookies are written all the same. */
export async function cookieWrites(
  run: () => unknown,
  {prototype}: typeof Document = Document,
): Promise<readonly string[]> {
  const writes: string[] = [];
  const original = Object.getOwnPropertyDescriptor(prototype, 'cookie')!;
  Object.defineProperty(prototype, 'cookie', {
    ...original,
    set(this: Document, text: string) {
      writes.push(text);
      original.set?.call(this, text);
    },
  });
  try {
    await run();
  } finally {
    Object.defineProperty(prototype, 'cookie', original);
  }
  return writes;
}

/** Names of the cookies that a page sees, in alphabetical order. */
export const visibleCookies = ({cookie} = document): readonly string[] =>
  cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => pair.replace(/=.*/s, ''))
    .sort();
