import type {ConsentPolicy} from '../core/policy.js';
import {encodeRecord} from '../core/record-codec.js';
import type {ConsentRecord} from '../core/record.js';
import {dispatchError} from '../dom/document-events.js';

/**
 * Sends a decision to where the site keeps its proofs, if it names a place: a form with the record's fields, which goes
 * on when the page is left. Of another origin no answer can be read, so none is taken for a failure.
 */
export async function sendRecord({recordHref}: ConsentPolicy, record: ConsentRecord): Promise<void> {
  if (!recordHref) return;
  try {
    const body = new URLSearchParams(encodeRecord(record));
    const {status} = await fetch(recordHref, {method: 'POST', body, keepalive: true, mode: 'no-cors'});
    if (status >= 400) dispatchError('record-not-sent', status);
  } catch (error) {
    // The decision is the visitor's, whether or not the site can prove it.
    dispatchError('record-not-sent', error);
  }
}
