// This module knows the record: its fields, its text, what a kept text means, and which of its answers still count.
import {DAY_SECONDS, SECOND_MS} from './durations.js';
import type {ConsentCategory, ConsentPolicy} from './policy.js';
import {
  AGE_BASE,
  type Fields,
  FLAGS,
  NAME,
  OURS,
  type RecordFlag,
  type RecordSource,
  REGION,
  SHAPE,
} from './record-shape.js';

/**
 * The entry of `denied` that refuses every name, including names that the policy did not have then. A record with this
 * entry grants nothing.
 */
export const EVERYTHING = '*';

/**
 * The visitor's decision, as the browser keeps it. A site may need it to demonstrate consent.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj Article 7(1)
 * @example
 * const {record} = consent;
 * if (record) console.log(record.granted, new Date(record.updated * 1000));
 */
export interface ConsentRecord {
  /** Random id of the first decision. The id reveals nothing about the visitor. */
  readonly id: string;
  /** Time of the first decision. Unit: seconds since the Unix epoch. */
  readonly created: number;
  /**
   * Time of the last decision. The times of one `id` order its decisions, so each is greater than the one before. Unit:
   * seconds since the Unix epoch.
   */
  readonly updated: number;
  /** Milliseconds of the last decision within its second: 0 to 999. */
  readonly millisecond: number;
  /** Version of the policy that the visitor decided on. */
  readonly policyVersion: string;
  /**
   * Language of the text that was shown, as a BCP 47 tag.
   *
   * @see https://www.rfc-editor.org/info/bcp47
   */
  readonly language: string;
  /** Short hash of the policy's names, texts and cookies, so that a site can tell what the visitor was shown. No proof. */
  readonly hash: string;
  /** Names of the categories and services that the visitor granted. */
  readonly granted: readonly string[];
  /** Names of the categories and services that the visitor refused, or {@link EVERYTHING} alone. */
  readonly denied: readonly string[];
  /** The place where the last decision was made. */
  readonly source: RecordSource;
  /** The notice that the visitor dismissed last: a policy version, or `gpc`. Empty if there was none. */
  readonly noticed: string;
  /** Circumstances that the record remembers. */
  readonly flags: readonly RecordFlag[];
  /**
   * Times of the answers that were not given at `updated`, by name. Each answer expires by its own time. Unit: seconds
   * since the Unix epoch.
   */
  readonly answered: Readonly<Record<string, number>>;
  /** Time at which the cookie was last renewed without a decision; 0 if never. Unit: seconds since the Unix epoch. */
  readonly renewed: number;
  /**
   * ISO 3166 code of the region whose rules held at the last decision, such as `DE` or `US-CA`. Empty if the site has no
   * such rules, or if the region was unknown.
   *
   * @see https://www.iso.org/iso-3166-country-codes.html
   */
  readonly region: string;
}

/** Returns the names of a category and its services. A record has an answer of its own for each. */
export const namesOf = ({name, services}: ConsentCategory): string[] => [
  name,
  ...services.map((service) => service.name),
];

/** Whether the visitor can refuse a category. */
export const isOptional = ({model}: ConsentCategory): boolean => model !== 'required';

/** Returns when the visitor answered a name. Unit: seconds since the Unix epoch. */
export const answeredAt = ({answered, updated}: ConsentRecord, name: string): number =>
  (Object.hasOwn(answered, name) ? answered[name] : undefined) ?? updated;

/** Whether a record denies a name. */
export const isDenied = ({denied}: ConsentRecord, name: string): boolean =>
  denied.includes(name) || denied[0] === EVERYTHING;

/** Returns when a record was made. Unit: milliseconds since the Unix epoch. */
export const madeAt = ({updated, millisecond}: ConsentRecord): number => updated * SECOND_MS + millisecond;

/**
 * How long a refusal in another window protects itself. If this window did not know of the refusal, a grant within this
 * time does not undo it. Unit: milliseconds.
 */
export const CONCURRENT_MS = 250;

/** Whether a text is a record of this library, readable or not. Another program may use a cookie of the same name. */
export const isOurs = (text: string): boolean => OURS.test(text);

/** Returns a record as a query string. Cookies allow all of its characters. */
export function encodeRecord(record: ConsentRecord): string {
  const {id, created, updated, millisecond, policyVersion, language, hash, granted, denied} = record;
  const {source, noticed, flags, renewed, region} = record;
  const ages = [...granted, ...denied].map((name) => updated - answeredAt(record, name));
  const optional = (key: string, value: string | number): string => (value ? `&${key}=${String(value)}` : '');
  return (
    `v=1&id=${id}&t=${String(created)}&u=${String(updated)}&p=${policyVersion}&l=${language}&h=${hash}` +
    `&g=${granted.join('.')}&d=${denied.join('.')}&o=${source}` +
    optional('m', millisecond) +
    optional('n', noticed) +
    optional('f', [...flags].sort().reverse().join('.')) +
    optional('a', ages.some(Boolean) ? ages.map((age) => age.toString(AGE_BASE)).join('.') : '') +
    optional('w', renewed) +
    optional('r', region)
  );
}

/**
 * Returns the record in a text. Never throws. Returns null if the record is ambiguous or has a shape that version 1
 * never writes.
 */
export function decodeRecord(text: string): ConsentRecord | null {
  // A text that matches has what the type names.
  const fields = SHAPE.exec(text) as Fields | null;
  if (!fields) return null;
  const [, id, t, u, policyVersion, language, hash, g, d, source, m, noticed = '', f = '', a, renewed] =
    fields;
  const granted = toNames(g);
  const denied = toNames(d);
  const named = [...granted, ...denied];
  const isEverything = denied[0] === EVERYTHING;
  const isAmbiguous = new Set(named).size < named.length || (isEverything && granted.length > 0);
  const updated = Number(u);
  const ages = a?.split('.').map((age) => parseInt(age, AGE_BASE));
  if (isAmbiguous || !(isEverything || named.every((name) => NAME.test(name)))) return null;
  if (ages && ages.length !== named.length) return null;
  const answered = named.map((name, index) => [name, updated - (ages?.[index] ?? 0)] as const);
  return {
    id,
    created: Number(t),
    updated,
    millisecond: Number(m ?? 0),
    policyVersion,
    language,
    hash,
    granted,
    denied,
    source,
    noticed,
    flags: FLAGS.filter((flag) => f.includes(flag)),
    answered: Object.fromEntries(answered.filter(([, time]) => time !== updated)),
    renewed: Number(renewed ?? 0),
    region: REGION.exec(text)?.[1] ?? '',
  };
}

const toNames = (list = ''): string[] => (list ? list.split('.') : []);

/**
 * The visitor's decision as a browser keeps it. Besides a record, this can be:
 *
 * - `none`: the visitor has not decided yet.
 * - `unknown`: the browser keeps, or may keep, a record of ours that cannot be read. The record may be a refusal. So
 *   nothing optional is granted in any model, and the visitor is asked.
 */
export type KeptDecision = ConsentRecord | 'none' | 'unknown';

/**
 * How far a record's time may run ahead of the clock and still order writes. Unit: milliseconds.
 *
 * The times of decisions that follow each other fast run ahead of the clock.
 */
export const AHEAD_MS = 60_000;

/** Whether the browser keeps a readable record. */
export const isRecord = (kept: KeptDecision): kept is ConsentRecord => typeof kept === 'object';

/**
 * Reads the values of all cookies with the record's name. Values of other programs are ignored.
 *
 * If several records differ, a name is granted only if all of them grant it. A name is denied if one of them denies it.
 * A neighboring subdomain can set a cookie of that name, too.
 */
export function readRecordTexts(texts: readonly string[]): KeptDecision {
  const records = [...new Set(texts.filter(isOurs))].map(decodeRecord);
  return records.reduce<KeptDecision>((kept, record) => {
    if (!record || kept === 'unknown') return 'unknown';
    return kept === 'none' ? record : agreementOf(kept, record);
  }, 'none');
}

/**
 * Returns which of two readings counts, such as the cookie and its copy.
 *
 * A grant overrides a refusal only if the grant has the same `id`, is later, and is not from the future. Otherwise only
 * what both readings grant is granted.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
export function reconcile(a: KeptDecision, b: KeptDecision, now: number): KeptDecision {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (a === 'none') return b;
  if (b === 'none' || isLater(a, b, now)) return a;
  if (isLater(b, a, now)) return b;
  if (!isSameDecision(a, b)) return agreementOf(a, b);
  // The readings agree, but a window must still know the later one: its refusal may come from another window.
  return a.id === b.id && madeAt(b) > madeAt(a) ? b : a;
}

/**
 * Returns which reading counts if subdomains share the cookie. The copy belongs to one subdomain, and another subdomain
 * may have stored a refusal since. So the copy can only deny.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
export function reconcileShared(cookie: KeptDecision, copy: KeptDecision, now: number): KeptDecision {
  if (!isRecord(copy)) return copy === 'none' ? cookie : copy;
  const refusals = {...copy, granted: []};
  if (cookie === 'none') return copy.denied.length > 0 ? refusals : cookie;
  if (cookie === 'unknown' || isLater(cookie, copy, now)) return cookie;
  const isHeeded = copy.denied.every((name) => isDenied(cookie, name));
  return isHeeded
    ? cookie
    : agreementOf(cookie, {...copy, granted: cookie.granted.filter((name) => !isDenied(copy, name))});
}

/**
 * Whether record `a` was written later than record `b` of the same visitor. A record does not count as later if both
 * are from almost the same moment. A record from the future never counts as later.
 *
 * Two windows that decide at the same moment may do so in two different seconds.
 */
const isLater = (a: ConsentRecord, b: ConsentRecord, now: number): boolean =>
  a.id === b.id &&
  a.updated > b.updated &&
  madeAt(a) - madeAt(b) >= CONCURRENT_MS &&
  (a.updated - now) * SECOND_MS <= AHEAD_MS;

/**
 * Returns what both records grant, and everything that either record denies. Each answer gets the older of its two
 * times.
 */
export function agreementOf(a: ConsentRecord, b: ConsentRecord): ConsentRecord {
  const granted = a.granted.filter((name) => b.granted.includes(name));
  const isEverything = isDenied(a, EVERYTHING) || isDenied(b, EVERYTHING);
  const denied = isEverything ? [EVERYTHING] : [...new Set([...a.denied, ...b.denied])];
  return {
    ...(b.updated > a.updated ? b : a),
    // Two windows that join the same two records at the same time must get the same result.
    id: a.id < b.id ? a.id : b.id,
    granted,
    denied,
    answered: Object.fromEntries(
      [...granted, ...denied].map((name) => [name, Math.min(answeredAt(a, name), answeredAt(b, name))]),
    ),
  };
}

/** Returns the record that stands in for a decision without room: everything is refused. */
export const refusalOf = (record: ConsentRecord): ConsentRecord => ({
  ...record,
  granted: [],
  denied: [EVERYTHING],
  answered: {},
});

/** Whether two lists hold the same texts in the same order. */
export const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** Whether two records grant and deny the same names, in any order. */
export function isSameDecision(a: ConsentRecord, b: ConsentRecord): boolean {
  const hasSameNames = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === y.length && x.every((name) => y.includes(name));
  return hasSameNames(a.granted, b.granted) && hasSameNames(a.denied, b.denied);
}

/** Whether two readings are one decision. A page may have renewed the cookie or dismissed the notice since. */
export const isSameReading = (a: KeptDecision, b: KeptDecision): boolean =>
  isRecord(a) && isRecord(b) ? a.id === b.id && madeAt(a) === madeAt(b) && isSameDecision(a, b) : a === b;

/** Whether the browser keeps every answer of a record and grants nothing else. */
export const keepsDecision = (kept: KeptDecision, record: ConsentRecord): boolean =>
  isRecord(kept) &&
  !grantsMore(kept, record) &&
  record.granted.every((name) => kept.granted.includes(name)) &&
  record.denied.every((name) => isDenied(kept, name));

/** Whether `kept` grants a name that `record` does not grant. If it does, a refusal in `record` would be lost. */
export const grantsMore = (kept: KeptDecision, record: ConsentRecord): boolean =>
  isRecord(kept) && kept.granted.some((name) => !record.granted.includes(name));

/** Whether `kept` lacks a refusal of `record`. If it does, later pages would not know of that refusal. */
export const deniesLess = (kept: KeptDecision, record: ConsentRecord): boolean =>
  isRecord(kept) && record.denied.some((name) => !isDenied(kept, name));

/**
 * Compares two policy versions: `9` comes before `10`, and ISO dates are in order. Returns a number as
 * `Array.prototype.sort` takes it.
 *
 * Most calls compare a version with itself and skip `localeCompare`, whose first call on a page is slow.
 */
export const compareVersions = (a: string, b: string): number =>
  a === b ? 0 : a.localeCompare(b, 'en', {numeric: true});

/**
 * Whether the policy announces a version that is not in force yet. Until it is in force, old answers stand.
 *
 * @param since The version of the answers.
 * @param now Unit: seconds since the Unix epoch.
 */
export const isUpcoming = (
  {policyVersion, policyEffective}: ConsentPolicy,
  since: string,
  now: number,
): boolean =>
  since !== policyVersion &&
  compareVersions(since, policyVersion) !== 0 &&
  now * SECOND_MS < Date.parse(policyEffective);

/**
 * Returns how long a record's answer to a name lasts. A refusal of what falls under Global Privacy Control has a life of
 * its own, if that is longer. Unit: days.
 */
export function lifeOf(record: ConsentRecord, name: string, policy: ConsentPolicy): number {
  const {cookieDays, refusalDays, categories} = policy;
  const isSold = categories.some(
    (category) => category.sells && (name === EVERYTHING || namesOf(category).includes(name)),
  );
  return isSold && isDenied(record, name) ? Math.max(cookieDays, refusalDays) : cookieDays;
}

/** Returns how long a record must be kept: as long as the refusal that lasts longest. Unit: days. */
export const daysOf = (record: ConsentRecord, policy: ConsentPolicy): number =>
  Math.max(policy.cookieDays, ...record.denied.map((name) => lifeOf(record, name, policy)));

/**
 * Whether a record's answer is in time. An answer from more than a day ahead is not, because it was made by a wrong
 * clock.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
export function isInTime(record: ConsentRecord, name: string, policy: ConsentPolicy, now: number): boolean {
  const age = now - answeredAt(record, name);
  return age <= lifeOf(record, name, policy) * DAY_SECONDS && age > -DAY_SECONDS;
}

/** Returns the answer to a name of a category. Undefined if there is no answer, or if it no longer counts. */
export type AnswerReader = (category: ConsentCategory, name: string) => boolean | undefined;

/**
 * Creates a function that reads the answers of a record. If the policy says by category when its terms changed
 * (`changed-in`), only those categories count as changed. Otherwise another version changes all categories.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
export function createAnswerReader(policy: ConsentPolicy, record: ConsentRecord, now: number): AnswerReader {
  const {categories, policyVersion} = policy;
  const since = record.policyVersion;
  const isChanged = compareVersions(since, policyVersion) !== 0 && !isUpcoming(policy, since, now);
  const isByCategory = categories.some(({changedIn}) => changedIn);
  return ({changedIn}, name) => {
    if (isChanged && (!isByCategory || compareVersions(changedIn, since) > 0)) return undefined;
    if (!isInTime(record, name, policy, now)) return undefined;
    if (isDenied(record, name)) return false;
    return record.granted.includes(name) || undefined;
  };
}
