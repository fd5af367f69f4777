import {isGranted} from '../../../../../src/core/expression.js';
import type {Policy} from '../answer/own-banner.js';
import type {Purpose} from '../knowledge/classify.js';
import type {StateLog} from '../model.js';

/** What may run in a state. */
export interface Grants {
  readonly categories: readonly string[];
  /** Whether something of this purpose may run. undefined: the purpose is unknown. */
  readonly allow: (purpose: Purpose) => boolean | undefined;
}

/** Says by the policy what may run in a state. Without a policy, only what is necessary runs until everything is granted. */
export function grantsIn({state, models}: StateLog, policy: Policy | null): Grants {
  if (!policy) {
    const all = state.kind === 'granted';
    return {
      categories: all ? ['*'] : ['necessary'],
      allow: ({category}) => (category === '' ? undefined : all || category === 'necessary'),
    };
  }
  const granted = policy.categories.filter(({name, model, sells}) => {
    const present = models.get(name) ?? model;
    if (name === 'necessary' || present === 'required' || state.kind === 'granted') return true;
    if (state.kind === 'only') return name === state.category;
    if (state.kind === 'before') return present === 'opt-out';
    return state.kind === 'gpc' && present === 'opt-out' && !sells;
  });
  const categories = granted.map(({name}) => name);
  const isAnswered = state.kind !== 'before' && state.kind !== 'gpc';
  const decisions = new Map(
    policy.categories.flatMap(({name, services}) => {
      const yes = categories.includes(name);
      // A name without a decision is neither granted nor refused.
      return yes || isAnswered ? [name, ...services].map((one) => [one, yes] as const) : [];
    }),
  );
  return {
    categories,
    allow({expression, category}) {
      if (expression !== '') return isGranted(expression, decisions);
      if (category === '') return undefined;
      return category === 'necessary' || categories.includes(category);
    },
  };
}
