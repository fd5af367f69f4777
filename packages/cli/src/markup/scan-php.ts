import {type Scanner, type Segment, segment} from './segment.js';

/** Code that calls something, or writes by itself. */
const CALL = /^(?!\s*(?:\}|else|elseif|case|default)).*(?:\w\s*\(|\b(?:echo|print|include|require)\b)/s;

/** An assignment writes nothing. */
const ASSIGNMENT = /\$\w+\s*=[^;]*(?:;|$)/g;

/** Scans PHP from `<?php`, `<?=` or `<?` to the `?>` that ends it, or to the end of the text. */
export const scanPhp: Scanner = ({text}, start) => {
  if (!text.startsWith('<?', start) || /^<\?xml\b/i.test(text.slice(start, start + 6))) return undefined;
  const end = endOfPhp(text, start + 2);
  const isClosed = text.endsWith('?>', end);
  const code = text.slice(start, isClosed ? end - 2 : end).replace(/^<\?(?:php\b|=)?/i, '');
  if (text.startsWith('<?=', start) || /^\s*echo\b[^;]*;?\s*$/.test(code))
    return segment(start, end, 'output');
  const depth = depthOf(code.trim());
  // A function of a theme writes attributes itself.
  const isCall = depth === 0 && isClosed && CALL.test(code.replace(ASSIGNMENT, ''));
  return segment(start, end, isCall ? 'output' : isClosed ? 'statement' : 'code', depth);
};

/** Scans PHP in a file that may have none. There, what nothing closes is no PHP. */
export const scanClosedPhp: Scanner = (source, start) => {
  if (!source.text.startsWith('<?', start) || source.endOf('?>', start) < 0) return undefined;
  const found = scanPhp(source, start);
  return found && source.text.endsWith('?>', found.end) ? found : undefined;
};

/** Only the two ways to open and close a branch around markup count: `if (…):` with `endif`, and curly brackets. */
function depthOf(code: string): Segment['depth'] {
  const closes = /^(?:end(?:if|foreach|for|while|switch)\b|\})/.test(code);
  const opens = /[{:]$/.test(code) && !/^(?:else|elseif|case|default)\b/.test(code);
  return opens === closes ? 0 : opens ? 1 : -1;
}

/** Strings may contain `?>`. A comment of one line may not: PHP ends at it there. */
function endOfPhp(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const two = text.slice(at, at + 2);
    if (two === '?>') return at + 2;
    const char = text[at];
    if (char === '"' || char === "'") {
      const end = endOfString(text, at + 1, char);
      // A quote that nothing closes is an apostrophe in a text: no string.
      if (end >= 0) at = end;
    } else if (two === '/*') {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) return text.length;
      at = end + 1;
    } else if (two === '//' || (char === '#' && text[at + 1] !== '[')) {
      at = endOfLineComment(text, at) - 1;
    }
  }
  return text.length;
}

function endOfLineComment(text: string, from: number): number {
  const line = text.indexOf('\n', from);
  const close = text.indexOf('?>', from);
  const ends = [line, close].filter((end) => end >= 0);
  return ends.length > 0 ? Math.min(...ends) : text.length;
}

/** Returns the offset of the closing quote. -1 if there is none. */
function endOfString(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}
