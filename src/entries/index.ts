import type {ConsentPolicy} from '../core/policy.js';
import type {Consent} from '../page/create-consent.js';
import {consent as one} from './package-consent.js';
import {startPage, type StartOptions} from './start-page.js';

/** The page's consent object. Before {@link start} nothing is granted, and what is asked of it waits. */
export const consent: Consent = one;

/** Starts the library with a policy. The interface is loaded when something must be shown. */
export function start(policy: ConsentPolicy, options?: StartOptions): Consent {
  return startPage(policy, options, async (store) => (await import('../chunks/npm-ui.js')).mount(store));
}

export * from './api.js';
export {ConsentBanner} from '../elements/banner/consent-banner.js';
export {
  ConsentPreferencesCloseEvent,
  ConsentPreferencesOpenEvent,
} from '../elements/preferences/dialog-events.js';
export {ConsentEmbed} from '../elements/embed/consent-embed.js';
export {ConsentRequestEvent} from '../elements/events.js';
export {ConsentNotice} from '../elements/notice/consent-notice.js';
export {ConsentPreferences} from '../elements/preferences/consent-preferences.js';
export {ConsentPreferencesButton} from '../elements/preferences-button/consent-preferences-button.js';
export {registerLocale, type LocaleTexts} from './register-locale.js';
