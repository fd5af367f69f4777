import type {ConsentPolicy, CookieDeclaration} from '../core/policy.js';

/** What is declared under the given categories and services. One that captures parameters has a cookie of its name. */
export function declaredBy({categories}: ConsentPolicy, names: readonly string[]): CookieDeclaration[] {
  return categories.flatMap(({name, cookies, capture, services}) => {
    const captured: CookieDeclaration[] = capture.length > 0 ? [{...NOTHING, name}] : [];
    return [{name, cookies: [...cookies, ...captured]}, ...services].flatMap((one) =>
      names.includes(one.name) ? one.cookies : [],
    );
  });
}

const NOTHING = {retention: 'session', storage: 'cookie', domain: '', path: '', purpose: ''} as const;

/** Finds the names that a declaration means: `*` stands for anything. */
export function toPattern({name}: CookieDeclaration): RegExp {
  const text = name.split('*').map((part) => part.replace(/[^\w]/g, '\\$&'));
  return new RegExp(`^${text.join('.*')}$`);
}
