/**
 * Longest time for a whole deletion, because the page may wait for it before a reload. What is left, the next page deletes.
 * Unit: milliseconds.
 */
export const DELETION_LIMIT_MS = 2000;

/** Longest time that work may block the page at a stretch. Unit: milliseconds. */
const SLICE_MS = 50;

/**
 * Creates a function that gives the page a turn after each slice of work. Within a slice it returns undefined, so that
 * short work needs only one turn.
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

/**
 * Resolves when all work has settled, but at the latest after the limit.
 *
 * @param limit Unit: milliseconds.
 */
export async function waitAtMost(limit: number, work: readonly Promise<unknown>[]): Promise<void> {
  let timer = 0;
  const timeUp = new Promise((resolve) => {
    timer = window.setTimeout(resolve, limit);
  });
  await Promise.race([Promise.allSettled(work), timeUp]);
  clearTimeout(timer);
}
