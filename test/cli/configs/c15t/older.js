// Version 1.
export default {
  mode: 'c15t',
  backendURL: 'https://instance.example',
  store: {initialGdprTypes: ['necessary', 'marketing'], namespace: 'consent'},
  translations: {
    defaultLanguage: 'en',
    disableAutoLanguageSwitch: true,
    translations: {en: {cookieBanner: {description: 'May we?'}}},
  },
};
