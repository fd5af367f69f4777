import {isOptional, type ConsentPolicy, type CookieDeclaration} from '../core/policy.js';

const CAPTURED = {retention: 'session', storage: 'cookie', domain: '', path: '', purpose: ''} as const;

/**
 * Finds what is declared under the given categories and services. A category that captures query parameters keeps them
 * in a cookie of its own name.
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

/** Names of the categories that nobody can refuse, and of their services. */
export function mandatoryNames({categories}: ConsentPolicy): readonly string[] {
  return categories
    .filter((category) => !isOptional(category))
    .flatMap(({name, services}) => [name, ...services.map((service) => service.name)]);
}
