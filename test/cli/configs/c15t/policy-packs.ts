import {policyPackPresets} from 'c15t';
import {getOrCreateConsentRuntime} from 'c15t';

getOrCreateConsentRuntime({
  mode: 'offline',
  consentCategories: [...BASE, 'marketing'],
  offlinePolicy: {policyPacks: [policyPackPresets.europeOptIn(), policyPackPresets.worldNoBanner()]},
  user: {id: 'abc'},
  storageConfig: {storageKey: 'site-consent', crossSubdomain: true},
  legalLinks: {privacyPolicy: {href: '/privacy', label: 'How we use data'}},
});
