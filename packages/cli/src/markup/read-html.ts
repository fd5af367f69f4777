import {QuoteType, Tokenizer} from 'htmlparser2';
import type {MarkupDialect} from './dialects.js';
import type {Attribute, Markup, MarkupElement, Region} from './element.js';
import {findExpressions} from './find-expressions.js';
import {FILLER, findSegments, mask} from './mask.js';
import {setsAny} from './other-sources.js';
import type {Segment} from './segment.js';

/** Reads the start tags of a text in HTML, with a template's own syntax or without. */
export function readHtml(text: string, dialect: MarkupDialect): Markup {
  const ofTemplate = findSegments(text, dialect.scanners);
  const masked = mask(text, ofTemplate);
  const ofExpressions =
    dialect.expressions === 'none' ? [] : findExpressions(masked, dialect.expressions === 'everywhere');
  const segments = [...ofTemplate, ...ofExpressions].sort((a, b) => a.start - b.start);
  const {elements, regions} = tokenize(text, mask(masked, ofExpressions), segments, dialect);
  return {elements, regions: [...regions, ...segments.map(toRegion)]};
}

const toRegion = ({start, end, kind}: Segment): Region => ({
  start,
  end,
  kind: kind === 'comment' || kind === 'sample' ? kind : 'code',
});

/** An attribute as the tokenizer tells it. */
type ReadAttribute = Omit<Attribute, 'isConditional' | 'isDynamic' | 'hasBranches' | 'isOverridable'>;

/** An attribute while it is read. */
type OpenAttribute = Pick<Attribute, 'start' | 'nameEnd'> & {value: string; valueStart: number};

const QUOTES = {
  [QuoteType.NoValue]: 'none',
  [QuoteType.Unquoted]: 'unquoted',
  [QuoteType.Single]: "'",
  [QuoteType.Double]: '"',
} as const;

function tokenize(
  text: string,
  masked: string,
  segments: readonly Segment[],
  {hasComponents}: MarkupDialect,
): {readonly elements: readonly MarkupElement[]; readonly regions: readonly Region[]} {
  const elements: MarkupElement[] = [];
  const regions: Region[] = [];
  let tag = {start: 0, nameEnd: 0, name: ''};
  let attributes: ReadAttribute[] = [];
  let passed = 0;
  let open: OpenAttribute = {start: 0, nameEnd: 0, value: '', valueStart: -1};

  const closeTag = (endIndex: number): void => {
    // Tags come in their order, and so do segments.
    while ((segments[passed]?.end ?? Infinity) <= tag.start) passed++;
    const inside: Segment[] = [];
    for (let at = passed; (segments[at]?.start ?? Infinity) < endIndex; at++) {
      const one = segments[at];
      if (one && one.end > tag.start) inside.push(one);
    }
    elements.push(toElement(tag, endIndex + 1, attributes, inside, hasComponents));
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    {decodeEntities: true, recognizeSelfClosing: hasComponents},
    {
      onopentagname(start, end) {
        const name = masked.slice(start, end);
        tag = {start: start - 1, nameEnd: end, name};
        attributes = [];
      },
      onattribname(start, end) {
        open = {start, nameEnd: end, value: '', valueStart: -1};
      },
      onattribdata(start, end) {
        if (open.valueStart < 0) open.valueStart = start;
        open.value += masked.slice(start, end);
      },
      onattribentity(codepoint) {
        open.value += String.fromCodePoint(codepoint);
      },
      onattribend(type, end) {
        const quote = QUOTES[type];
        const isQuoted = quote === '"' || quote === "'";
        const {start, nameEnd, value} = open;
        const valueEnd = quote === 'none' ? nameEnd : isQuoted ? end - 1 : end;
        const valueStart =
          quote === 'none'
            ? nameEnd
            : isQuoted
              ? masked.lastIndexOf(quote, valueEnd - 1) + 1
              : open.valueStart;
        attributes.push({
          name: nameOf(text.slice(start, nameEnd), masked.slice(start, nameEnd)),
          start,
          nameEnd,
          end: quote === 'none' ? nameEnd : end,
          value,
          valueStart,
          valueEnd,
          raw: masked.slice(valueStart, valueEnd),
          quote,
        });
      },
      onopentagend: closeTag,
      onselfclosingtag: closeTag,
      oncomment: (start, end) => regions.push({start, end, kind: 'comment'}),
      oncdata: ignore,
      onclosetag(start, end) {
        const last = elements.at(-1);
        const name = masked.slice(start, end).toLowerCase();
        if (name === 'script' && last?.tag === name)
          regions.push({start: last.end, end: start, kind: 'code'});
      },
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(masked);
  tokenizer.end();
  return {elements, regions};
}

function toElement(
  {start, nameEnd, name}: {readonly start: number; readonly nameEnd: number; readonly name: string},
  end: number,
  read: readonly ReadAttribute[],
  segments: readonly Segment[],
  hasComponents: boolean,
): MarkupElement {
  const inValue = ({quote, valueStart, valueEnd}: ReadAttribute): readonly Segment[] =>
    quote === 'none' ? [] : segments.filter((one) => one.start <= valueEnd && one.end >= valueStart);
  const between = segments.filter(
    (one) => !read.some(({valueStart, valueEnd}) => one.start >= valueStart && one.end <= valueEnd),
  );
  const statements = between.filter(({kind, depth}) => kind === 'statement' || depth !== 0);
  const outputs = between.filter(({kind}) => kind === 'output');
  const depthAt = (offset: number): number =>
    statements.filter((one) => one.end <= offset).reduce((sum, {depth}) => sum + depth, 0);
  const depths = statements.map((one) => depthAt(one.end));
  const attributes = read.map((attribute) => ({
    ...attribute,
    isDynamic: inValue(attribute).length > 0,
    hasBranches: inValue(attribute).some(({kind, depth}) => kind === 'statement' || depth !== 0),
    isConditional: depthAt(attribute.start) !== 0,
    // Of two the first one counts in HTML. In a component it depends on the framework.
    isOverridable: outputs.some((one) => hasComponents || one.start < attribute.start),
  }));
  const isComponent = hasComponents && /^[A-Z]|\./.test(name);
  return {
    tag: isComponent ? name : name.toLowerCase(),
    start,
    nameEnd,
    end,
    attributes,
    isComponent,
    hasUnknownAttributes: outputs.length > 0 || attributes.some(setsAny),
    isTangled:
      depths.some((depth) => depth < 0) ||
      (depths.at(-1) ?? 0) !== 0 ||
      name.includes(FILLER) ||
      attributes.some((attribute) => isOdd(attribute.name)),
  };
}

/** Returns the name of an attribute. What is filled in has none, except for `{src}`, which is short for `src={src}`. */
function nameOf(written: string, masked: string): string {
  const shorthand = /^\{\s*([\w-]+)\s*\}$/.exec(written)?.[1];
  const isFilledIn = masked.startsWith(FILLER);
  return (isFilledIn && shorthand !== undefined ? `{${shorthand}}` : masked).toLowerCase();
}

/** Names that only a broken tag, or a template language that is not known here, has. */
const isOdd = (name: string): boolean => /[<>{}"'`$%]/.test(name) && !/^\{[\w-]+\}$/.test(name);
