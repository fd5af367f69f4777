import {missing, needless, type Remark} from '../config-finding.js';
import type {Draft} from '../draft.js';
import type {Options} from '../options.js';

/** The longest time that a record lasts here. Unit: days. */
const MAX_DAYS = 390;

/** Takes over how long the record lasts. */
export function setDays(options: Options, key: string, draft: Draft): void {
  const value = options.value(key);
  if (!value) return;
  if (value.kind === 'function') {
    const cure = 'Write one number for both answers: cookie-days.';
    options.remark(key, missing('A function computes the days from the answer', cure));
    return;
  }
  const days = options.number(key);
  if (days === undefined) return;
  const whole = Math.min(MAX_DAYS, Math.max(1, Math.ceil(days)));
  draft.options.set('cookieDays', String(whole));
  if (whole === days) return;
  options.remark(key, {
    code: 'stricter',
    level: 'note',
    what: `${days} days have become cookie-days="${whole}"`,
    cure: `It takes whole days, ${MAX_DAYS} at most.`,
  });
}

/** What is said of the name of the former record. Ours needs another one: the import deletes the former record. */
export const takenName = (name: string, usual: string): Remark =>
  name === usual
    ? needless(
        'The name stays with the former record',
        'Our record is named consent-choice. cookie-name sets another name.',
      )
    : missing(
        `The import reads "${usual}" alone, so it does not find records under "${name}"`,
        'Visitors are asked again, unless you copy the cookie to the usual name on your server.',
      );
