/** Runs code that is not ours. Its mistake is reported as uncaught, and keeps nothing else from going on. */
export function callSafely(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    reportError(error);
  }
}
