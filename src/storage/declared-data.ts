import type {ConsentPolicy, CookieDeclaration} from '../core/policy.js';
import {isOptional, namesOf} from '../core/record.js';

/** The declaration of the cookie that keeps captured query parameters. */
const CAPTURED = {retention: 'session', storage: 'cookie', domain: '', path: '', purpose: ''} as const;

/**
 * Returns what is declared under the given categories and services. A category that captures query parameters also has
 * a cookie with its own name.
 */
export function findDeclaredData(
  {categories}: ConsentPolicy,
  names: readonly string[],
): readonly CookieDeclaration[] {
  const wanted = new Set(names);
  return categories.flatMap(({name, cookies, capture, services}) => {
    const captured: readonly CookieDeclaration[] = capture.length > 0 ? [{...CAPTURED, name}] : [];
    return [{name, cookies: [...cookies, ...captured]}, ...services]
      .filter((owner) => wanted.has(owner.name))
      .flatMap((owner) => owner.cookies);
  });
}

/** Returns the names of the categories that visitors cannot refuse, and of their services. */
export function mandatoryNames({categories}: ConsentPolicy): readonly string[] {
  return categories.filter((category) => !isOptional(category)).flatMap(namesOf);
}
