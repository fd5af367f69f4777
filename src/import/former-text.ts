// This module reads the texts that former tools write. What it cannot read has no value.

/** Returns a text without percent-encoding. A text with a broken encoding is returned as it is. */
export function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // The text was not encoded.
    return text;
  }
}

/** The fields of an object. Inherited properties are none, whatever a script of the page has done to prototypes. */
export type Fields = ReadonlyMap<string, unknown>;

/** Returns the fields of an object. Undefined if the value is no object. */
export const toFields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : undefined;

/** Returns the fields of a JSON object, which may be percent-encoded. Undefined if the text holds none. */
export function parseFields(text: string): Fields | undefined {
  for (const one of [text, decodeText(text)]) {
    try {
      return toFields(JSON.parse(one));
    } catch {
      // The text was encoded, or it is no JSON.
    }
  }
  return undefined;
}

/** Returns the texts of a list. Undefined if the value is no list of texts. */
export function toTexts(value: unknown): readonly string[] | undefined {
  const isTexts = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isTexts ? value : undefined;
}

/**
 * Returns the answers in a list of names. Values that are neither true nor false are no answers. If a name occurs twice, a
 * refusal counts.
 */
export function toAnswers(pairs: Iterable<readonly [name: string, value: unknown]>): Map<string, boolean> {
  const answers = new Map<string, boolean>();
  for (const [name, value] of pairs) {
    if (typeof value === 'boolean') answers.set(name, value && answers.get(name) !== false);
  }
  return answers;
}

/** A date and time of ISO 8601 with its zone. Browsers also parse other texts, but not all in the same way. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Returns the time of an ISO date. `NaN` for anything else. Unit: milliseconds since the Unix epoch. */
export const isoTime = (value: unknown): number =>
  typeof value === 'string' && ISO.test(value) ? Date.parse(value) : NaN;

/** Returns a time in milliseconds, as a number or its digits. `NaN` for anything else. */
export const millisecondTime = (value: unknown): number =>
  /^\d{13}$/.test(String(value)) ? Number(value) : NaN;
