import type {ConsentPolicy} from '../core/policy.js';
import type {Consent} from '../page/create-consent.js';
import {startPackage, type StartOptions} from './start-package.js';
import {handle} from './package-consent.js';

/**
 * The page's consent object. Before {@link start} nothing is granted, and calls wait for the start.
 *
 * @example
 * if (consent.isGranted('analytics')) console.log('granted');
 */
export const consent: Consent = handle.consent;

/**
 * Starts the library with a policy, without an interface. A second call warns in the development build and does
 * nothing.
 *
 * Without a page, as on a server or in a worker, it does nothing and returns an object that grants nothing.
 *
 * @param policy The policy of the page, from `createPolicy`.
 * @param options Further facts that the page knows.
 * @returns The page's consent object.
 * @example
 * start(createPolicy({categories: ['analytics']}));
 * document.querySelector('#accept')?.addEventListener('click', () => consent.acceptAll());
 * document.querySelector('#reject')?.addEventListener('click', () => consent.rejectAll());
 */
export function start(policy: ConsentPolicy, options?: StartOptions): Consent {
  return startPackage(policy, options);
}

export * from './api.js';
