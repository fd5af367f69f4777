import type {Value} from '../value.js';

/** Returns what a name is called here. Undefined if it has no name. */
type ToName = (former: string) => string | undefined;

/**
 * Returns a condition such as `{and: ['measurement', {not: 'marketing'}]}` as an expression of ours. Undefined if ours have no such
 * condition: they are names joined by one sign, each with `!` or without.
 */
export function conditionOf(condition: Value, toName: ToName): string | undefined {
  const single = termOf(condition, toName);
  if (single !== undefined || condition.kind !== 'object') return single;
  for (const [key, sign] of SIGNS) {
    const inner = condition.entries.get(key);
    const terms = (inner?.kind === 'list' ? inner.items : inner ? [inner] : []).map((one) =>
      termOf(one, toName),
    );
    if (terms.length > 0 && condition.entries.size === 1 && !terms.includes(undefined))
      return terms.join(sign);
  }
  return undefined;
}

const SIGNS = [
  ['and', ' & '],
  ['or', ' | '],
] as const;

/** Returns a name, or its opposite. */
function termOf(value: Value, toName: ToName): string | undefined {
  if (value.kind === 'scalar' && typeof value.scalar === 'string') return toName(value.scalar);
  const negated = value.kind === 'object' && value.entries.size === 1 ? value.entries.get('not') : undefined;
  const name = negated && termOf(negated, toName);
  return name === undefined || name.startsWith('!') ? undefined : `!${name}`;
}
