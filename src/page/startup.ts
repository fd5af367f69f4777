import type {ConsentStore} from '../core/store.js';
import {dispatchError} from '../dom/document-events.js';
import type {JarQueue} from '../storage/jar-queue.js';
import type {LoadChunk} from './chunks.js';

/** Whether a page may have startup tasks: a rough look, because few pages have any. The loaded file looks closely. */
export function hasStartupTasks({policy, state, gpc}: ConsentStore): boolean {
  const usual = gpc ? 'gpc' : '';
  const captured = policy.categories.flatMap(({capture}) => capture);
  return (
    (state.record !== null && state.record.flags.join() !== usual) ||
    captured.some((name) => location.href.includes(`${name}=`))
  );
}

/** Loads the file of the startup tasks, and runs them. Never throws. */
export async function runStartupTasks(store: ConsentStore, jars: JarQueue, load: LoadChunk): Promise<void> {
  try {
    const followUp = await load('follow-up.js');
    await followUp.runStartupTasks(store, jars, {
      cameBack: (names) => dispatchError('came-back', names),
      notDeleted: (names) => dispatchError('not-deleted', names),
    });
  } catch (error) {
    // The next page has the same tasks.
    dispatchError('file-failed', error);
  }
}
