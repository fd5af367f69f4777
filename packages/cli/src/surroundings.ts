/** Things that a command gets from its process. Tests give their own. */
export interface Surroundings {
  /** The folder that paths and patterns start from. */
  readonly cwd: string;
  /** Prints one line or more to the standard output. */
  readonly out: (text: string) => void;
  /** Prints one line or more to the standard error output. */
  readonly err: (text: string) => void;
}
