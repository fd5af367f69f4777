import type {Source} from './source.js';

/** A stretch of a template's own syntax. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /**
   * `output` is filled in, `statement` decides or repeats, `comment` is dropped, `code` is a whole program, `sample` is code
   * that is shown.
   */
  readonly kind: 'output' | 'statement' | 'comment' | 'code' | 'sample';
  /** By how much the segment changes the depth of branches: 1 opens one, -1 closes one, 0 neither or both. */
  readonly depth: -1 | 0 | 1;
}

/** Returns the segment that starts at an offset of the text, if one does. */
export type Scanner = (source: Source, start: number) => Segment | undefined;

/** Makes a segment of a kind. */
export const segment = (
  start: number,
  end: number,
  kind: Segment['kind'],
  depth: Segment['depth'] = 0,
): Segment => ({start, end, kind, depth});

/** Returns the first word of a statement, behind white space and the dashes by which templates trim. */
export const firstWord = (code: string): string => /^[\s~-]*([\w.]+)/.exec(code)?.[1] ?? '';
