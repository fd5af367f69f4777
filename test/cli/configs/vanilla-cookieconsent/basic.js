// In the manner of the tool's first steps: two categories, one language, a script tag with the module.
import 'https://cdn.example/cookieconsent@3.1.0/dist/cookieconsent.umd.js';

CookieConsent.run({
  categories: {
    necessary: {enabled: true, readOnly: true},
    analytics: {},
  },

  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'Cookies on this site',
          description: 'We would like to count visits.',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          showPreferencesBtn: 'Choose',
        },
        preferencesModal: {
          title: 'Your choices',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          savePreferencesBtn: 'Save these',
          closeIconLabel: 'Close',
          sections: [
            {title: 'About cookies', description: 'A site keeps small files in your browser.'},
            {
              title: 'Strictly necessary <span class="pm__badge">Always on</span>',
              description: 'The site does not work without them.',
              linkedCategory: 'necessary',
            },
            {
              title: 'Counting',
              description: 'They tell us which pages are <em>read</em>.',
              linkedCategory: 'analytics',
            },
            {title: 'Questions', description: 'Ask us by <a href="mailto:hello@site.example">mail</a>.'},
          ],
        },
      },
    },
  },
});
