// The syntax of Twig, Jinja, Liquid, Nunjucks, Handlebars, Mustache, Go templates, Vue's texts and Blade's echoes.
import {firstWord, type Scanner, type Segment, segment} from './segment.js';
import type {Source} from './source.js';

/** Statements that open a branch. Each of Twig, Jinja and Liquid closes its own by `end…`. */
const OPENING = new Set(
  `if unless ifequal ifnotequal ifchanged for tablerow while case switch with block macro filter capture call autoescape apply
  embed sandbox raw verbatim spaceless comment trans blocktrans blocktranslate range define form schema javascript style`.split(
    /\s+/,
  ),
);

/** Statements that write nothing themselves. Any other, such as `include` or a tag of a plug-in, may write attributes. */
const SILENT = new Set(
  `if unless ifequal ifnotequal ifchanged for tablerow while case switch with macro capture autoescape apply sandbox raw verbatim
  spaceless comment range define schema else elseif elsif elif elseunless when default empty set assign import from extends load
  use do break continue`.split(/\s+/),
);

/** Statements between the branches of one, or without any. */
const depthOf = (word: string): Segment['depth'] => (word.startsWith('end') ? -1 : OPENING.has(word) ? 1 : 0);

/** Whether a statement writes something. */
const kindOf = (word: string): Segment['kind'] =>
  word === '' || word.startsWith('end') || SILENT.has(word) ? 'statement' : 'output';

/** `{{ … }}`: what is filled in, except for the statements of Handlebars (`{{#if}}`, `{{/if}}`) and Go (`{{ if }}`). */
function scanDouble({text, endOf}: Source, start: number): Segment | undefined {
  for (const [opening, closing] of COMMENTS) {
    if (!text.startsWith(opening, start)) continue;
    const end = endOf(closing, start + opening.length);
    return end < 0 ? undefined : segment(start, end, 'comment');
  }
  const closing = text.startsWith('{{{', start) ? '}}}' : '}}';
  const end = endOf(closing, start + 2);
  if (end < 0) return undefined;
  const code = text.slice(start + 2, end - 2);
  const sign = /^[\s~-]*([#^/!])?/.exec(code)?.[1];
  if (sign === '!') return segment(start, end, 'comment');
  // `{{#> layout}}` is a partial.
  if (/^[\s~-]*#>/.test(code)) return segment(start, end, 'output', 1);
  if (sign === '#' || sign === '^') return segment(start, end, 'statement', 1);
  if (sign === '/') return segment(start, end, 'statement', -1);
  const word = firstWord(code);
  // `{{ end }}` and `{{ else }}` are no expressions in any of these languages.
  if (word === 'end' || word === 'else') return segment(start, end, 'statement', word === 'end' ? -1 : 0);
  const isGo = ['if', 'with', 'range', 'block', 'define'].includes(word) && /^[\s~-]*\w+\s/.test(code);
  return isGo
    ? segment(start, end, word === 'block' ? 'output' : 'statement', 1)
    : segment(start, end, 'output');
}

const COMMENTS = [
  ['{{!--', '--}}'],
  ['{{--', '--}}'],
  ['{{/*', '*/}}'],
] as const;

/** Scans what starts with a curly bracket in template languages. */
export const scanCurly: Scanner = (source, start) => {
  const found = scanAny(source, start);
  // In a page without a template the text of a script may have such brackets, and must not swallow what follows.
  const isIt = found && (found.kind === 'comment' || !source.endsRawText(found.start, found.end));
  return isIt ? found : undefined;
};

function scanAny(source: Source, start: number): Segment | undefined {
  const {text, endOf} = source;
  if (text[start] !== '{') return undefined;
  switch (text[start + 1]) {
    case '{':
      return scanDouble(source, start);
    case '%': {
      const end = endOf('%}', start + 2);
      if (end < 0) return undefined;
      const word = firstWord(text.slice(start + 2, end - 2));
      return segment(start, end, kindOf(word), depthOf(word));
    }
    case '#': {
      const end = endOf('#}', start + 2);
      return end < 0 ? undefined : segment(start, end, 'comment');
    }
    case '!': {
      const end = text[start + 2] === '!' ? endOf('!!}', start + 3) : -1;
      return end < 0 ? undefined : segment(start, end, 'output');
    }
    default:
      return undefined;
  }
}
