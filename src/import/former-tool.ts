// This module describes a former tool: where it keeps its record, how the record is read, and what its categories mean.

/** An answer of a former record. */
export interface FormerRecord {
  /** The answers by the former tool's own names. A name without an answer is absent. */
  readonly answers: ReadonlyMap<string, boolean>;
  /** Whether the tool writes only what was granted, so that a name without an answer was refused. */
  readonly refusesOthers?: boolean;
  /** Names that the tool has an answer to which the record does not tell in full. Such a name is neither granted nor refused. */
  readonly unclear?: readonly string[];
  /**
   * Times at which the visitor answered, the first and the last where the tool keeps both. `NaN` is a time that cannot be
   * read. An empty list means that the tool keeps no time. Unit: milliseconds since the Unix epoch.
   */
  readonly times: readonly number[];
}

/**
 * The result of reading one entry: a record, `none` if the visitor has not answered, or `unreadable` if the entry may hold
 * an answer that this library cannot read. An unreadable entry may be a refusal.
 */
export type FormerReading = FormerRecord | 'none' | 'unreadable';

/** Raw values of the cookies and localStorage keys of a tool, by name. A name may have several values. */
export type FormerEntries = readonly (readonly [name: string, text: string])[];

/** A consent tool that a site used before. */
export interface FormerTool {
  /** Names of the tool's cookies. `*` is a wildcard. */
  readonly cookies: readonly string[];
  /** Keys of the tool in localStorage. `*` is a wildcard. */
  readonly keys: readonly string[];
  /**
   * The names of the tool's categories here. An empty map means that the site names the tool's categories itself, so each
   * name stands for itself.
   */
  readonly names: ReadonlyMap<string, string>;
  /**
   * Reads what the tool keeps.
   *
   * @param revision The site's last revision of the former tool, if the site says so: the text after the colon of
   *   `vanilla-cookieconsent:2`.
   */
  readonly read: (entries: FormerEntries, revision: string) => readonly FormerReading[];
}
