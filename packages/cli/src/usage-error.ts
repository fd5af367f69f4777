/** Names a mistake in how the program was called. */
export type UsageCode =
  | 'unknown-command'
  | 'bad-option'
  | 'no-tool'
  | 'unknown-tool'
  | 'bad-map'
  | 'no-pattern'
  | 'no-file'
  | 'bad-out'
  | 'no-browser'
  | 'no-address'
  | 'bad-address'
  | 'bad-number'
  | 'bad-region'
  | 'bad-script'
  | 'bad-baseline'
  | 'bad-host';

/** A mistake in how the program was called. The message names the input and the cure. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: UsageCode;

  constructor(code: UsageCode, message: string) {
    super(message);
    this.code = code;
  }
}
