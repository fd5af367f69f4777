import {CURES, FAILURE_CURES} from './cures.js';
import {DEV_MODE} from './dev.js';

/** The codes of mistakes that a site's author can make. Each has a heading in docs/warnings.md. */
export type MistakeCode = keyof typeof CURES;

/**
 * A mistake in what the site's author wrote in JavaScript.
 * The same mistake in HTML is a warning with the same code, and the safe default is used.
 */
export class ConsentConfigError extends Error {
  readonly code: MistakeCode;

  constructor(code: MistakeCode, value: unknown) {
    super(mistakeText(code, value));
    this.name = 'ConsentConfigError';
    this.code = code;
  }
}

/** Where a found mistake goes: thrown (JavaScript) or shown as a warning (HTML). */
export type Report = (code: MistakeCode, value: unknown) => void;

/** The {@link Report} of the JavaScript API. */
export const throwMistake: Report = (code, value) => {
  throw new ConsentConfigError(code, value);
};

/** Code and value, and in the dev build the cure. */
export function mistakeText(code: MistakeCode, value: unknown): string {
  return DEV_MODE ? textWithCure(code, String(value), CURES[code]) : `[${code}] "${String(value)}"`;
}

/** What the dev build says of a `consent-error`. */
export const failureText = (code: keyof typeof FAILURE_CURES): string =>
  textWithCure(code, '', FAILURE_CURES[code]);

/** @param about What it is about; one with quotes of its own is left as it is. */
function textWithCure(code: string, about: string, cure: string): string {
  const quoted = about === '' || about.includes('"') ? about : `"${about}"`;
  return `[${code}]${quoted && ' '}${quoted}: ${cure} See docs/warnings.md#${code}`;
}
