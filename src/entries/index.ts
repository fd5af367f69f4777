import type {ConsentPolicy} from '../core/policy.js';
import type {Consent} from '../page/create-consent.js';
import {handle} from './package-consent.js';
import {startPackage, type StartOptions} from './start-package.js';

/**
 * The page's consent object. Before {@link start} nothing is granted, and calls wait for the start.
 *
 * @example
 * if (consent.isGranted('analytics')) console.log('granted');
 */
export const consent: Consent = handle.consent;

/**
 * Starts the library with a policy. The interface loads when something must be shown. A second call warns in the
 * development build and does nothing.
 *
 * Without a page, as on a server or in a worker, it does nothing and returns an object that grants nothing.
 *
 * @param policy The policy of the page, from `createPolicy`.
 * @param options Further facts that the page knows.
 * @returns The page's consent object.
 * @example
 * start(createPolicy({policyHref: '/privacy', categories: ['analytics', 'marketing']}));
 */
export function start(policy: ConsentPolicy, options?: StartOptions): Consent {
  return startPackage(policy, options, async (store) => (await import('../chunks/npm-ui.js')).mount(store));
}

export * from './api.js';
export {ConsentBanner} from '../elements/banner/consent-banner.js';
export {
  ConsentPreferencesCloseEvent,
  ConsentPreferencesOpenEvent,
} from '../elements/preferences/dialog-events.js';
export {ConsentCookieList} from '../elements/cookie-list/consent-cookie-list.js';
export {ConsentEmbed} from '../elements/embed/consent-embed.js';
export {ConsentEmbedLoadEvent} from '../elements/embed/embed-events.js';
export {ConsentRequestEvent} from '../elements/request-decision.js';
export {ConsentNotice} from '../elements/notice/consent-notice.js';
export {ConsentPreferences} from '../elements/preferences/consent-preferences.js';
export {ConsentPreferencesButton} from '../elements/preferences-button/consent-preferences-button.js';
export {registerLocale, type LocaleTexts} from './register-locale.js';
export type {TextName} from '../elements/words/text-name.js';
