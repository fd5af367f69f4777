import {getOrCreateConsentRuntime} from 'c15t';

export const {consentStore} = getOrCreateConsentRuntime({
  mode: 'offline',
  consentCategories: ['necessary', 'functionality', 'experience', 'measurement', 'marketing'],
  storageConfig: {storageKey: 'c15t', crossSubdomain: true, defaultDomain: '.app.example', defaultExpiryDays: 365},
  reloadOnConsentRevoked: false,
  i18n: {
    locale: 'de',
    detectBrowserLanguage: false,
    messages: {
      de: {
        common: {acceptAll: 'Alles', rejectAll: 'Nichts', customize: 'Wählen', save: 'Merken', securedBy: 'x'},
        cookieBanner: {title: 'Kekse', description: 'Dürfen wir?'},
        consentManagerDialog: {title: 'Kekse', description: 'Bitte wählen.'},
        consentTypes: {
          measurement: {title: 'Messung', description: 'Zählt Besuche.'},
          functionality: {title: 'Komfort', description: 'Merkt sich etwas.'},
        },
        legalLinks: {privacyPolicy: 'Datenschutz'},
        frame: {title: 'Bitte erlauben'},
      },
      en: {cookieBanner: {title: 'Cookies'}, consentTypes: {measurement: {title: 'Measurement'}}},
    },
  },
});
