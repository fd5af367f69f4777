/** Names what a finding is about. Each has a line in docs/cli.md. */
export type FindingCode =
  | 'branches'
  | 'component'
  | 'duplicate-attribute'
  | 'dynamic-name'
  | 'dynamic-type'
  | 'former-call'
  | 'former-loader'
  | 'former-mark'
  | 'inverted'
  | 'mixed'
  | 'needs-template'
  | 'no-address'
  | 'no-counterpart'
  | 'no-name'
  | 'not-gateable'
  | 'not-held'
  | 'not-written'
  | 'now-held'
  | 'order'
  | 'other-type'
  | 'two-addresses'
  | 'unknown-name'
  | 'unreadable'
  | 'unreadable-file';

/** Something that could not be decided, and its cure. */
export interface Problem {
  readonly code: FindingCode;
  /** Says what was found. */
  readonly what: string;
  /** Says what the author does about it. */
  readonly cure: string;
}

/** Something that the author of a file has to know. */
export interface Finding extends Problem {
  /** Where it stands in the file. Unit: UTF-16 code units. */
  readonly offset: number;
  /** `left`: something is left to do by hand. `note`: nothing is. */
  readonly level: 'left' | 'note';
}
