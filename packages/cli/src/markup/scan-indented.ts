import {type Scanner, segment} from './segment.js';
import type {Source} from './source.js';

const INDENTED = /^(?: {4}|\t| {1,3}\t)/;
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/** So far back is a list looked for. Unit: UTF-16 code units. */
const FARTHEST = 4_000;

/**
 * Scans code that a Markdown page shows by indenting it. The content of a list is indented, too, and is none.
 *
 * @see https://spec.commonmark.org/0.31.2/#indented-code-blocks
 */
export const scanIndented: Scanner = (source, start) => {
  const {text} = source;
  if (start > 0 && text[start - 1] !== '\n') return undefined;
  if (!INDENTED.test(text.slice(start, start + 4))) return undefined;
  const before = text
    .slice(Math.max(0, start - FARTHEST), start)
    .split('\n')
    .slice(0, -1);
  if ((before.at(-1) ?? '').trim() !== '' || isInList(before)) return undefined;
  const end = endOfIndented(source, start);
  // The end of a script that stands above is no code that is shown.
  const block = text.slice(start, end).toLowerCase();
  const isWhole = block.split('<script').length >= block.split('</script').length;
  return isWhole && block.trim() !== '' ? segment(start, end, 'sample') : undefined;
};

const isInList = (lines: readonly string[]): boolean => {
  const parent = lines.filter((line) => line.trim() !== '' && !/^(?: {2,}|\t)/.test(line)).at(-1);
  return parent !== undefined && LIST_ITEM.test(parent);
};

function endOfIndented({text}: Source, start: number): number {
  let at = start;
  while (at < text.length && INDENTED.test(text.slice(at, at + 4))) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}
