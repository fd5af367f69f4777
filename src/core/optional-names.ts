import type {ConsentPolicy} from './policy.js';
import {isOptional, namesOf} from './record.js';

/** Returns the names of all categories and services that the visitor can refuse. */
export function optionalNames(policy: ConsentPolicy): string[] {
  return policy.categories.filter(isOptional).flatMap(namesOf);
}
