/** A promise has not settled in time. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/**
 * Returns what a promise gives, if it does within a time.
 *
 * @param ms The time. Unit: milliseconds.
 * @throws {TooLate} if it does not.
 */
export function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooLate(`No answer within ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Waits. Unit: milliseconds. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
