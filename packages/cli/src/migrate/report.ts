import {createTwoFilesPatch} from 'diff';
import {countUpTo} from './count-up-to.js';
import type {Finding} from './finding.js';

/** A finding with the file that it stands in, and where. Lines and columns count from 1. */
export interface PlacedFinding extends Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Returns what says where an offset of a text stands. */
export function createPlacing(
  text: string,
): (offset: number) => {readonly line: number; readonly column: number} {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({0: end, index}) => index + end.length)];
  return (offset) => {
    const line = countUpTo(starts, offset);
    return {line, column: offset - (starts[line - 1] ?? 0) + 1};
  };
}

/** So many lines may differ in a diff. It takes the square of that. */
const MOST_DIFFERENT = 2_000;

/** Returns what changes in a file, as a unified diff. */
export function diffOf(file: string, before: string, after: string): string {
  const names = [`a/${file}`, `b/${file}`] as const;
  const patch = createTwoFilesPatch(...names, before, after, undefined, undefined, {
    headerOptions: {includeIndex: false, includeUnderline: false, includeFileHeaders: true},
    maxEditLength: MOST_DIFFERENT,
  });
  return patch?.trimEnd() ?? `--- ${names[0]}\n+++ ${names[1]}\n(There are too many changes for a diff.)`;
}

/** Returns findings as lines, each with its place, what was found and what to do. */
export function listOf(title: string, findings: readonly PlacedFinding[]): string {
  const lines = findings.map(
    ({file, line, column, code, what, cure}) => `  ${file}:${line}:${column} [${code}] ${what}. ${cure}`,
  );
  return [`${title} (${findings.length}):`, ...lines].join('\n');
}
