import {endOfBrackets} from './brackets.js';
import {type Scanner, type Segment, segment} from './segment.js';

const OPENING =
  'if|unless|isset|empty|auth|guest|production|env|foreach|forelse|for|while|switch|can|cannot|section|push|once|php|verbatim|hasSection|error|session';

/** Directives that stand inside of tags or around them. Others are left as text. */
const DIRECTIVE = new RegExp(
  `^@(?:end(\\w+)|(else\\w*|case|default|break|continue)|(${OPENING})|(class|style|checked|selected|disabled|required|readonly|attributes|json|js|csrf|method|include\\w*|nonce))\\b`,
);

/** Scans a directive of Blade, such as `@if ($ready)`, with its brackets. */
export const scanBlade: Scanner = ({text}, start) => {
  if (text[start] !== '@' || /[\w@]/.test(text[start - 1] ?? ' ')) return undefined;
  const [found, closing, between, opening] = DIRECTIVE.exec(text.slice(start, start + 40)) ?? [];
  if (found === undefined) return undefined;
  const after = start + found.length;
  const bracket = /^\s*\(/.exec(text.slice(after, after + 40))?.[0];
  const end = bracket === undefined ? after : endOfBrackets(text, after + bracket.length - 1);
  if (end < 0) return undefined;
  const depth: Segment['depth'] = closing !== undefined ? -1 : opening !== undefined ? 1 : 0;
  const isOutput = closing === undefined && between === undefined && opening === undefined;
  return segment(start, end, isOutput ? 'output' : 'statement', depth);
};
