import {isOptional, type ConsentPolicy} from './policy.js';

/** Every category and service that can be refused, by name. */
export function optionalNames(policy: ConsentPolicy): string[] {
  return policy.categories
    .filter(isOptional)
    .flatMap((category) => [category.name, ...category.services.map((service) => service.name)]);
}
