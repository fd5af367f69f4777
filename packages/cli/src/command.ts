import type {ParseArgsConfig} from 'node:util';
import type {ExitCode} from './exit-codes.js';
import type {Surroundings} from './surroundings.js';

/** The values of a command's options, by their names. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** A command of the program. */
export interface Command {
  /** The purpose of the command, in one line. */
  readonly summary: string;
  /** The text that `--help` prints. */
  readonly help: string;
  /** The options that it takes besides `--help`. */
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /**
   * Runs the command.
   *
   * @throws {UsageError} if it was called wrongly.
   */
  readonly run: (
    values: OptionValues,
    operands: readonly string[],
    surroundings: Surroundings,
  ) => ExitCode | Promise<ExitCode>;
}
