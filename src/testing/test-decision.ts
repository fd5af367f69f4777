import {ConsentConfigError} from '../core/errors.js';
import type {ConsentChoice} from '../core/make-record.js';
import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import {toRegion} from '../core/region-rules.js';
import {type ConsentRecord, isOptional, isRecord, type KeptDecision} from '../core/record.js';
import type {RecordSource} from '../core/record-shape.js';
import {createConsentStore} from '../core/store.js';
import {createId} from '../page/consent-actions.js';
import {checkTime} from '../server/record-header.js';
import {readRequest} from '../server/request-facts.js';

/**
 * A decision that a test assumes. At least one of `granted` and `denied` must say something. A name in neither list
 * stays undecided, as after `consent.decide`.
 *
 * @example
 * const decision: TestDecision = {granted: ['analytics'], denied: 'all', gpc: true};
 */
export interface TestDecision {
  /**
   * Names of categories and services that the visitor grants. `'all'`: everything that `denied` does not name, as
   * `consent.acceptAll` does.
   *
   * @default None.
   */
  readonly granted?: readonly string[] | 'all' | undefined;
  /**
   * Names of categories and services that the visitor refuses. `'all'`: everything that `granted` does not name, as
   * `consent.rejectAll` does.
   *
   * @default None.
   */
  readonly denied?: readonly string[] | 'all' | undefined;
  /**
   * Whether the visitor's browser sends Global Privacy Control.
   *
   * @see https://w3c.github.io/gpc/
   * @default false
   */
  readonly gpc?: boolean | undefined;
  /**
   * ISO 3166 code of the visitor's region, such as `DE` or `US-CA`.
   *
   * @see https://www.iso.org/iso-3166-country-codes.html
   * @default The region of the policy.
   */
  readonly region?: string | undefined;
  /**
   * Time of the decision. Unit: seconds since the Unix epoch.
   *
   * @default Now.
   */
  readonly now?: number | undefined;
  /**
   * Language of the text that the visitor was shown, as a BCP 47 tag.
   *
   * @see https://www.rfc-editor.org/info/bcp47
   * @default 'en'
   */
  readonly language?: string | undefined;
  /**
   * The place where the visitor decided.
   *
   * @default 'banner'
   */
  readonly source?: RecordSource | undefined;
}

/**
 * Makes a decision as a page makes it, with the store of the library.
 *
 * @param cookies The cookies that the browser has by now, as the header `Cookie` has them.
 * @throws {ConsentConfigError} `bad-choice`, `unknown-name`, `mandatory`, `bad-region` or `bad-time`.
 */
export function makeDecision(policy: ConsentPolicy, decision: TestDecision, cookies = ''): ConsentRecord {
  const {
    gpc = false,
    region = policy.region,
    now,
    language = 'en',
    source = 'banner',
  } = ownProperties(decision);
  const seconds = now ?? Date.now() / 1000;
  checkTime(seconds);
  if (region !== '' && toRegion(region) === '') throw new ConsentConfigError('bad-region', region);
  const reading = readRequest(cookies, policy, {now: seconds, gpc, region});
  let kept: KeptDecision = reading.kept;
  let record: ConsentRecord | undefined;
  const store = createConsentStore({
    policy: reading.policy,
    storage: {
      read: () => kept,
      write(written) {
        kept = record = written;
        return true;
      },
    },
    now: () => seconds * 1000,
    createId,
    language: () => language,
    gpc,
  });
  // The store checks names, and honors the signal where everything is granted at once.
  store.decide(choiceOf(reading.policy, decision), source);
  if (!record || !isRecord(record)) throw new ConsentConfigError('bad-choice', decision);
  return record;
}

/**
 * Returns a decision as a choice: true or false if it answers everything at once.
 *
 * @throws {ConsentConfigError} `bad-choice` if the decision says nothing, or grants and refuses the same.
 */
export function choiceOf(policy: ConsentPolicy, decision: TestDecision): ConsentChoice | boolean {
  const {granted = [], denied = []} = ownProperties(decision);
  for (const list of [granted, denied]) {
    const isList = Array.isArray(list) && list.every((name) => typeof name === 'string');
    if (list !== 'all' && !isList) throw new ConsentConfigError('bad-choice', list);
  }
  if (granted.length === 0 && denied.length === 0) throw new ConsentConfigError('bad-choice', '');
  if (granted === 'all' && denied === 'all') throw new ConsentConfigError('bad-choice', 'all');
  if (granted === 'all' && denied.length === 0) return true;
  if (denied === 'all' && granted.length === 0) return false;
  const everything = policy.categories.filter(isOptional).map(({name}) => name);
  const rest = granted === 'all' || denied === 'all' ? everything : [];
  const yes = granted === 'all' ? [] : granted;
  const no = denied === 'all' ? [] : denied;
  const twice = yes.find((name) => no.includes(name));
  if (twice !== undefined) throw new ConsentConfigError('bad-choice', twice);
  return Object.fromEntries([
    ...rest.map((name) => [name, granted === 'all'] as const),
    ...yes.map((name) => [name, true] as const),
    ...no.map((name) => [name, false] as const),
  ]);
}
