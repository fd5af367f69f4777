import type {ConsentCategory, ConsentPolicy, ConsentService, CookieDeclaration} from '../../core/policy.js';

/** From so many services on, over all categories, the dialog has a search field. */
const SEARCH_FROM = 15;

/** What a search found. */
export interface Findings {
  readonly services: number;
  readonly cookies: number;
  /** What is shown: what was found, and what it is in. */
  readonly shown: ReadonlySet<ConsentCategory | ConsentService | CookieDeclaration>;
}

export const isSearchable = ({categories}: ConsentPolicy): boolean =>
  categories.flatMap(({services}) => services).length >= SEARCH_FROM;

/**
 * Finds what has every word of the query, in any order, in its names or texts. A cookie has those of its service too,
 * so that `matomo visits` finds what Matomo counts visits with. Null: nothing is searched for.
 */
export function find(policy: ConsentPolicy, query: string): Findings | null {
  const words = fold(query).match(/\S+/g);
  if (!words) return null;
  const shown = new Set<ConsentCategory | ConsentService | CookieDeclaration>();
  const count = {services: 0, cookies: 0};
  const has = (text: string): boolean => words.every((word) => text.includes(word));
  /** @returns Whether one of them was found. */
  const findCookies = (cookies: readonly CookieDeclaration[], about: string): boolean => {
    const found = cookies.filter(({name, purpose}) => has(`${about} ${fold(name)} ${fold(purpose)}`));
    for (const cookie of found) shown.add(cookie);
    count.cookies += found.length;
    return found.length > 0;
  };
  for (const category of policy.categories) {
    if (findCookies(category.cookies, '')) shown.add(category);
    for (const service of category.services) {
      const about = fold(`${service.name} ${service.label} ${service.provider}`);
      const found = findCookies(service.cookies, about);
      if (!found && !has(about)) continue;
      shown.add(category).add(service);
      count.services++;
    }
  }
  return {...count, shown};
}

/** Neither case nor accents matter. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
