/** Length of a record without names, with the longest value in each field. Unit: bytes. */
const LENGTH_WITHOUT_NAMES = 257;

/** The age of an answer takes seven characters in base 36, and a dot. Unit: bytes. */
const AGE_LENGTH = 8;

/** Length of the longest record that there can be of these names. Unit: bytes. */
export const longestRecord = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + name.length + 1 + AGE_LENGTH, LENGTH_WITHOUT_NAMES);
