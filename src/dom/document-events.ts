import type {FailureCode} from '../core/codes.js';
import {DEV_MODE} from '../core/dev-mode.js';
import {explanations} from '../core/explanations.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentRecord} from '../core/record.js';
import {BaseEvent} from './base-event.js';
import {ofDocument} from './document.js';

/**
 * Dispatched on `document` when the library has started.
 *
 * @example
 * document.addEventListener('consent-ready', ({policy, record}) => {
 *   console.log(policy.policyVersion, record?.granted ?? 'not decided');
 * });
 */
export class ConsentReadyEvent extends BaseEvent {
  static readonly type = 'consent-ready';
  /** The policy that the site declares. */
  readonly policy: ConsentPolicy;
  /** The visitor's decision; null if there is none, or if all of its answers have expired. */
  readonly record: ConsentRecord | null;

  constructor(policy: ConsentPolicy, record: ConsentRecord | null) {
    super(ConsentReadyEvent.type, {bubbles: true});
    this.policy = policy;
    this.record = record;
  }
}

/** Names of categories and services that a {@link ConsentChangeEvent} reports. */
export interface ConsentChanges {
  /** Names that are granted now. */
  readonly granted: readonly string[];
  /** Names that are granted now and were not before. */
  readonly added: readonly string[];
  /** Names that were granted before and are not now. */
  readonly removed: readonly string[];
}

/**
 * Dispatched on `document` after every change of what is granted or decided: a decision in this window or another one, or
 * an answer that has expired.
 *
 * @example
 * document.addEventListener('consent-change', ({added, removed}) => {
 *   console.log('granted:', added, 'withdrawn:', removed);
 * });
 */
export class ConsentChangeEvent extends BaseEvent implements ConsentChanges {
  static readonly type = 'consent-change';
  /** The visitor's decision; null if all of its answers have expired. */
  readonly record: ConsentRecord | null;
  /** Names that are granted now. */
  readonly granted: readonly string[];
  /** Names that are granted now and were not before. */
  readonly added: readonly string[];
  /** Names that were granted before and are not now. */
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
 * Dispatched on `document` before the page is reloaded, because code that cannot stop had run under a withdrawn
 * consent. `preventDefault()` keeps the page from being reloaded.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj Article 7(3)
 * @example
 * document.addEventListener('consent-reload', (event) => {
 *   if (document.querySelector('form.unsent')) event.preventDefault();
 * });
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

/**
 * Dispatched on `document` when the library could not do something. Everything else goes on.
 *
 * @example
 * document.addEventListener('consent-error', ({code, cause}) => {
 *   console.warn(code, cause);
 * });
 */
export class ConsentErrorEvent extends BaseEvent {
  static readonly type = 'consent-error';
  /** The code of the failure. docs/warnings.md explains each code. */
  readonly code: FailureCode;
  /** The error, element or names that the code refers to. */
  readonly cause: unknown;

  constructor(code: FailureCode, cause: unknown) {
    super(ConsentErrorEvent.type, {bubbles: true});
    this.code = code;
    this.cause = cause;
  }
}

/** The events that the library dispatches on `document`, by type. */
interface ConsentDocumentEvents {
  'consent-ready': ConsentReadyEvent;
  'consent-change': ConsentChangeEvent;
  'consent-reload': ConsentReloadEvent;
  'consent-error': ConsentErrorEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface can be merged
  interface DocumentEventMap extends ConsentDocumentEvents {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- these events bubble to the window
  interface WindowEventMap extends ConsentDocumentEvents {}
}

/** Dispatches an event on the document. Returns false if a listener canceled the event. */
export const dispatchOnDocument = (event: ConsentDocumentEvents[keyof ConsentDocumentEvents]): boolean =>
  ofDocument('dispatchEvent').call(document, event);

/** Dispatches `consent-error`. */
export function dispatchError(code: FailureCode, cause: unknown): void {
  if (DEV_MODE) warnOfFailure(code, cause);
  dispatchOnDocument(new ConsentErrorEvent(code, cause));
}

function warnOfFailure(code: FailureCode, cause: unknown): void {
  // A rejected promise already reports a mistake in the configuration to the author's code.
  const isMistake = cause instanceof Error && cause.name === 'ConsentConfigError';
  const text = isMistake ? undefined : explanations()?.explainFailure(code);
  if (text !== undefined) console.warn(`[consent-elements] ${text}`, cause);
}
