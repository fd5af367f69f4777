import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {readText} from './read-file.js';
import {createPlacing, diffOf, type PlacedFinding} from './report.js';
import type {RewrittenText} from './rewrite/rewrite-text.js';

/** The result of rewriting a file. */
export interface FileResult {
  /** The change as a diff. Absent: nothing changed. */
  readonly diff?: string;
  /** How many elements were rewritten. */
  readonly count: number;
  readonly findings: readonly PlacedFinding[];
}

/** Rewrites one file. A file that cannot be read or written is named, and the others go on. */
export async function migrateFile(
  file: string,
  cwd: string,
  isDry: boolean,
  rewrite: (text: string) => RewrittenText,
): Promise<FileResult> {
  const place = path.resolve(cwd, file);
  const content = await readText(place);
  if ('reason' in content) return skipped(file, 'unreadable-file', content);
  const before = content.text;
  const {text, count, findings, offsetAfter} = rewrite(before);
  const isChanged = text !== before;
  if (isChanged && !isDry) {
    try {
      await writeFile(place, text);
    } catch (error) {
      return skipped(file, 'not-written', {reason: `cannot be written: ${String(error)}`, isBinary: false});
    }
  }
  const placeOf = createPlacing(isDry ? before : text);
  const at = (offset: number) => placeOf(isDry ? offset : offsetAfter(offset));
  return {
    ...(isChanged ? {diff: diffOf(file, before, text)} : {}),
    count,
    findings: findings.map((finding) => ({...finding, file, ...at(finding.offset)})),
  };
}

/** A picture that a pattern names is no work. Any other file that was skipped is. */
function skipped(
  file: string,
  code: 'unreadable-file' | 'not-written',
  {reason, isBinary}: {readonly reason: string; readonly isBinary: boolean},
): FileResult {
  const finding: PlacedFinding = {
    code,
    level: isBinary ? 'note' : 'left',
    file,
    offset: 0,
    line: 1,
    column: 1,
    what: `the file was skipped: it ${reason}`,
    cure: isBinary ? 'Narrow the pattern.' : 'Save it as UTF-8, readable and writable, and run this again.',
  };
  return {count: 0, findings: [finding]};
}
