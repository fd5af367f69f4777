import type {ConfigFinding} from './config-finding.js';
import type {Draft} from './draft.js';

/** What of the map cannot be written, because its signs stand in a name. */
const UNWRITABLE = /[:;]/;

/**
 * Returns the names of the former tool that are called otherwise here, as `import-map` has them. Names of what cannot be refused
 * are left out.
 *
 * @param usual What the import calls the former names without a map. Empty: as they are.
 */
export function importMapOf(
  {categories, formers}: Draft,
  usual: ReadonlyMap<string, string>,
  report: (finding: Omit<ConfigFinding, 'place'>) => void,
): string {
  const optional = categories.filter(({isRequired}) => !isRequired);
  const names = new Set(optional.flatMap(({name, services}) => [name, ...services.map((one) => one.name)]));
  const links = new Map<string, {readonly name: string; readonly isUsual: boolean}[]>();
  for (const {former, name} of formers) {
    const isUsual = (usual.size > 0 ? usual.get(former) : former) === name;
    if (names.has(name)) links.set(former, [...(links.get(former) ?? []), {name, isUsual}]);
  }
  const own = [...links].filter(([, all]) => all.some(({isUsual}) => !isUsual));
  for (const [former] of own.filter(([former]) => UNWRITABLE.test(former))) {
    report({
      path: former,
      code: 'no-counterpart',
      level: 'left',
      what: 'The name has a character that import-map itself uses, so its answers are not taken over',
      cure: 'Visitors are asked about it.',
    });
  }
  return own
    .filter(([former]) => !UNWRITABLE.test(former))
    .map(([former, all]) => `${former}: ${all.map(({name}) => name).join(' ')}`)
    .join('; ');
}
