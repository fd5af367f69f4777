import {configureConsentManager, createConsentManagerStore} from 'c15t';
import {baseTranslations} from '@c15t/translations/all';

const manager = configureConsentManager({mode: 'c15t', backendURL: '/api/consent'});

export const store = createConsentManagerStore(manager, {
  initialConsentCategories: ['necessary', 'marketing'],
  ignoreGeoLocation: true,
  reloadOnConsentRevoked: true,
  scripts: [{id: 'chat', src: '/chat.js', category: {not: 'marketing'}}],
  initialI18nConfig: {locale: 'sv', messages: {sv: {...baseTranslations.sv, cookieBanner: {title: 'Kakor'}}}},
});
