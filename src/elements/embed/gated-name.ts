import type {ConsentPolicy} from '../../core/policy.js';
import type {Words} from '../words/locale.js';
import {labelOf} from '../words/texts.js';

/** What decides on an embed. */
export interface GatedName {
  readonly name: string;
  readonly label: string;
  /** Who gets the data, as the policy has it; empty: it does not say. */
  readonly recipient: string;
}

/** The service, if the policy declares it, else the category. Of what it does not declare, nothing is ever granted. */
export function findGatedName(
  policy: ConsentPolicy,
  words: Words,
  service: string,
  category: string,
): GatedName | undefined {
  const found = policy.categories.flatMap(({services}) => services).find(({name}) => name === service);
  if (found) {
    const {name, label, provider} = found;
    const recipient =
      label && provider && label !== provider ? `${label} (${provider})` : label || provider || name;
    return {name, label: label || name, recipient};
  }
  const whole = policy.categories.find(({name}) => name === category);
  return whole && {name: whole.name, label: labelOf(whole, words), recipient: ''};
}
