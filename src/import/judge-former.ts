import type {ConsentChoice} from '../core/make-record.js';
import {isOptional, namesOf} from '../core/record.js';
import type {ConsentPolicy} from '../core/policy.js';
import {DAY_SECONDS} from '../core/durations.js';
import {isDate} from '../core/schema.js';
import {joinNames} from './former-names.js';
import type {FormerReading, FormerRecord, FormerTool} from './former-tool.js';

/** What a former tool keeps. */
export interface FormerFinding {
  /** Name of the tool. */
  readonly name: string;
  readonly tool: FormerTool;
  readonly readings: readonly FormerReading[];
}

/** What is taken over from former records. */
export interface FormerJudgment {
  readonly choice: ConsentChoice;
  /** When the answers were given. Unit: seconds since the Unix epoch. */
  readonly answered: number;
  /** Whether an entry may hold a refusal that cannot be read. */
  readonly isUnreadable: boolean;
}

/** Earliest time that a former record can hold: 2001. Unit: milliseconds since the Unix epoch. */
const FIRST_MS = 1_000_000_000_000;

/**
 * Decides what former records give. A name is refused if any record refuses it. A name is granted only if all records grant
 * it, each with times that the site's rules accept. All other names stay open, so the visitor is asked.
 *
 * @param now Unit: milliseconds since the Unix epoch.
 * @param gpc Whether Global Privacy Control is on and honored.
 */
export function judgeFormer(
  policy: ConsentPolicy,
  findings: readonly FormerFinding[],
  now: number,
  gpc: boolean,
): FormerJudgment {
  const records = findings.flatMap(({readings, tool}) =>
    readings.filter(isFormerRecord).map((record) => ({record, ...joinNames(policy, tool.names)})),
  );
  const isUnreadable = findings.some(({readings}) => readings.includes('unreadable'));
  // Two entries of one tool that differ in whether the visitor has answered prove nothing.
  const isDoubtful = findings.some(
    ({readings}) => readings.includes('none') && readings.some(isFormerRecord),
  );
  const times = records.flatMap(({record}) => record.times);
  const areGrantsDue =
    !isUnreadable &&
    !isDoubtful &&
    records.every(({record, isReadable}) => isReadable && record.times.length > 0) &&
    areInTime(policy, times, now);

  const choice = new Map<string, boolean>();
  for (const category of policy.categories.filter(isOptional)) {
    for (const name of namesOf(category)) {
      const answers = records.map(({record, sources, known}) =>
        answerTo(record, sources.get(name) ?? [], known.has(name)),
      );
      const isGranted = answers.length > 0 && answers.every((answer) => answer === true);
      if (answers.includes(false)) choice.set(name, false);
      else if (isGranted && areGrantsDue && !(gpc && category.sells)) choice.set(name, true);
    }
    // Some tools know services alone. A visitor who refused each service of a category has refused the category.
    const {name: own, services} = category;
    const areRefused = services.length > 0 && services.every(({name}) => choice.get(name) === false);
    if (areRefused && !choice.has(own)) choice.set(own, false);
  }
  const isDated = times.length > 0 && times.every((time) => time >= FIRST_MS && time <= now);
  const answered = Math.floor((isDated ? Math.min(...times) : now) / 1000);
  return {choice: Object.fromEntries(choice), answered, isUnreadable};
}

const isFormerRecord = (reading: FormerReading): reading is FormerRecord => typeof reading === 'object';

/** Whether the site takes over grants, and all of their times are young enough and from before the former tool's end. */
function areInTime(
  {importGrants, importUntil, cookieDays}: ConsentPolicy,
  times: readonly number[],
  now: number,
): boolean {
  const end = Math.min(isDate(importUntil) ? Date.parse(importUntil) : NaN, now);
  const start = Math.max(now - cookieDays * DAY_SECONDS * 1000, FIRST_MS);
  // A time that is `NaN`, and an end that is, are in no order with anything.
  return importGrants && times.every((time) => time > start && time < end);
}

/**
 * Returns a record's answer to a name that several former names may stand for. Undefined if the record has none.
 *
 * @param isKnown Whether the former tool knew the name, so that a missing answer may be a refusal.
 */
function answerTo(
  {answers, refusesOthers = false, unclear = []}: FormerRecord,
  formers: readonly string[],
  isKnown: boolean,
): boolean | undefined {
  const found = formers.map(
    (former) =>
      answers.get(former) ?? (refusesOthers && isKnown && !unclear.includes(former) ? false : undefined),
  );
  if (found.includes(false)) return false;
  return found.length > 0 && found.every(Boolean) ? true : undefined;
}
