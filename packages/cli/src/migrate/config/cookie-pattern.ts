// This module turns regular expressions for names of cookies into our patterns, where the two are equal.
import {RegExpParser, type AST} from '@eslint-community/regexpp';

/** Patterns that together match what the expression matches. Or what comes near, where none do. */
export type CookiePatterns = {readonly names: readonly string[]} | {readonly near: readonly string[]};

/** More names than any expression for cookies stands for. */
const MAX_NAMES = 40;

/** What an expression matches, as one of our patterns. */
interface Piece {
  readonly pattern: string;
  readonly isEqual: boolean;
}

const ANYTHING: Piece = {pattern: '*', isEqual: true};

/**
 * Returns the patterns that match the same names as an expression. In a pattern `*` stands for any characters, and all else
 * for itself.
 */
export function patternsOf(source: string, flags: string): CookiePatterns {
  let alternatives: readonly Piece[];
  try {
    alternatives = new RegExpParser().parsePattern(source).alternatives.flatMap(wholeOf);
  } catch {
    // It is no regular expression, or one with more alternatives than can be written out.
    return {near: []};
  }
  const names = [...new Set(alternatives.map(({pattern}) => pattern.replace(/\*+/g, '*')))];
  const isSafe = names.every((name) => name !== '' && name !== '*');
  const isCaseless = flags.includes('i') && /\p{L}/u.test(names.join(''));
  const isEqual = alternatives.every((one) => one.isEqual) && !isCaseless && !flags.includes('y');
  return isEqual && isSafe ? {names} : {near: isSafe ? names : []};
}

/** What is not held to the start or end of the name matches anywhere in it. */
function wholeOf({elements}: AST.Alternative): readonly Piece[] {
  const [first] = elements;
  const last = elements.at(-1);
  const isHeld = (element: AST.Element | undefined, kind: 'start' | 'end'): boolean =>
    element?.type === 'Assertion' && element.kind === kind;
  const inner = elements.filter(
    (element) =>
      !(element === first && isHeld(element, 'start')) && !(element === last && isHeld(element, 'end')),
  );
  const before = isHeld(first, 'start') ? [] : [[ANYTHING]];
  const after = isHeld(last, 'end') ? [] : [[ANYTHING]];
  return join([...before, ...inner.map(piecesOf), ...after]);
}

/** Joins what may follow each other, in all combinations. */
function join(parts: readonly (readonly Piece[])[]): readonly Piece[] {
  return parts.reduce<readonly Piece[]>(
    (starts, ends) => {
      const joined = starts.flatMap((start) =>
        ends.map((end) => ({pattern: start.pattern + end.pattern, isEqual: start.isEqual && end.isEqual})),
      );
      if (joined.length > MAX_NAMES) throw new RangeError('too many alternatives');
      return joined;
    },
    [{pattern: '', isEqual: true}],
  );
}

/** Something that our patterns cannot say: the nearest is any characters. */
const UNEQUAL: readonly Piece[] = [{pattern: '*', isEqual: false}];

function piecesOf(element: AST.Element): readonly Piece[] {
  switch (element.type) {
    case 'Character':
      return literal(element.value);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.flatMap(({elements}) => join(elements.map(piecesOf)));
    case 'CharacterClass':
      return classOf(element);
    case 'Quantifier':
      return quantified(element);
    default:
      return UNEQUAL;
  }
}

function literal(codePoint: number): readonly Piece[] {
  const pattern = String.fromCodePoint(codePoint);
  return pattern === '*' ? UNEQUAL : [{pattern, isEqual: true}];
}

function classOf({negate, elements}: AST.CharacterClass): readonly Piece[] {
  const pieces = elements.map((one) => (one.type === 'Character' ? literal(one.value) : UNEQUAL)).flat();
  return negate || pieces.includes(UNEQUAL[0] ?? ANYTHING) ? UNEQUAL : pieces;
}

function quantified({min, max, element}: AST.Quantifier): readonly Piece[] {
  const isAnything = element.type === 'CharacterSet' && element.kind === 'any';
  if (isAnything && min === 0 && max === Infinity) return [ANYTHING];
  if (isAnything || element.type === 'CharacterSet') return UNEQUAL;
  const once = piecesOf(element);
  if (min === 0 && max === 1) return [{pattern: '', isEqual: true}, ...once];
  return min === max && max <= 8 ? join(Array.from({length: max}, () => once)) : UNEQUAL;
}
