import {loadOnce} from './load-once.js';
import type {LoadChunk} from './chunks.js';

/**
 * Loads the files that lie beside the script. A relative import in a classic script fails when the script comes from
 * another origin, so their addresses are made here. After a failure a file gets another address, because Firefox and
 * Safari remember a failure by the address.
 *
 * @param base Address of the script.
 */
export const loadBeside = (base: string | undefined): LoadChunk =>
  loadOnce(async (file, attempt) => {
    const address = new URL(file, base);
    if (attempt > 0) address.searchParams.set('retry', String(attempt));
    return import(address.href) as Promise<never>;
  });
