import {parseExpression} from '../core/expression.js';

/** What an expression waits for. */
export interface Explained {
  readonly isGranted: boolean;
  /** Why, in words. */
  readonly reason: string;
  /** Names in the expression that the policy does not declare. */
  readonly undeclared: readonly string[];
}

/**
 * Says why an expression, such as `social & youtube`, is granted or not, and which name is missing.
 *
 * @param decisions Names that are granted (`true`) or denied (`false`).
 * @param declared All names of the policy.
 */
export function explainExpression(
  text: string,
  decisions: ReadonlyMap<string, boolean>,
  declared: readonly string[],
): Explained {
  const alternatives = parseExpression(text);
  const names = alternatives.flat().map((word) => word.replace('!', ''));
  const undeclared = [...new Set(names.filter((name) => !declared.includes(name)))];
  if (alternatives.length === 0) {
    return {isGranted: false, reason: 'The expression is malformed, so it is never granted.', undeclared};
  }
  const missing = alternatives.map((words) => words.flatMap((word) => missingOf(word, decisions, declared)));
  const held = missing.find((words) => words.length === 0);
  if (held) {
    const [words = []] = alternatives.filter((_, index) => missing[index] === held);
    return {isGranted: true, reason: `Granted by ${words.join(' and ')}.`, undeclared};
  }
  const reason = `Waits: ${missing.map((words) => words.join(' and ')).join('; or: ')}.`;
  return {isGranted: false, reason, undeclared};
}

/** Returns what is missing for one word of an expression, in words. Returns nothing if the word holds. */
function missingOf(
  word: string,
  decisions: ReadonlyMap<string, boolean>,
  declared: readonly string[],
): readonly string[] {
  const name = word.replace('!', '');
  const decision = decisions.get(name);
  if (decision === !word.startsWith('!')) return [];
  if (!declared.includes(name)) return [`“${name}” is not declared`];
  if (decision === undefined) return [`“${name}” is not decided`];
  return [decision ? `“${name}” is granted` : `“${name}” is refused`];
}
