import {plainText} from '../../core/rich-text.js';
import type {ConsentCategory, ConsentPolicy, ConsentService, CookieDeclaration} from '../../core/policy.js';

/** Number of services, over all categories, from which the dialog has a search field. */
const SEARCH_FROM = 15;

/** The result of a search. */
export interface Findings {
  /** Number of services that were found. */
  readonly services: number;
  /** Number of cookies that were found. */
  readonly cookies: number;
  /** Everything that stays visible: the matches, and what contains them. */
  readonly shown: ReadonlySet<ConsentCategory | ConsentService | CookieDeclaration>;
}

/** Whether the dialog has a search field. */
export const isSearchable = ({categories}: ConsentPolicy): boolean =>
  categories.flatMap(({services}) => services).length >= SEARCH_FROM;

/**
 * Finds services and cookies whose names and texts contain every word of the query, in any order. A cookie also has the
 * words of its service, so `matomo visits` finds the cookie in which Matomo counts visits. Returns null for an empty
 * query.
 */
export function find(policy: ConsentPolicy, query: string): Findings | null {
  const words = fold(query).match(/\S+/g);
  if (!words) return null;
  const shown = new Set<ConsentCategory | ConsentService | CookieDeclaration>();
  const count = {services: 0, cookies: 0};
  const has = (text: string): boolean => words.every((word) => text.includes(word));
  /** Finds cookies, and returns whether there are any. */
  const findCookies = (cookies: readonly CookieDeclaration[], about: string): boolean => {
    const found = cookies.filter(({name, purpose}) =>
      has(`${about} ${fold(name)} ${fold(plainText(purpose))}`),
    );
    for (const cookie of found) shown.add(cookie);
    count.cookies += found.length;
    return found.length > 0;
  };
  for (const category of policy.categories) {
    if (findCookies(category.cookies, '')) shown.add(category);
    for (const service of category.services) {
      const about = fold(
        `${service.name} ${service.label} ${service.provider} ${plainText(service.description)}`,
      );
      const found = findCookies(service.cookies, about);
      if (!found && !has(about)) continue;
      shown.add(category).add(service);
      count.services++;
    }
  }
  return {...count, shown};
}

/** Returns a text without case and accents, so that they make no difference. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
