import type {Scanner, Segment} from './segment.js';
import {createSource, type Source} from './source.js';

/** Stands for a character of something that is filled in: a letter to a tokenizer, and in no name that anybody writes. */
export const FILLER = '\uE000';

const fill = ({kind, start, end}: Segment): string => (kind === 'output' ? FILLER : ' ').repeat(end - start);

/** Returns a text of the same length in which every segment is filled: what is output by letters, all else by spaces. */
export function mask(text: string, segments: readonly Segment[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const one of segments) {
    parts.push(text.slice(from, one.start), fill(one));
    from = one.end;
  }
  return parts.join('') + text.slice(from);
}

/** Finds the segments of a text that the scanners know, in their order, without those inside of another one. */
export function findSegments(text: string, scanners: readonly Scanner[]): readonly Segment[] {
  const source = createSource(text);
  const segments: Segment[] = [];
  let at = 0;
  while (at < text.length) {
    const found = scanAt(source, at, scanners);
    if (found) segments.push(found);
    at = found && found.end > at ? found.end : at + 1;
  }
  return segments;
}

function scanAt(source: Source, at: number, scanners: readonly Scanner[]): Segment | undefined {
  for (const scan of scanners) {
    const found = scan(source, at);
    if (found) return found;
  }
  return undefined;
}
