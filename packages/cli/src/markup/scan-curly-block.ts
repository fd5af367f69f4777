import {firstWord, type Scanner, segment} from './segment.js';
import type {Source} from './source.js';

/** Blocks of Liquid and Django whose content is no markup of the page. */
const BLOCKS: ReadonlyMap<string, 'comment' | 'code'> = new Map([
  ['comment', 'comment'],
  ['doc', 'comment'],
  ['javascript', 'code'],
  ['schema', 'code'],
  ['stylesheet', 'code'],
]);

/** Scans a whole block such as `{% comment %}…{% endcomment %}`, with all that stands in it. */
export const scanCurlyBlock: Scanner = (source, start) => {
  const {text, endOf} = source;
  if (!text.startsWith('{%', start)) return undefined;
  const word = firstWord(text.slice(start + 2, start + 40));
  const kind = BLOCKS.get(word);
  const opened = kind === undefined ? -1 : endOf('%}', start + 2);
  if (kind === undefined || opened < 0) return undefined;
  const end = endOfBlock(source, `end${word}`, opened);
  return end < 0 ? undefined : segment(start, end, kind);
};

/** Returns the offset behind the statement that closes a block. -1 if there is none. */
function endOfBlock({text, endOf}: Source, word: string, from: number): number {
  for (let at = endOf(word, from); at >= 0; at = endOf(word, at)) {
    // The word may stand in the content.
    const before = text.slice(Math.max(0, at - word.length - 10), at - word.length);
    if (/\{%-?\s*$/.test(before)) return endOf('%}', at);
  }
  return -1;
}
