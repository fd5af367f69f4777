import type {ConsentChoice} from '../core/make-record.js';
import type {ConsentPolicy} from '../core/policy.js';
import {type ConsentRecord, isOptional, isRecord} from '../core/record.js';
import {FIRST_SECOND} from '../core/record-shape.js';
import {createConsentStore, type ConsentStore} from '../core/store.js';
import {SECOND_MS} from '../core/durations.js';
import {FIELDS} from './answer-fields.js';
import {openNames, type RequestReading} from './request-facts.js';

/** What a visitor answers by a button of the banner. */
export type BannerAnswer = 'accept' | 'reject' | 'dismiss';

/** Returns the answer in a form. A refusal counts whatever else is there. Undefined if there is none. */
export function answerIn(form: URLSearchParams): BannerAnswer | undefined {
  const answers = form.getAll(FIELDS.answer);
  return (['reject', 'accept', 'dismiss'] as const).find((answer) => answers.includes(answer));
}

/**
 * Makes the decision of a form.
 *
 * A refusal always counts: for what was shown and for what is open now. If the form does not say what was shown, or is older
 * than the record, everything is refused.
 *
 * A grant counts for what was shown, in the version that was shown, and is still open. So it never undoes an answer that was
 * given after the page was rendered. Its record has the time of the rendering, by which a browser that has refused since
 * keeps its refusal.
 *
 * @returns The record to keep; undefined if the form changes nothing.
 */
export function decideByForm(
  form: URLSearchParams,
  answer: BannerAnswer,
  reading: RequestReading,
): ConsentRecord | undefined {
  const {policy, state, now} = reading;
  const open = openNames(state);
  const shown = form.get(FIELDS.asked)?.split('.') ?? [];
  if (answer === 'reject') {
    const names = optionalCategories(policy).filter((name) => shown.includes(name) || open.includes(name));
    const isCertain = names.length > 0 && form.has(FIELDS.asked) && hasSeenRecord(form, reading);
    return decide(reading, now, form, (store) =>
      store.decide(isCertain ? toChoice(names, false) : false, 'banner'),
    );
  }
  const names = open.filter((name) => shown.includes(name));
  const isCurrent = form.get(FIELDS.version) === policy.policyVersion && hasSeenRecord(form, reading);
  const renderedAt = timeIn(form, now);
  if (names.length === 0 || !isCurrent || renderedAt === undefined) return undefined;
  return decide(reading, renderedAt, form, (store) =>
    answer === 'accept' ? store.decide(toChoice(names, true), 'banner') : store.dismissNotice(),
  );
}

const optionalCategories = ({categories}: ConsentPolicy): string[] =>
  categories.filter(isOptional).map(({name}) => name);

const toChoice = (names: readonly string[], granted: boolean): ConsentChoice =>
  Object.fromEntries(names.map((name) => [name, granted]));

/** Whether the request brings the record that was there when the form was rendered. A path may keep it back. */
const hasSeenRecord = (form: URLSearchParams, {kept}: RequestReading): boolean =>
  !form.get(FIELDS.seen) || isRecord(kept);

/** How far the clock of the server that has rendered a form may run ahead. Unit: seconds. */
const SKEW_SECONDS = 60;

/** Returns when a form was rendered. Undefined if that is not told, or is in the future. Unit: seconds. */
function timeIn(form: URLSearchParams, now: number): number | undefined {
  const time = Number(form.get(FIELDS.time));
  const isPast = Number.isInteger(time) && time >= FIRST_SECOND && time <= now + SKEW_SECONDS;
  return isPast ? Math.min(time, now) : undefined;
}

/** Has a store make a decision. Returns the record that the store writes. @param at Unit: seconds. */
function decide(
  {policy, kept, isHonored}: RequestReading,
  at: number,
  form: URLSearchParams,
  act: (store: ConsentStore) => unknown,
): ConsentRecord | undefined {
  let written: ConsentRecord | undefined;
  const write = (record: ConsentRecord): boolean => {
    written = record;
    return true;
  };
  act(
    createConsentStore({
      policy,
      storage: {read: () => written ?? kept, write},
      now: () => Math.floor(at * SECOND_MS),
      createId: () => crypto.randomUUID(),
      language: () => form.get(FIELDS.language) ?? '',
      gpc: isHonored,
    }),
  );
  return written;
}
