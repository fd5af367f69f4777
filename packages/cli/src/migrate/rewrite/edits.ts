import type {Attribute, MarkupElement} from '../../markup/element.js';
import type {NamesPlace} from '../tools/former-markup.js';

/** Replaces the text from `start` to `end`. Equal offsets: an insertion. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Replaces the name of an attribute. A binding of Vue's stays before it. `:src` alone is short for `:src="src"`, so what it is
 * bound to is written out.
 *
 * @param like An attribute whose quotes are taken for that.
 * @see https://vuejs.org/guide/essentials/template-syntax.html#same-name-shorthand
 */
export function renameAttribute(
  {name, start, nameEnd, quote}: Attribute,
  becomes: string,
  like: Pick<Attribute, 'quote'>,
): Edit {
  const binding = /^(?::|v-bind:)/.exec(name)?.[0] ?? '';
  const isShort = binding !== '' && quote === 'none';
  const text = isShort ? written(becomes, toVariable(name.slice(binding.length)), like) : becomes;
  return {start: start + binding.length, end: nameEnd, text};
}

/** Returns the variable that Vue binds to an attribute without a value: `dataSrc` to `:data-src`. */
const toVariable = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Writes an attribute with quotes as `like` has them. Without quotes there, none are written: the tag may stand in a string of
 * a program or of data, which a quote would end. A space stands as a character reference then.
 */
export function written(name: string, value: string, {quote}: Pick<Attribute, 'quote'>): string {
  if (quote === 'unquoted') return `${name}=${value.replaceAll(' ', '&#32;')}`;
  const mark = quote === "'" ? "'" : '"';
  return `${name}=${mark}${value}${mark}`;
}

/** Replaces a whole attribute by others. */
const replaceAttribute = ({start, end}: Attribute, text: string): Edit => ({start, end, text});

/** Replaces the value of an attribute. If it has none, `like` is an attribute whose quotes are taken. */
export function replaceValue(attribute: Attribute, value: string, like: Pick<Attribute, 'quote'>): Edit {
  const {nameEnd, valueStart, valueEnd, end, quote} = attribute;
  if (quote === '"' || quote === "'") return {start: valueStart, end: valueEnd, text: value};
  return {start: nameEnd, end, text: written('', value, quote === 'none' ? like : attribute)};
}

/** Removes an attribute and the white space before it. */
export function removeAttribute(text: string, {nameEnd}: MarkupElement, attribute: Attribute): Edit {
  let {start} = attribute;
  while (start > nameEnd && /\s/.test(text[start - 1] ?? '')) start--;
  // Without white space behind it, as in `a="1"b` or `src=/a b/>`, what follows would join what is before.
  const isTight = /[^\s>]/.test(text[attribute.end] ?? ' ');
  return {start, end: attribute.end, text: isTight ? ' ' : ''};
}

/** Inserts text behind an attribute. */
export const insertBehind = ({end}: Attribute, text: string): Edit => ({start: end, end, text: ` ${text}`});

/** Whether a class says nothing but what goes. */
const isEmptied = ({attribute, tokens}: NamesPlace): boolean =>
  tokens === undefined || attribute.raw.trim().split(/\s+/).length === tokens.length;

/** Removes tokens from a class, each with the white space before it, or else behind it. */
function removeTokens(text: string, {attribute, tokens = []}: NamesPlace): readonly Edit[] {
  return tokens.map(({start, end}) => {
    let from = start;
    let to = end;
    while (from > attribute.valueStart && /\s/.test(text[from - 1] ?? '')) from--;
    if (from === attribute.valueStart) while (to < attribute.valueEnd && /\s/.test(text[to] ?? '')) to++;
    return {start: from, end: to, text: ''};
  });
}

/** Puts attributes where the former names stood. */
export function putIn(text: string, place: NamesPlace, ours: string): readonly Edit[] {
  if (isEmptied(place)) return [replaceAttribute(place.attribute, ours)];
  return [...removeTokens(text, place), insertBehind(place.attribute, ours)];
}

/** Takes the former names out. */
export function takeOut(text: string, element: MarkupElement, place: NamesPlace): readonly Edit[] {
  return isEmptied(place) ? [removeAttribute(text, element, place.attribute)] : removeTokens(text, place);
}
