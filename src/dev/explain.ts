import type {FailureCode, MistakeCode} from '../core/errors.js';
import {FAILURES} from './failures.js';
import {MISTAKES} from './mistakes.js';

/** Returns code, value and cure of a mistake in what the site's author wrote. */
export const explainMistake = (code: MistakeCode, value: unknown): string =>
  textWithCure(code, String(value), MISTAKES[code]);

/** Returns code and cure of a failure that `consent-error` tells. */
export const explainFailure = (code: FailureCode): string => textWithCure(code, '', FAILURES[code]);

/** @param about What the text is about. A text with quotes of its own is left as it is. */
function textWithCure(code: string, about: string, cure: string): string {
  const quoted = about === '' || about.includes('"') ? about : `"${about}"`;
  return `[${code}]${quoted && ' '}${quoted}: ${cure} See docs/warnings.md#${code}`;
}
