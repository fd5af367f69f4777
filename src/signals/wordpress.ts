import type {Vendor} from './vendor.js';
import {whenAvailable} from './when-available.js';

/** WordPress's names and the category that each follows; `necessary` is always granted. */
const CATEGORIES = {
  functional: 'necessary',
  preferences: 'personalization',
  'statistics-anonymous': 'analytics',
  statistics: 'analytics',
  marketing: 'marketing',
};

interface ConsentApi {
  readonly wp_set_consent: (category: string, value: 'allow' | 'deny') => void;
  readonly wp_has_consent: (category: string) => boolean;
}

const hasApi = (page: object): page is ConsentApi =>
  ['wp_set_consent', 'wp_has_consent'].every((name) => typeof Reflect.get(page, name) === 'function');

/** Without a type WordPress takes everything for allowed; with this one, what is not allowed is denied. */
function setType(): void {
  if (Reflect.get(window, 'wp_consent_type')) return;
  Reflect.set(window, 'wp_consent_type', 'optin');
  Document.prototype.dispatchEvent.call(document, new CustomEvent('wp_consent_type_defined'));
}

function withApi(act: (api: ConsentApi, category: string, name: string) => void): void {
  setType();
  whenAvailable(
    'wordpress',
    () => hasApi(window),
    () => {
      const page: object = window;
      if (!hasApi(page)) return;
      for (const [category, name] of Object.entries(CATEGORIES)) act(page, category, name);
    },
  );
}

/**
 * The WP Consent API, by which plugins of WordPress ask. It keeps a cookie for each category that is set, so before a
 * choice only what an older choice has left is denied.
 * @see https://github.com/WordPress/wp-consent-level-api
 */
export const wordpress: Vendor = {
  categories: ['analytics', 'marketing', 'personalization'],
  remembers: true,
  hold() {
    withApi((api, category, name) => {
      if (name !== 'necessary' && api.wp_has_consent(category)) api.wp_set_consent(category, 'deny');
    });
  },
  tell(granted) {
    withApi((api, category, name) => {
      api.wp_set_consent(category, name === 'necessary' || granted(name) ? 'allow' : 'deny');
    });
  },
};
