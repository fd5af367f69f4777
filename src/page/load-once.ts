import type {LoadPart, Parts} from './parts.js';

/**
 * Loads each file once. What failed is tried again when it is asked for again.
 *
 * @param load Loads a file. @param failures How many loads have failed before.
 */
export function loadOnce(
  load: <File extends keyof Parts>(file: File, failures: number) => Promise<Parts[File]>,
): LoadPart {
  const loaded = new Map<keyof Parts, Promise<unknown>>();
  let failures = 0;
  return <File extends keyof Parts>(file: File): Promise<Parts[File]> => {
    const known = loaded.get(file);
    // The entry of a file holds what that file gives: it is set four lines below, and nowhere else.
    if (known) return known as Promise<Parts[File]>;
    const loading = load(file, failures);
    loaded.set(file, loading);
    loading.catch(() => {
      failures++;
      loaded.delete(file);
    });
    return loading;
  };
}
