import {isName} from '../../../../../src/core/schema.js';
import {parseImportMap} from '../../../../../src/import/former-names.js';
import {UsageError} from '../../usage-error.js';
import type {Problem} from '../finding.js';
import type {FormerMarkup} from '../tools/former-markup.js';
import {unknownName} from './unknown-name.js';

/** The names here of a former name: one, or several that are all needed. Or the reason why it has none. */
export type Naming =
  | {
      readonly names: readonly string[];
      /** Whether the site's own map says so. */
      readonly isMapped?: boolean;
    }
  | {readonly problem: Problem};

/** Returns what a former name is called here. */
export type NameFormer = (former: string) => Naming;

/**
 * Joins the names of a tool with the site's own map, such as `C0002: analytics; C0004: marketing social`, as `import-map` is
 * read.
 *
 * @throws {UsageError} `bad-map` if the map cannot be read.
 */
export function createNaming(tool: FormerMarkup, map: string): NameFormer {
  const own = readMap(map);
  return (former) => {
    const mapped = own.get(former) ?? [];
    if (mapped.length > 0) return {names: mapped, isMapped: true};
    const usual = tool.names.get(former) ?? tool.names.get(former.toLowerCase());
    if (usual !== undefined) return {names: [usual]};
    return tool.hasOwnNames && isName(former)
      ? {names: [former]}
      : {problem: unknownName(former, tool.hasOwnNames ?? false)};
  };
}

/** Returns the former names of a map, in its order. */
export const formersIn = (map: string): readonly string[] =>
  map
    .split(';')
    .map((entry) => (entry.split(':')[0] ?? '').trim())
    .filter((former) => former !== '');

/** Returns what keeps the former names that were asked for, and tells which ones of a map were not. */
export function recordNames(map: string): {
  readonly record: <Rest extends readonly unknown[], Result>(
    nameFormer: (former: string, ...rest: Rest) => Result,
  ) => (former: string, ...rest: Rest) => Result;
  readonly unused: () => readonly string[];
} {
  const asked = new Set<string>();
  return {
    record:
      (nameFormer) =>
      (former, ...rest) => {
        asked.add(former);
        return nameFormer(former, ...rest);
      },
    unused: () => formersIn(map).filter((former) => !asked.has(former)),
  };
}

function readMap(map: string): ReadonlyMap<string, readonly string[]> {
  const {links, isReadable} = parseImportMap(map);
  const bad = links.find(([, name]) => !isName(name));
  if (!isReadable || bad) {
    throw new UsageError(
      'bad-map',
      `--map "${map}" is no map${bad ? `: "${bad[1]}" is no name` : ''}. Write it as in "C0002: analytics; C0004: marketing social".`,
    );
  }
  const twice = formersIn(map).find((former, index, all) => all.indexOf(former) !== index);
  if (twice !== undefined) {
    const all = links.flatMap(([former, name]) => (former === twice ? [name] : [])).join(' ');
    throw new UsageError(
      'bad-map',
      `--map names "${twice}" twice. Write it once, as in "${twice}: ${all}" if all of these are needed.`,
    );
  }
  const names = new Map<string, readonly string[]>();
  for (const [former, name] of links) names.set(former, [...(names.get(former) ?? []), name]);
  return names;
}
