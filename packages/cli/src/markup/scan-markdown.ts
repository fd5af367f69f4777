import {type Scanner, segment} from './segment.js';

/** A line is read no further. Code that is shown in a line is shorter. Unit: UTF-16 code units. */
const LONGEST_LINE = 2_000;

/** Scans code that a Markdown page shows: between fences, and between backticks in a line. */
export const scanMarkdown: Scanner = ({text}, start) => {
  const char = text[start];
  if (char !== '`' && char !== '~') return undefined;
  const run = /^(`+|~+)/.exec(text.slice(start, start + 80))?.[0] ?? '';
  if (text[start - 1] === char) return undefined;
  const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
  const lineStart = before.slice(before.lastIndexOf('\n') + 1);
  // A fence may stand in a list or a quotation.
  const isFence = run.length >= 3 && /^[\s>*+\d.-]*$/.test(lineStart);
  if (isFence) return segment(start, endOfFence(text, start, run), 'sample');
  if (char === '~') return undefined;
  const end = endOfSpan(text, start + run.length, run);
  return end < 0 ? undefined : segment(start, end, 'sample');
};

/** A fence ends at a line with the same character, as often or more, or at the end of the text. */
function endOfFence(text: string, start: number, run: string): number {
  let line = text.indexOf('\n', start) + 1;
  while (line > 0 && line < text.length) {
    const end = text.indexOf('\n', line);
    const content = text
      .slice(line, end < 0 ? text.length : end)
      .replace(/^[\s>]+/, '')
      .trimEnd();
    if (content.length >= run.length && content === run.charAt(0).repeat(content.length)) {
      return end < 0 ? text.length : end;
    }
    line = end + 1;
  }
  return text.length;
}

function endOfSpan(text: string, from: number, run: string): number {
  const lineEnd = text.indexOf('\n', from);
  const line = text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, from + LONGEST_LINE));
  for (const found of line.matchAll(/`+/g)) {
    if (found[0] === run) return from + found.index + run.length;
  }
  return -1;
}
