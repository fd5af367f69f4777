import type {Place} from './source.js';

/** Why a file cannot be read as a configuration at all. */
export type ConfigErrorCode =
  'syntax-error' | 'too-large' | 'too-deep' | 'no-configuration' | 'two-configurations';

/** A file that cannot be read as a configuration. The message names the cure. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code: ConfigErrorCode;
  readonly place: Place | undefined;

  constructor(code: ConfigErrorCode, message: string, place?: Place) {
    super(message);
    this.code = code;
    this.place = place;
  }
}
