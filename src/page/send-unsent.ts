import {DAY_SECONDS, SECOND_MS} from '../core/durations.js';
import type {ConsentPolicy} from '../core/policy.js';
import {type ConsentRecord, decodeRecord, madeAt} from '../core/record.js';
import {dispatchError} from '../dom/document-events.js';
import {forgetUnsent, readUnsent} from '../storage/unsent-records.js';
import {now} from './consent-actions.js';
import {postRecord} from './post-record.js';

const DAY_MS = DAY_SECONDS * SECOND_MS;

/** How long a decision is sent again. Unit: milliseconds. */
const LIFE_MS = 7 * DAY_MS;

/**
 * How long the page in which a decision was made may wait for the answer, before another page sends it as well. Unit:
 * milliseconds.
 */
const OWN_TRY_MS = 5000;

/** How long the receiver may take to answer. Unit: milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Failures after which a page stops. One decision that the receiver cannot take does not hold up the others, and a
 * receiver that is down gets few requests.
 */
const MAX_FAILURES = 3;

/**
 * Sends the decisions that earlier pages could not deliver, oldest first and one after another. One window does so at a
 * time, where the browser has locks.
 *
 * @see https://w3c.github.io/web-locks/#api-lock-manager-request
 */
export async function sendUnsent(policy: ConsentPolicy): Promise<void> {
  const send = (): Promise<void> => sendEach(policy);
  // On http, browsers have no locks, which TypeScript does not know. Two windows may send one decision there, and the
  // receiver drops the double.
  const {locks} = navigator as {readonly locks?: LockManager};
  if (!locks) return send();
  return locks.request(`${policy.cookieName}-unsent`, {ifAvailable: true}, async (lock) => {
    if (lock) await send();
  });
}

async function sendEach({recordHref, cookieName}: ConsentPolicy): Promise<void> {
  let failures = 0;
  for (const text of readUnsent(cookieName)) {
    const record = decodeRecord(text);
    if (!record || isOver(record)) {
      forgetUnsent(cookieName, text);
      dispatchError('record-not-sent', text);
      continue;
    }
    await delay(Math.min(madeAt(record) + OWN_TRY_MS - now(), OWN_TRY_MS));
    // Another window may have sent the decision meanwhile.
    if (!readUnsent(cookieName).includes(text)) continue;
    if (await postRecord(recordHref, text, AbortSignal.timeout(TIMEOUT_MS))) forgetUnsent(cookieName, text);
    else if (++failures === MAX_FAILURES) return;
  }
}

/** Whether a decision is too old, or from more than a day ahead, which a wrong clock has made. */
function isOver(record: ConsentRecord): boolean {
  const age = now() - madeAt(record);
  return age > LIFE_MS || age < -DAY_MS;
}

const delay = (milliseconds: number): Promise<void> | undefined =>
  milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : undefined;
