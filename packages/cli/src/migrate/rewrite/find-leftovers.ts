import type {Attribute, Markup, MarkupElement, Region, RegionKind} from '../../markup/element.js';
import {toAsciiLowerCase} from '../../markup/lower-case.js';
import type {Finding} from '../finding.js';
import type {FormerMarkup, Leftover} from '../tools/former-markup.js';
import {findInCode} from './find-in-code.js';

/** A stretch of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How near a text has to stand. Unit: UTF-16 code units. */
const NEAR = 200;

/** An address that is code, such as that of a link in Markdown, up to a call in it. */
const SCRIPT_ADDRESS = /\bjavascript:[^\n"<>]*$/i;

/** How far before the call such an address starts at most. Unit: UTF-16 code units. */
const LONGEST_PREFIX = 80;

/**
 * Finds what remains of the former tool in the text: marks that stand where no tag was understood, and code that uses its
 * names. One finding of each kind in a line is enough.
 *
 * @param markup undefined if the text could not be read: then it counts as code.
 * @param done What was rewritten or reported.
 */
export function findLeftovers(
  text: string,
  markup: Markup | undefined,
  {title, marks, calls}: FormerMarkup,
  done: readonly Range[],
): readonly Finding[] {
  // Attributes and tags may be written in capitals. Names of code may not.
  const lower = toAsciiLowerCase(text);
  const seen = new Set<string>();
  const isDone = paint(
    text,
    done.map((range) => ({...range, color: 1})),
  );
  const kinds = paint(text, colorsOf(markup?.regions ?? []));
  const tags = paint(
    text,
    (markup?.elements ?? []).map((element, index) => ({...element, color: index + 1})),
  );
  const kindAt = (offset: number): RegionKind | undefined => KINDS[(kinds[offset] ?? 0) - 1];
  const elementAt = (offset: number): MarkupElement | undefined => markup?.elements[(tags[offset] ?? 0) - 1];
  const isMeant = (at: number, near: string | undefined): boolean =>
    near === undefined ||
    (lower.slice(Math.max(0, at - NEAR), at + NEAR).includes(near) && elementAt(at) === undefined);
  const isCode = (at: number): boolean =>
    !markup ||
    kindAt(at) !== undefined ||
    SCRIPT_ADDRESS.test(text.slice(Math.max(0, at - LONGEST_PREFIX), at)) ||
    elementAt(at)?.attributes.some((one) => isHandler(one, at)) === true;
  const report = (
    code: 'former-mark' | 'former-call',
    offset: number,
    {text: part, cure, actsInComments = false}: Leftover,
  ): Finding[] => {
    if (isDone[offset] === 1) return [];
    const line = `${code} ${text.lastIndexOf('\n', offset)}`;
    if (seen.has(line)) return [];
    seen.add(line);
    const kind = kindAt(offset);
    const level = (kind === 'comment' && !actsInComments) || kind === 'sample' ? 'note' : 'left';
    const place = kind === undefined ? '' : ` in ${PLACES[kind]}`;
    return [{code, level, offset, what: `"${part}" of ${title}${place}`, cure}];
  };
  return [
    ...marks.flatMap((mark) =>
      [...occurrences(lower, toAsciiLowerCase(mark.text)), ...findInCode(text, mark.text)]
        .filter((at) => isMeant(at, mark.near) && (mark.inCode !== true || isCode(at)))
        .flatMap((at) => report('former-mark', at, mark)),
    ),
    ...calls.flatMap((call) =>
      [call.text, call.text.replaceAll('.', '?.')]
        .flatMap((part) => occurrences(text, part))
        .filter(isCode)
        .flatMap((at) => report('former-call', at, call)),
    ),
  ];
}

const PLACES: Readonly<Record<RegionKind, string>> = {
  comment: 'a comment',
  code: 'code',
  sample: 'code that the page shows',
};

function occurrences(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    // The end of a longer word is another word.
    if (!/^\w/.test(part) || !/[\w$]/.test(text[at - 1] ?? ' ')) found.push(at);
  }
  return found;
}

/**
 * Whether an offset stands in an attribute that is code: `onclick`, `@click`, `:class`, `v-on:click`, `(click)`, `x-on:click`, or
 * an address that is code. The name of a tool may stand in any text, and in the address of its site.
 */
const isHandler = ({name, value, start, end}: Attribute, offset: number): boolean =>
  offset >= start && offset < end && (/^(?:on|@|:|v-|x-|\(|\[)/.test(name) || /^\s*javascript:/i.test(value));

const KINDS: readonly RegionKind[] = ['comment', 'code', 'sample'];

/** The narrowest region counts, so it is painted last: a comment in a program is a comment. */
const colorsOf = (regions: readonly Region[]): readonly ColoredRange[] =>
  [...regions]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .map((region) => ({...region, color: KINDS.indexOf(region.kind) + 1}));

type ColoredRange = Range & {readonly color: number};

/** Returns the color of each offset, 0 where there is none. Looking it up takes no search. */
function paint({length}: string, ranges: readonly ColoredRange[]): Uint32Array {
  const colors = new Uint32Array(length);
  for (const {start, end, color} of ranges) colors.fill(color, start, end);
  return colors;
}
