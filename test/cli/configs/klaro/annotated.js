// In the manner of the tool's annotated example, in our own words.
var klaroConfig = {
  version: 1,
  elementID: 'klaro',
  styling: {theme: ['light', 'bottom', 'wide']},
  noAutoLoad: false,
  htmlTexts: true,
  embedded: false,
  groupByPurpose: true,
  storageMethod: 'cookie',
  cookieName: 'klaro',
  cookieExpiresAfterDays: 365,
  default: false,
  mustConsent: false,
  acceptAll: true,
  hideDeclineAll: false,
  hideLearnMore: false,
  lang: 'en',
  translations: {
    zz: {privacyPolicyUrl: '/privacy'},
    en: {
      consentModal: {title: 'Services', description: 'Choose what may load. {privacyPolicy}'},
      consentNotice: {title: 'Cookies', description: 'May we use services for {purposes}?', learnMore: 'Let me see'},
      acceptAll: 'Yes to all',
      decline: 'No to all',
      save: 'Keep',
      ok: 'Fine',
      matomo: {description: 'Counts visits on our server.'},
      purposes: {analytics: 'Counting', security: {title: 'Safety', description: 'Keeps robots out.'}},
    },
  },
  services: [
    {
      name: 'matomo',
      default: true,
      title: 'Matomo',
      purposes: ['analytics'],
      cookies: [[/^_pk_.*$/, '/', '.site.example'], [/^_pk_.*$/, '/', 'localhost'], 'piwik_ignore'],
      callback: function (consent, service) {
        console.log(service.name, consent);
      },
      required: false,
      optOut: false,
      onlyOnce: true,
    },
    {name: 'captcha', title: 'A captcha', purposes: ['security'], cookies: ['cap'], contextualConsentOnly: true},
    {name: 'cdn', title: 'Our network', purposes: ['security'], required: true},
  ],
};
