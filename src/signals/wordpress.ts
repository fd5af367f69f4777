import type {SignalContext, Vendor} from './vendor.js';
import {whenAvailable} from './when-available.js';

/** WordPress's names, with the category that each name follows. `necessary` is always granted. */
const CATEGORIES = {
  functional: 'necessary',
  preferences: 'personalization',
  'statistics-anonymous': 'analytics',
  statistics: 'analytics',
  marketing: 'marketing',
};

/** The part of the WP Consent API that is used here. */
interface ConsentApi {
  readonly wp_set_consent: (category: string, value: 'allow' | 'deny') => void;
  readonly wp_has_consent: (category: string) => boolean;
  /** Since version 2. */
  readonly wp_set_service_consent?: (service: string, isGranted: boolean) => void;
  /** Since version 2. The answer of the service's category, if the service has none of its own. */
  readonly wp_has_service_consent?: (service: string) => boolean;
}

const hasApi = (page: object): page is ConsentApi =>
  ['wp_set_consent', 'wp_has_consent'].every((name) => typeof Reflect.get(page, name) === 'function');

/**
 * Sets the consent type. Without a type, WordPress takes everything for allowed. With `optin`, everything that is not
 * allowed is denied.
 */
function setType(): void {
  if (Reflect.get(window, 'wp_consent_type')) return;
  Reflect.set(window, 'wp_consent_type', 'optin');
  Document.prototype.dispatchEvent.call(document, new CustomEvent('wp_consent_type_defined'));
}

/** Calls back once the API is available. */
function withApi(act: (api: ConsentApi) => void): void {
  setType();
  whenAvailable(
    'wordpress',
    () => hasApi(window),
    () => {
      const page: object = window;
      if (hasApi(page)) act(page);
    },
  );
}

/** Sets the answers of services that are different in the API. Version 1 of the API has no services. */
function setServices(
  api: ConsentApi,
  {services}: SignalContext,
  isGranted: (service: string) => boolean,
): void {
  for (const service of services) {
    const known = api.wp_has_service_consent?.(service);
    if (known !== isGranted(service)) api.wp_set_service_consent?.(service, isGranted(service));
  }
}

/**
 * Tells the WP Consent API, which plugins of WordPress ask, of categories and, since version 2 of the API, of services.
 * The API sets a cookie for each category and one for all services. So before a choice, only old grants are denied.
 *
 * @see https://github.com/WordPress/wp-consent-level-api
 */
export const wordpress: Vendor = {
  categories: ['analytics', 'marketing', 'personalization'],
  followsServices: true,
  remembers: true,
  sendDefault(context) {
    withApi((api) => {
      for (const [category, name] of Object.entries(CATEGORIES)) {
        if (name !== 'necessary' && api.wp_has_consent(category)) api.wp_set_consent(category, 'deny');
      }
      // The API grants nothing else by now but what was set for a service itself.
      setServices(api, context, () => false);
    });
  },
  sendUpdate(granted, context) {
    withApi((api) => {
      for (const [category, name] of Object.entries(CATEGORIES)) {
        api.wp_set_consent(category, name === 'necessary' || granted(name) ? 'allow' : 'deny');
      }
      setServices(api, context, context.isGranted);
    });
  },
};
