import type {MistakeCode, Report} from './codes.js';
import {DEV_MODE} from './dev-mode.js';
import {explanations} from './explanations.js';

export type {FailureCode, MistakeCode, Report} from './codes.js';

/**
 * A mistake in what the site's author wrote in JavaScript.
 * The same mistake in HTML is a warning with the same code, and the safe default is used.
 */
export class ConsentConfigError extends Error {
  readonly code: MistakeCode;

  constructor(code: MistakeCode, value: unknown) {
    super((DEV_MODE && explanations()?.explainMistake(code, value)) || `[${code}] "${String(value)}"`);
    this.name = 'ConsentConfigError';
    this.code = code;
  }
}

/** The {@link Report} of the JavaScript API. */
export const throwMistake: Report = (code, value) => {
  throw new ConsentConfigError(code, value);
};
