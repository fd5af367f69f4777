import {toAsciiLowerCase} from './lower-case.js';

/** A text that is searched from its start to its end. */
export interface Source {
  readonly text: string;
  /**
   * Returns the offset behind the next `closing` text. -1 if there is none. A result holds for the next search, too, so
   * a text full of openings that nothing closes is searched once.
   */
  readonly endOf: (closing: string, from: number) => number;
  /** Whether a script or style sheet ends between two offsets. */
  readonly endsRawText: (start: number, end: number) => boolean;
}

/** Makes a source of a text. */
export function createSource(text: string): Source {
  const lower = toAsciiLowerCase(text);
  const known = new Map<string, {readonly from: number; readonly at: number}>();
  const next = (content: string, part: string, from: number): number => {
    const last = known.get(part);
    if (last && from >= last.from && (last.at < 0 || from <= last.at)) return last.at;
    const at = content.indexOf(part, from);
    known.set(part, {from, at});
    return at;
  };
  return {
    text,
    endOf(closing, from) {
      const at = next(text, closing, from);
      return at < 0 ? -1 : at + closing.length;
    },
    endsRawText: (start, end) =>
      ['</script', '</style'].some((part) => {
        const at = next(lower, part, start);
        return at >= 0 && at < end;
      }),
  };
}
