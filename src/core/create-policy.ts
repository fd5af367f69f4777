import {buildPolicy} from './build-policy.js';
import {checkPolicy} from './check-policy.js';
import {throwMistake} from './errors.js';
import {DEV_MODE} from './dev-mode.js';
import {explanations} from './explanations.js';
import type {ConsentPolicy, PolicyInput} from './policy.js';

/**
 * Checks what the site's author wrote and fills in the defaults.
 *
 * @throws {ConsentConfigError} With a code that docs/warnings.md explains.
 */
export function createPolicy(input: PolicyInput): ConsentPolicy {
  const written = {...input};
  if (DEV_MODE) explanations()?.checkProperties(written, throwMistake);
  checkPolicy(written, throwMistake);
  return buildPolicy(written);
}
