import {stat} from 'node:fs/promises';
import path from 'node:path';
import {escapePath, glob} from 'tinyglobby';
import {UsageError} from '../usage-error.js';

/** Folders that no pattern means. */
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/**
 * Returns the files that patterns name, in their order and relative to the folder. An argument that is the name of a file is
 * no pattern, because routes have names such as `[slug].astro`.
 *
 * @throws {UsageError} `no-file` if one of the patterns names none: it may be misspelled.
 */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  const excluded = patterns.filter(isExclusion).map((pattern) => pattern.slice(1));
  const found = await Promise.all(
    patterns
      .filter((pattern) => !isExclusion(pattern))
      .map(async (pattern) => {
        const isName = await isFile(path.resolve(cwd, pattern));
        const ignore = [...IGNORED, ...excluded];
        const options = {cwd, ignore, expandDirectories: false};
        return {pattern, files: await glob([isName ? escapePath(pattern) : pattern], options)};
      }),
  );
  const empty = found.filter(({files}) => files.length === 0).map(({pattern}) => pattern);
  if (empty.length > 0 || found.length === 0) {
    throw new UsageError(
      'no-file',
      `No file in this folder matches ${(empty.length > 0 ? empty : patterns).join(' ')}. Leave it out, or fix it. Nothing was written. node_modules and .git are skipped.`,
    );
  }
  return [...new Set(found.flatMap(({files}) => files))].sort();
}

/** `!(a|b).html` is a pattern of its own. */
const isExclusion = (pattern: string): boolean => pattern.startsWith('!') && !pattern.startsWith('!(');

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    // It does not exist: it is a pattern.
    return false;
  }
}
