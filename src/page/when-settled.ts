import {dispatchError} from '../dom/document-events.js';

/** How long the page waits for files before it asks the visitor. Unit: milliseconds. */
const LIMIT_MS = 3000;

/**
 * Calls back once: when some work is done or has failed, or after three seconds. Work that loads a file may never end.
 *
 * @param work Is told whether the time is over. Late work must change nothing, because the visitor may already see the
 *   banner.
 */
export function whenSettled(work: (isOver: () => boolean) => Promise<void>, done: () => void): void {
  let isOver = false;
  const finish = (): void => {
    if (isOver) return;
    isOver = true;
    done();
  };
  setTimeout(finish, LIMIT_MS);
  void work(() => isOver)
    .catch((error: unknown) => dispatchError('file-failed', error))
    .finally(finish);
}
