import {run, type CookieConsentConfig} from 'vanilla-cookieconsent';

const SIX_MONTHS = 6 * 30;
const VIDEO = 'videos';

const config = {
  revision: 3,
  disablePageInteraction: true,
  autoClearCookies: true,
  hideFromBots: true,
  cookie: {
    name: 'cc_cookie',
    domain: '.museum.example',
    path: '/',
    sameSite: 'Lax',
    expiresAfterDays: SIX_MONTHS,
  },
  categories: {
    necessary: {enabled: true, readOnly: true},
    analytics: {
      enabled: true,
      services: {
        Matomo: {
          label: 'Matomo <a href="https://matomo.example/privacy">policy</a>',
          onAccept: () => window._paq?.push(['rememberConsentGiven']),
          onReject() {
            window._paq?.push(['forgetConsentGiven']);
          },
          cookies: [{name: /^_pk_(id|ses|ref)/}, {name: 'mtm_consent', path: '/shop'}],
        },
        'google analytics': {},
      },
    },
    [VIDEO]: {services: {youtube: {label: 'YouTube', cookies: [{name: 'VISITOR_INFO1_LIVE'}]}}},
  },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {title: `Your privacy`, acceptAllBtn: 'Accept'},
        preferencesModal: {
          serviceCounterLabel: 'Service|Services',
          sections: [{linkedCategory: VIDEO, title: 'Videos', description: 'Films from other sites.'}],
        },
      },
    },
  },
} satisfies CookieConsentConfig;

run(config);
