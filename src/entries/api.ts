import '../dev/provide.js';
export {businessDaysAfter} from '../core/business-days.js';
export {createPolicy} from '../core/create-policy.js';
export {ConsentConfigError, type MistakeCode} from '../core/errors.js';
export type {ConsentListener} from '../core/store.js';
export type {ConsentState, DecisionStatus} from '../core/state.js';
export type {ConsentChoice} from '../core/make-record.js';
export type {ConsentRecord} from '../core/record.js';
export type {RecordFlag, RecordSource} from '../core/record-shape.js';
export type {
  CategoryInput,
  ConsentCategory,
  ConsentModel,
  ConsentPolicy,
  ConsentService,
  CookieDeclaration,
  CookieInput,
  PolicyInput,
  RegionRules,
  RuledKey,
  RulesInput,
  ServiceInput,
  StorageKind,
  Translations,
} from '../core/policy.js';
export type {RichText, RichTextElement, TextTag} from '../core/rich-text.js';
export {
  ConsentChangeEvent,
  type ConsentChanges,
  ConsentErrorEvent,
  ConsentReadyEvent,
  ConsentReloadEvent,
} from '../dom/document-events.js';
export type {FailureCode} from '../core/codes.js';
export type {Consent} from '../page/create-consent.js';
export type {CookieAttributes} from '../storage/cookie-attributes.js';
export type {ConsentJar} from '../storage/jar.js';
export type {ConsentUi, StatusText} from '../page/consent-ui.js';
export type {WhenContext, WhenHandler} from '../gate/when.js';
export type {StartOptions} from './start-package.js';
