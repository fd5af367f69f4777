import type {ConsentPolicy} from '../core/policy.js';
import type {Consent} from '../page/create-consent.js';
import {startPage, type StartOptions} from './start-page.js';
import {consent as one} from './package-consent.js';

/** The page's consent object. Before {@link start} nothing is granted, and what is asked of it waits. */
export const consent: Consent = one;

/** Starts the library with a policy, without an interface unless one is given. */
export function start(policy: ConsentPolicy, options?: StartOptions): Consent {
  return startPage(policy, options);
}

export * from './api.js';
