/** Longest time that the page stands still at a stretch. Unit: milliseconds. */
const SLICE_MS = 50;

/**
 * Creates a function that gives the page a turn, but only after a slice of work. Before that it returns undefined, so
 * that short work is done in one turn.
 */
export function createPause(): () => Promise<void> | undefined {
  let start = performance.now();
  return () => {
    if (performance.now() - start < SLICE_MS) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        start = performance.now();
        resolve();
      });
    });
  };
}

/** Resolves when the work has ended, however it ends, but after `limit` milliseconds at most. */
export async function waitAtMost(limit: number, work: readonly Promise<unknown>[]): Promise<void> {
  let timer = 0;
  const timeUp = new Promise((resolve) => {
    timer = window.setTimeout(resolve, limit);
  });
  await Promise.race([Promise.allSettled(work), timeUp]);
  clearTimeout(timer);
}
