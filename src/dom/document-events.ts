import type {FailureCode} from '../core/errors.js';
import {explanations} from '../core/explanations.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentRecord} from '../core/record.js';
import {ofDocument} from './document.js';

/** The gate has started: `record` is what it found, null if nothing current is kept. */
export interface ConsentReadyEvent extends Event {
  readonly policy: ConsentPolicy;
  readonly record: ConsentRecord | null;
}

/** A decision was kept, here or in another tab. */
export interface ConsentChangeEvent extends Event {
  readonly record: ConsentRecord | null;
  /** Names that are granted now and were not before. */
  readonly granted: readonly string[];
  /** Names that were granted before and are not now. */
  readonly revoked: readonly string[];
}

/** Something was withdrawn, and what was declared for it is being deleted. After `preventDefault()` the page is not reloaded. */
export interface ConsentWithdrawEvent extends Event {
  readonly revoked: readonly string[];
  /** Whether a reload follows unless this event is cancelled. */
  readonly reload: boolean;
}

/** What `consent-error` can be about. */
export type ConsentErrorCode = FailureCode;

/** Something that was granted or asked for could not be carried out; everything else goes on. */
export interface ConsentErrorEvent extends Event {
  readonly code: ConsentErrorCode;
  /** The element or the error it is about. */
  readonly detail: unknown;
}

interface ConsentDocumentEvents {
  'consent-ready': ConsentReadyEvent;
  'consent-change': ConsentChangeEvent;
  'consent-withdraw': ConsentWithdrawEvent;
  'consent-error': ConsentErrorEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what can be merged
  interface DocumentEventMap extends ConsentDocumentEvents {}
}

/** Sends an event from the document. @returns False if it was cancelled, which only `consent-withdraw` heeds. */
export function send<T extends keyof ConsentDocumentEvents>(
  type: T,
  fields: Omit<ConsentDocumentEvents[T], keyof Event>,
): boolean {
  const event = Object.assign(new Event(type, {cancelable: true}), fields);
  return ofDocument('dispatchEvent').call(document, event);
}

/** Sends a `consent-error`. */
export function sendError(code: ConsentErrorCode, detail: unknown): void {
  // An author's mistake is told to who made it, by the rejected promise.
  const isMistake = detail instanceof Error && detail.name === 'ConsentConfigError';
  const text = isMistake ? undefined : explanations()?.explainFailure(code);
  if (text !== undefined) console.warn(`[consent-elements] ${text}`, detail);
  send('consent-error', {code, detail});
}
