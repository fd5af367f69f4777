import type {LoadChunk, Chunks} from './chunks.js';

/**
 * Loads each file once. What failed is tried again when it is asked for again.
 *
 * @param load Loads a file. @param failures How many loads have failed before.
 */
export function loadOnce(
  load: <File extends keyof Chunks>(file: File, failures: number) => Promise<Chunks[File]>,
): LoadChunk {
  const loaded = new Map<keyof Chunks, Promise<unknown>>();
  let failures = 0;
  return <File extends keyof Chunks>(file: File): Promise<Chunks[File]> => {
    const known = loaded.get(file);
    // The entry of a file holds what that file gives: it is set four lines below, and nowhere else.
    if (known) return known as Promise<Chunks[File]>;
    const loading = load(file, failures);
    loaded.set(file, loading);
    loading.catch(() => {
      failures++;
      loaded.delete(file);
    });
    return loading;
  };
}
