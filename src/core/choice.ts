import {ConsentConfigError} from './errors.js';
import {isOptional, type ConsentPolicy} from './policy.js';

/** What the visitor decides: names of categories and services, granted or not. */
export type ConsentChoice = Readonly<Record<string, boolean>>;

/**
 * Carries a choice over what held before. A name that is not given stays as it was; one never decided is denied.
 * A service follows its category, but a service refused alone stays refused when its category is granted.
 */
export function applyChoice(
  policy: ConsentPolicy,
  before: ReadonlyMap<string, boolean>,
  choice: ConsentChoice | boolean,
): {readonly granted: readonly string[]; readonly denied: readonly string[]} {
  const granted: string[] = [];
  const denied: string[] = [];
  const chosen = (name: string): boolean | undefined =>
    typeof choice === 'boolean' ? choice : Object.hasOwn(choice, name) ? choice[name] : undefined;
  const put = (name: string, yes: boolean): void => void (yes ? granted : denied).push(name);
  for (const category of policy.categories.filter(isOptional)) {
    const now = chosen(category.name);
    const was = before.get(category.name);
    put(category.name, now ?? was ?? false);
    for (const {name} of category.services) {
      const wasAlone = before.get(name);
      const refusedAlone = was === true && wasAlone === false;
      put(name, chosen(name) ?? (now === undefined ? (wasAlone ?? false) : now && !refusedAlone));
    }
  }
  return {granted, denied};
}

/** @throws {ConsentConfigError} `unknown-name`, `bad-choice` or `mandatory`. */
export function checkChoice(policy: ConsentPolicy, choice: ConsentChoice): void {
  for (const [name, value] of Object.entries(choice)) {
    const category = policy.categories.find(
      (one) => one.name === name || one.services.some((service) => service.name === name),
    );
    if (!category) throw new ConsentConfigError('unknown-name', name);
    if (typeof value !== 'boolean') throw new ConsentConfigError('bad-choice', name);
    if (!value && !isOptional(category)) throw new ConsentConfigError('mandatory', name);
  }
}
