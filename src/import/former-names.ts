import {isOptional, namesOf} from '../core/record.js';
import type {ConsentPolicy} from '../core/policy.js';

/** What the former tool's names are called here. */
export interface FormerNames {
  /**
   * The former names that a name of the policy stands for, by that name. A name without former names is one that the former
   * tool did not know.
   */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /**
   * The names that the former tool must have known: the categories, and what the site's own map mentions. A service of the
   * same name may be new.
   */
  readonly known: ReadonlySet<string>;
  /** Whether the site's own map can be read in full. If not, no grant can be trusted. */
  readonly isReadable: boolean;
}

/** A former name, and the names of the policy that need it. */
type Link = readonly [former: string, name: string];

/**
 * Joins the names of a former tool with those of the policy. The site's own map comes first: it replaces the tool's usual
 * names for everything that it mentions.
 *
 * @param usual The tool's usual names. Empty: each name stands for itself.
 */
export function joinNames(policy: ConsentPolicy, usual: ReadonlyMap<string, string>): FormerNames {
  const own = parseImportMap(policy.importMap);
  const optional = policy.categories.filter(isOptional);
  const names = optional.flatMap(namesOf);
  const defaults: readonly Link[] = usual.size > 0 ? [...usual] : names.map((name) => [name, name]);
  const isMentioned = ([former, name]: Link): boolean =>
    own.links.some((link) => link[0] === former || link[1] === name);
  const links = [...own.links, ...defaults.filter((link) => !isMentioned(link))];
  const sources = names.map((name) => {
    const formers = links.filter((link) => link[1] === name).map(([former]) => former);
    return [name, formers] as const;
  });
  const known = [...optional.map(({name}) => name), ...own.links.map(([, name]) => name)];
  return {sources: new Map(sources), known: new Set(known), isReadable: own.isReadable};
}

/** Reads a map such as `C0002: analytics; C0004: marketing social`. */
export function parseImportMap(text: string): {
  readonly links: readonly Link[];
  readonly isReadable: boolean;
} {
  const entries = text.split(';').filter((entry) => entry.trim() !== '');
  const links = entries.flatMap((entry): Link[] => {
    const [former = '', names = '', ...rest] = entry.split(':').map((part) => part.trim());
    if (former === '' || names === '' || rest.length > 0) return [];
    return names.split(/[\s,]+/).map((name) => [former, name]);
  });
  const isReadable = entries.every((entry) => /^[^:]*[^:\s][^:]*:[^:]*[^:\s][^:]*$/.test(entry));
  return {links, isReadable};
}
