import {optionalNames} from '../../core/optional-names.js';
import type {ConsentCategory, ConsentPolicy} from '../../core/policy.js';
import type {ConsentState} from '../../core/state.js';

/** The unsaved switches of categories and services, by name. */
export type Draft = ReadonlyMap<string, boolean>;

/** The position of a category's switch: on, off, or `mixed` if its services differ from its own answer. */
export type SwitchState = boolean | 'mixed';

/** Returns the switches for a state. An undecided category is off, unless it is on until refused. */
export const draftOf = (policy: ConsentPolicy, {decisions}: ConsentState): Draft =>
  new Map(optionalNames(policy).map((name) => [name, decisions.get(name) ?? false]));

/**
 * Returns the switches after one was turned. A category turns all of its services.
 *
 * A service turns alone, and its category's own answer stays. So a switched-on service does not grant the scripts that
 * are gated by the category's name. Those are more than the visitor pointed at: a yes to Matomo is not a yes to all
 * analytics. For the same reason, a category stays `mixed` when its last service is switched on.
 */
export function turn(policy: ConsentPolicy, draft: Draft, name: string, on: boolean): Draft {
  const category = policy.categories.find((one) => one.name === name);
  const turned = new Map(draft).set(name, on);
  for (const service of category?.services ?? []) turned.set(service.name, on);
  return turned;
}

/** Returns the position of a category's switch. */
export function switchStateOf(draft: Draft, {name, services}: ConsentCategory): SwitchState {
  const own = draft.get(name) ?? false;
  return services.every((service) => draft.get(service.name) === own) ? own : 'mixed';
}
