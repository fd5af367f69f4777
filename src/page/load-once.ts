import type {LoadChunk, Chunks} from './chunks.js';

/**
 * Creates a function that loads each file once. A file that failed is tried again at the next call.
 *
 * @param load Loads a file. `failures` is the number of loads that have failed so far.
 */
export function loadOnce(
  load: <File extends keyof Chunks>(file: File, failures: number) => Promise<Chunks[File]>,
): LoadChunk {
  const loaded = new Map<keyof Chunks, Promise<unknown>>();
  let failures = 0;
  return <File extends keyof Chunks>(file: File): Promise<Chunks[File]> => {
    const known = loaded.get(file);
    // The entry of a file holds the exports of that file, because entries are set only below.
    if (known) return known as Promise<Chunks[File]>;
    // An error that the loader throws before it has a promise is a failure like any other.
    const loading = (async () => load(file, failures))();
    loaded.set(file, loading);
    // The caller handles the rejection. After it, the next call tries again.
    loading.catch(() => {
      failures++;
      loaded.delete(file);
    });
    return loading;
  };
}
