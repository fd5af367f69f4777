import type {ConsentPolicy} from '../core/policy.js';
import {type ConsentRecord, encodeRecord} from '../core/record.js';
import {dispatchError} from '../dom/document-events.js';
import {forgetUnsent, keepUnsent, readUnsent} from '../storage/unsent-records.js';
import type {LoadChunk} from './chunks.js';
import {postRecord} from './post-record.js';

/**
 * Sends a decision to the address where the site keeps proofs, if the policy names one. The decision waits in
 * localStorage until it is answered, so that a later page can send it again.
 */
export async function sendRecord(
  {recordHref, cookieName}: ConsentPolicy,
  record: ConsentRecord,
): Promise<void> {
  if (!recordHref) return;
  const text = encodeRecord(record);
  keepUnsent(cookieName, text);
  if (await postRecord(recordHref, text)) forgetUnsent(cookieName, text);
}

/**
 * Sends decisions again that earlier pages could not deliver. If there are none, the page loads no file. Never throws.
 */
export async function sendAgain(policy: ConsentPolicy, load: LoadChunk): Promise<void> {
  const {recordHref, cookieName} = policy;
  if (!recordHref || readUnsent(cookieName).length === 0) return;
  try {
    const {sendUnsent} = await load('send-again.js');
    await sendUnsent(policy);
  } catch (error) {
    // The decisions still wait, so the next page sends them.
    dispatchError('file-failed', error);
  }
}
