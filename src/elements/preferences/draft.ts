import {optionalNames} from '../../core/optional-names.js';
import type {ConsentCategory, ConsentPolicy} from '../../core/policy.js';
import type {ConsentState} from '../../core/state.js';

/** The switches as they stand, unsaved: categories and services by name. */
export type Draft = ReadonlyMap<string, boolean>;

/** How a category looks: as its own answer and its services', or `mixed` where these differ. */
export type Stand = boolean | 'mixed';

/** What holds now: what nobody decided is off, unless it runs until it is refused. */
export const draftOf = (policy: ConsentPolicy, {decisions}: ConsentState): Draft =>
  new Map(optionalNames(policy).map((name) => [name, decisions.get(name) ?? false]));

/**
 * Turns one switch. A category takes all its services along.
 *
 * A service turns alone, and its category's own answer stays. So a service that is switched on does not grant what is
 * gated by the category's name: that holds more than the visitor pointed at, and a yes to Matomo is not a yes to all
 * counting there is. For the same reason nothing becomes on when the last service does: the category stays `mixed`.
 */
export function turn(policy: ConsentPolicy, draft: Draft, name: string, on: boolean): Draft {
  const category = policy.categories.find((one) => one.name === name);
  const turned = new Map(draft).set(name, on);
  for (const service of category?.services ?? []) turned.set(service.name, on);
  return turned;
}

export function standOf(draft: Draft, {name, services}: ConsentCategory): Stand {
  const own = draft.get(name) ?? false;
  return services.every((service) => draft.get(service.name) === own) ? own : 'mixed';
}
