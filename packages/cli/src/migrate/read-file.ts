import {readFile} from 'node:fs/promises';

/** The content of a file: its text with the byte order mark, or why it has none, as what follows its name. */
export type FileContent = {readonly text: string} | {readonly reason: string; readonly isBinary: boolean};

/** Reads a file. Only a text in UTF-8 can be written back with every other byte as it was. */
export async function readText(path: string): Promise<FileContent> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return {reason: reasonOf(error), isBinary: false};
  }
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (bytes.includes(0) && !isUtf16) return {reason: 'is binary', isBinary: true};
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)};
  } catch {
    // Written back as UTF-8 it would be another file.
    return {reason: 'is not in UTF-8', isBinary: false};
  }
}

const REASONS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'is not there'],
  ['ENOTDIR', 'is not there'],
  ['EISDIR', 'is a folder'],
  ['EACCES', 'may not be read'],
  ['EPERM', 'may not be read'],
]);

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return REASONS.get(code) ?? `cannot be read: ${String(error)}`;
}
