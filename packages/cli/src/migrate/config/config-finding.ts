import type {Place} from './source.js';

/** Names what a finding of `migrate --config` is about. docs/migration.md has a line for each. */
export type ConfigCode =
  | 'bad-value'
  | 'callback'
  | 'check'
  | 'cookie-pattern'
  | 'invalid'
  | 'no-counterpart'
  | 'not-static'
  | 'renamed'
  | 'same-name'
  | 'script'
  | 'stricter'
  | 'unknown-name'
  | 'unknown-option';

/** Something in a configuration that the author has to know. */
export interface ConfigFinding {
  /** Where it stands in the configuration, such as `categories.analytics.autoClear`. */
  readonly path: string;
  readonly place: Place;
  readonly code: ConfigCode;
  /** `left`: something is left to do by hand. `note`: nothing is. */
  readonly level: 'left' | 'note';
  /** What was found. */
  readonly what: string;
  /** What the author does. */
  readonly cure: string;
}

/** What is said of an option, besides its place. */
export interface Remark extends Omit<ConfigFinding, 'path' | 'place'> {
  /** The value of the option that needs no word, because it is as it is here. */
  readonly unless?: boolean;
}

/** An option that has no counterpart, and needs none. */
export const needless = (what: string, cure = 'No action is needed.'): Remark => ({
  code: 'no-counterpart',
  level: 'note',
  what,
  cure,
});

/** An option that has no counterpart, so that the author has to decide what to do. */
export const missing = (what: string, cure: string): Remark => ({
  code: 'no-counterpart',
  level: 'left',
  what,
  cure,
});

/** A function of the site that the former tool called. */
export const callback = (cure: string): Remark => ({
  code: 'callback',
  level: 'left',
  what: 'It is your own code, which is not copied',
  cure,
});

/** Says something of an option unless it is off. */
export const unlessOff = (remark: Remark): Remark => ({...remark, unless: false});

/** Says something of an option unless it is on. */
export const unlessOn = (remark: Remark): Remark => ({...remark, unless: true});
