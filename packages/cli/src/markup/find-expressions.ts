import {endOfBrackets} from './brackets.js';
import {type Segment, segment} from './segment.js';

/** So many brackets that nothing closes are looked for to the end of the text. Such a text is of another language. */
const MOST_UNCLOSED = 100;

interface Found {
  readonly segments: Segment[];
  unclosed: number;
}

/**
 * Finds the expressions in curly brackets of Svelte, Astro and MDX.
 *
 * @param inText Whether those between tags are found, too. In Astro and MDX they may contain tags, which have to be read.
 */
export function findExpressions(text: string, inText: boolean): readonly Segment[] {
  const found: Found = {segments: [], unclosed: 0};
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === '{' && inText) {
      at = addExpression(text, at, found);
    } else if (text.startsWith('<!--', at)) {
      at = offsetBehind(text, '-->', at);
    } else if (char === '<' && /[a-z]/i.test(text[at + 1] ?? '')) {
      at = behindElement(text, at, found);
    } else at++;
  }
  return found.segments;
}

/** Reads a start tag, and skips the content of a script or style sheet. */
function behindElement(text: string, start: number, found: Found): number {
  const tag = /^<([^\s/>{]+)/.exec(text.slice(start, start + 40))?.[1]?.toLowerCase() ?? '';
  const end = behindTag(text, start, found);
  const isRaw = (tag === 'script' || tag === 'style') && !text.endsWith('/>', end) && text[end - 2] !== '/';
  return isRaw ? Math.max(end, text.slice(end).search(new RegExp(`</${tag}`, 'i')) + end) : end;
}

function behindTag(text: string, start: number, found: Found): number {
  let quote = '';
  let at = start;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '{') {
      at = addExpression(text, at, found);
      continue;
    }
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
    at++;
  }
  return at;
}

/** Returns where to go on: behind the expression, or behind a bracket that nothing closes. */
function addExpression(text: string, start: number, found: Found): number {
  const end = found.unclosed < MOST_UNCLOSED ? endOfBrackets(text, start) : -1;
  if (end < 0) {
    found.unclosed++;
    return start + 1;
  }
  found.segments.push(segment(start, end, 'output'));
  return end;
}

function offsetBehind(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? text.length : at + closing.length;
}
