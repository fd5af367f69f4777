/** Runs code of the page. An error in it is reported as uncaught, so that the library goes on. */
export function callSafely(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    // The library goes on, and the page's own error handlers see the error.
    reportError(error);
  }
}
