import type {ConsentPolicy} from '../../core/policy.js';
import type {Words} from '../words/locale.js';
import {declaredText} from '../words/declared-text.js';
import {labelOf} from '../words/texts.js';

/** The category or service that decides on an embed. */
export interface GatedName {
  readonly name: string;
  /** Label that visitors read. */
  readonly label: string;
  /** The recipient of the data, as the policy declares it. Empty if the policy does not say. */
  readonly recipient: string;
}

/**
 * Returns the service, if the policy declares it, or else the category. Undefined if the policy declares neither, so
 * that the embed is never granted.
 */
export function findGatedName(
  policy: ConsentPolicy,
  words: Words,
  service: string,
  category: string,
): GatedName | undefined {
  const found = policy.categories.flatMap(({services}) => services).find(({name}) => name === service);
  if (found) {
    const {name} = found;
    const label = declaredText(found, 'label', words.locale);
    const provider = declaredText(found, 'provider', words.locale);
    const recipient =
      label && provider && label !== provider ? `${label} (${provider})` : label || provider || name;
    return {name, label: label || name, recipient};
  }
  const whole = policy.categories.find(({name}) => name === category);
  return whole && {name: whole.name, label: labelOf(whole, words), recipient: ''};
}
