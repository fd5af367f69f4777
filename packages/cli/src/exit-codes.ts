/** Everything is done. */
export const DONE = 0;

/** The command ran, and something is left to do by hand. */
export const LEFT_TO_DO = 1;

/** The command could not run: a bad option, or nothing to work on. */
export const COULD_NOT_RUN = 2;

export type ExitCode = typeof DONE | typeof LEFT_TO_DO | typeof COULD_NOT_RUN;
