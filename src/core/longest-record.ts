/** Longest length of a record without names. Unit: bytes. */
const LENGTH_WITHOUT_NAMES = 283;

/** Longest age of an answer: seven characters in base 36, and a dot. Unit: bytes. */
const AGE_LENGTH = 8;

/** Returns the length of the longest record that can hold the given names. Unit: bytes. */
export const longestRecord = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + name.length + 1 + AGE_LENGTH, LENGTH_WITHOUT_NAMES);
