import {isOptional, type ConsentCategory, type ConsentPolicy} from '../core/policy.js';
import {english, type Messages} from './messages.js';

/** Label of a category: the site's own, the built-in one, else its name. */
export function labelOf({name, label}: ConsentCategory, messages: Messages = english): string {
  return label || messages.categories[name]?.[0] || name;
}

/** What a category is for: the site's words, else the built-in ones. */
export function descriptionOf({name, description}: ConsentCategory, messages: Messages = english): string {
  return description || messages.categories[name]?.[1] || '';
}

/** Whether any service that can be refused belongs to somebody else. */
export function hasThirdParties({categories}: ConsentPolicy): boolean {
  return categories.some(
    (category) => isOptional(category) && category.services.some(({provider}) => provider),
  );
}
