import type {Place} from './source.js';
import type {ScalarValue, Value} from './value.js';

type Scalar = ScalarValue['scalar'];

export const scalarAt = (place: Place, scalar: Scalar): Value => ({place, kind: 'scalar', scalar});

/** Returns the result of an operator such as `!`. Undefined if it cannot be told. */
export function unary(operator: string, value: Value, place: Place): Value | undefined {
  if (operator === 'void') return scalarAt(place, undefined);
  if (value.kind !== 'scalar') return undefined;
  if (operator === '!') return scalarAt(place, !value.scalar);
  if (typeof value.scalar !== 'number') return undefined;
  return operator === '-' ? scalarAt(place, -value.scalar) : operator === '+' ? value : undefined;
}

/** Returns the result of an operator such as `*`. Undefined if it cannot be told. */
export function binary(operator: string, left: Value, right: Value, place: Place): Value | undefined {
  if (left.kind !== 'scalar' || right.kind !== 'scalar') return undefined;
  const [a, b] = [left.scalar, right.scalar];
  if (operator === '+' && (typeof a === 'string' || typeof b === 'string')) {
    return scalarAt(place, `${String(a)}${String(b)}`);
  }
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  const results = new Map([
    ['+', a + b],
    ['-', a - b],
    ['*', a * b],
    ['/', a / b],
  ]);
  const result = results.get(operator);
  return result === undefined ? undefined : scalarAt(place, result);
}

/** Returns a template's text. Undefined if it cannot be told. */
export function template(
  texts: readonly (string | null | undefined)[],
  values: readonly Value[],
  place: Place,
): Value | undefined {
  let whole = '';
  for (const [index, text] of texts.entries()) {
    const value = values[index];
    if (typeof text !== 'string' || (value && value.kind !== 'scalar')) return undefined;
    whole += text + (value ? String(value.scalar) : '');
  }
  return scalarAt(place, whole);
}
