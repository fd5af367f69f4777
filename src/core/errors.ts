import type {MistakeCode, Report} from './codes.js';
import {DEV_MODE} from './dev-mode.js';
import {explanations} from './explanations.js';

export type {FailureCode, MistakeCode, Report} from './codes.js';

/**
 * A mistake in a site's JavaScript configuration. The same mistake in HTML is a warning with the same code, and the
 * safe default applies.
 *
 * @example
 * try {
 *   createPolicy({categories: ['analytics'], cookieDays: 1000});
 * } catch (error) {
 *   if (error instanceof ConsentConfigError) console.error(error.code); // 'bad-cookie-days'
 * }
 */
export class ConsentConfigError extends Error {
  /** The code of the mistake. docs/warnings.md explains each code. */
  readonly code: MistakeCode;

  constructor(code: MistakeCode, value: unknown) {
    super((DEV_MODE && explanations()?.explainMistake(code, value)) || `[${code}] "${String(value)}"`);
    this.name = 'ConsentConfigError';
    this.code = code;
  }
}

/**
 * Throws a mistake, as the {@link Report} of the JavaScript API.
 *
 * @throws {ConsentConfigError} always.
 */
export const throwMistake: Report = (code, value) => {
  throw new ConsentConfigError(code, value);
};
