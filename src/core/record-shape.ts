// This module describes the text of a record: what may stand in it, and in which order.

/**
 * The place where a decision was made: the banner, the preferences, an embed, Global Privacy Control, code of the page, or
 * the consent tool that the site used before, such as `import.cookiebot`.
 */
export type RecordSource = 'banner' | 'preferences' | 'embed' | 'gpc' | 'api' | `import.${string}`;

/**
 * A circumstance that a record remembers:
 *
 * - `gpc`: Global Privacy Control was on when the visitor decided. So the record's grants override the signal.
 * - `clear`: the visitor withdrew consent. The next page looks whether the deleted data came back.
 *
 * @see https://w3c.github.io/gpc/
 */
export type RecordFlag = (typeof FLAGS)[number];

/** All flags, in the order in which a record has them. */
export const FLAGS = ['gpc', 'clear'] as const;

/** Earliest time that a record can hold, because its times have ten digits. Unit: seconds since the Unix epoch. */
export const FIRST_SECOND = 1_000_000_000;

/** Latest time that a record can hold. Unit: seconds since the Unix epoch. */
export const LAST_SECOND = 9_999_999_999;

/**
 * The beginning of every record of this library, in this version and later ones, also where a server has put it in
 * quotes or has escaped it. Such a record cannot be read, but it may be a refusal. A text that begins otherwise belongs to
 * another program.
 */
export const OURS = /^["']?v(?:=|%(?:25)*3[Dd])\d+(?:&|%(?:25)*26)id(?:=|%(?:25)*3[Dd])/;

/**
 * The shape of a record: the required fields, and after them optional fields with one letter each, in a fixed order.
 * Optional fields of later versions come last.
 *
 * No letter occurs twice, because servers may read only the last one. All characters are plain, so nothing is ever
 * escaped. A record that was truncated or escaped once too often does not match.
 */
export const SHAPE =
  /^v=1&id=([\w-]{36})&t=([1-9]\d{9})&u=([1-9]\d{9})&p=([\w.:-]{1,40})&l=([\w-]*)&h=(\w+)&g=([\w.-]*)&d=(\*|[\w.-]*)&o=(banner|preferences|embed|gpc|api|import\.[\w-]+)(?:&m=(\d{1,3}))?(?:&n=([\w.:-]{1,40}))?(?:&f=(gpc|clear|gpc\.clear))?(?:&a=(-?[0-9a-z]{1,7}(?:\.-?[0-9a-z]{1,7})*))?(?:&w=([1-9]\d{9}))?(?:&[bceijkqrsxyz]=[\w.:-]*)*$/;

/** The text of a record that matches {@link SHAPE}, and behind it the groups of the shape. */
export type Fields = readonly [
  text: string,
  id: string,
  created: string,
  updated: string,
  policyVersion: string,
  language: string,
  hash: string,
  granted: string,
  denied: string,
  source: RecordSource,
  millisecond?: string,
  noticed?: string,
  flags?: string,
  ages?: string,
  renewed?: string,
];

/** The name of a category or service, which must agree with `isName` in schema.ts. */
export const NAME = /^[a-z][a-z0-9_-]{0,39}$/;

/** The field of the region, which stands among the fields of later versions: a country, or one of its subdivisions. */
export const REGION = /&r=([A-Z]{2}(?:-[A-Z\d]{1,3})?)(?=&|$)/;

/** The base in which ages of answers are written, so that each age has seven characters at most. */
export const AGE_BASE = 36;
