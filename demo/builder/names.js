/** A name of a purpose or service, as the library takes it. */
export const NAME = /^[a-z][a-z0-9_-]*$/;

/** Longest name that is made here. */
const MOST = 60;

/** Makes a name of any text: `Google Analytics` is `google-analytics`. Empty if it has no letter or digit of ours. */
export function nameFrom(text) {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9_]+/g, '-')
    .replaceAll(/^[-_]+|-+$/g, '')
    .slice(0, MOST);
  return /^\d/.test(plain) ? `s-${plain}` : plain;
}

/** The name, with a number behind it if it is taken; takes it. @param fallback for a text that gave no name */
export function uniqueName(name, taken, fallback = 'service') {
  const base = name || fallback;
  let free = base;
  for (let i = 2; taken.has(free); i++) free = `${base}-${i}`;
  taken.add(free);
  return free;
}
