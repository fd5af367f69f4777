import {ConsentConfigError} from './errors.js';
import {isOptional, type ConsentPolicy} from './policy.js';

/** What the visitor decides: names of categories and services, granted or not. */
export type ConsentChoice = Readonly<Record<string, boolean>>;

/** What a choice stands for, name by name; a name that it says nothing of is not in it. */
export type Answers = ReadonlyMap<string, boolean>;

/**
 * Spells a choice out. A service follows its category, but a service that was refused alone stays refused when its
 * category is granted.
 *
 * @param before The answers that the visitor gave until now.
 */
export function answersOf(policy: ConsentPolicy, before: Answers, choice: ConsentChoice | boolean): Answers {
  const answers = new Map<string, boolean>();
  const chosen = (name: string): boolean | undefined =>
    typeof choice === 'boolean' ? choice : Object.hasOwn(choice, name) ? choice[name] : undefined;
  for (const {name, services} of policy.categories.filter(isOptional)) {
    const whole = chosen(name);
    if (whole !== undefined) answers.set(name, whole);
    for (const service of services) {
      const refusedAlone = before.get(name) === true && before.get(service.name) === false;
      const answer = chosen(service.name) ?? (whole && !refusedAlone);
      if (answer !== undefined) answers.set(service.name, answer);
    }
  }
  return answers;
}

/**
 * Checks the shape of a choice, which needs no policy.
 *
 * @throws {ConsentConfigError} `bad-choice` for what is neither true, false, nor an object of these.
 */
export function checkChoiceShape(choice: unknown): asserts choice is ConsentChoice | boolean {
  if (typeof choice === 'boolean') return;
  if (typeof choice !== 'object' || choice === null || Array.isArray(choice)) {
    throw new ConsentConfigError('bad-choice', choice);
  }
  for (const [name, value] of Object.entries(choice)) {
    if (typeof value !== 'boolean') throw new ConsentConfigError('bad-choice', name);
  }
}

/** @throws {ConsentConfigError} `bad-choice`, `unknown-name` or `mandatory`. */
export function checkChoice(
  policy: ConsentPolicy,
  choice: unknown,
): asserts choice is ConsentChoice | boolean {
  checkChoiceShape(choice);
  if (typeof choice === 'boolean') return;
  for (const [name, value] of Object.entries(choice)) {
    const category = policy.categories.find(
      (one) => one.name === name || one.services.some((service) => service.name === name),
    );
    if (!category) throw new ConsentConfigError('unknown-name', name);
    if (!value && !isOptional(category)) throw new ConsentConfigError('mandatory', name);
  }
}
