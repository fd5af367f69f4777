import type {FailureCode} from '../core/codes.js';
import {DEV_MODE} from '../core/dev-mode.js';
import {explanations} from '../core/explanations.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentRecord} from '../core/record.js';
import {BaseEvent} from './base-event.js';
import {ofDocument} from './document.js';

/** The library has started. Dispatched on `document`. */
export class ConsentReadyEvent extends BaseEvent {
  static readonly type = 'consent-ready';
  readonly policy: ConsentPolicy;
  /** The visitor's decision; null: none is kept, or it no longer counts. */
  readonly record: ConsentRecord | null;

  constructor(policy: ConsentPolicy, record: ConsentRecord | null) {
    super(ConsentReadyEvent.type, {bubbles: true});
    this.policy = policy;
    this.record = record;
  }
}

/** Names of categories and services, as {@link ConsentChangeEvent} tells them. */
export interface ConsentChanges {
  /** Names that are granted now. */
  readonly granted: readonly string[];
  /** Names that are granted now and were not before. */
  readonly added: readonly string[];
  /** Names that were granted before and are not now. */
  readonly removed: readonly string[];
}

/** A decision was made, here or in another window. Dispatched on `document`. */
export class ConsentChangeEvent extends BaseEvent implements ConsentChanges {
  static readonly type = 'consent-change';
  readonly record: ConsentRecord | null;
  readonly granted: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];

  constructor(record: ConsentRecord | null, {granted, added, removed}: ConsentChanges) {
    super(ConsentChangeEvent.type, {bubbles: true});
    this.record = record;
    this.granted = granted;
    this.added = added;
    this.removed = removed;
  }
}

/**
 * The page is about to be reloaded, because code that cannot stop had run under a consent that was withdrawn. After
 * `preventDefault()` the page is not reloaded. Dispatched on `document`.
 */
export class ConsentReloadEvent extends BaseEvent {
  static readonly type = 'consent-reload';
  /** Names that were granted before and are not now. */
  readonly removed: readonly string[];

  constructor(removed: readonly string[]) {
    super(ConsentReloadEvent.type, {bubbles: true, cancelable: true});
    this.removed = removed;
  }
}

/** Something that was granted or asked for could not be carried out; everything else goes on. Dispatched on `document`. */
export class ConsentErrorEvent extends BaseEvent {
  static readonly type = 'consent-error';
  readonly code: FailureCode;
  /** The error, the element or the names that the code is about. */
  readonly cause: unknown;

  constructor(code: FailureCode, cause: unknown) {
    super(ConsentErrorEvent.type, {bubbles: true});
    this.code = code;
    this.cause = cause;
  }
}

interface ConsentDocumentEvents {
  'consent-ready': ConsentReadyEvent;
  'consent-change': ConsentChangeEvent;
  'consent-reload': ConsentReloadEvent;
  'consent-error': ConsentErrorEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what can be merged
  interface DocumentEventMap extends ConsentDocumentEvents {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- these events bubble to the window
  interface WindowEventMap extends ConsentDocumentEvents {}
}

/** Dispatches an event on the document. Returns false if the event was canceled. */
export const dispatchOnDocument = (event: ConsentDocumentEvents[keyof ConsentDocumentEvents]): boolean =>
  ofDocument('dispatchEvent').call(document, event);

/** Dispatches `consent-error`. */
export function dispatchError(code: FailureCode, cause: unknown): void {
  if (DEV_MODE) warnOfFailure(code, cause);
  dispatchOnDocument(new ConsentErrorEvent(code, cause));
}

function warnOfFailure(code: FailureCode, cause: unknown): void {
  // An author's mistake is told to the author's code, by the rejected promise.
  const isMistake = cause instanceof Error && cause.name === 'ConsentConfigError';
  const text = isMistake ? undefined : explanations()?.explainFailure(code);
  if (text !== undefined) console.warn(`[consent-elements] ${text}`, cause);
}
