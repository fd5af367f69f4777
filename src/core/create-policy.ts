import {addTexts} from './add-texts.js';
import {buildPolicy, toRules} from './build-policy.js';
import {checkPolicy} from './check-policy.js';
import {throwMistake} from './errors.js';
import {DEV_MODE} from './dev-mode.js';
import {explanations} from './explanations.js';
import type {ConsentPolicy, PolicyInput} from './policy.js';

/**
 * Checks a policy as its author wrote it, fills in the defaults, and freezes the result.
 *
 * @throws {ConsentConfigError} with the code of the first mistake. docs/warnings.md explains each code.
 * @example
 * const policy = createPolicy({
 *   organization: 'Acme',
 *   policyHref: '/privacy',
 *   policyVersion: '2026-11-20',
 *   categories: [
 *     'affiliate',
 *     {
 *       name: 'analytics',
 *       services: [{name: 'matomo', label: 'Matomo', cookies: [{name: '_pk_*', retention: '13 months'}]}],
 *     },
 *   ],
 * });
 * start(policy);
 */
export function createPolicy(input: PolicyInput): ConsentPolicy {
  const written = {...input, importMap: toRules(input.importMap)};
  if (DEV_MODE) explanations()?.checkProperties(written, throwMistake);
  checkPolicy(written, throwMistake);
  return addTexts(buildPolicy(written), written, throwMistake);
}
