import * as CookieConsent from 'vanilla-cookieconsent';
import de from './texts/de.json';
import {fr} from './texts/fr.js';

const en = {
  consentModal: {
    title: 'Cookies',
    description: 'May we? {{revisionMessage}}',
    acceptAllBtn: 'Yes',
    acceptNecessaryBtn: 'No',
    revisionMessage: 'We have a new vendor.',
  },
  preferencesModal: {
    sections: [
      {
        title: 'Statistics',
        description: 'Counts visits.',
        linkedCategory: 'statistics',
        cookieTable: {
          caption: 'List',
          headers: {name: 'Cookie', domain: 'Domain', desc: 'Description', exp: 'Expiration'},
          body: [
            {name: '_ga', domain: 'site.example', desc: 'Tells <b>browsers</b> apart', exp: '2 years'},
            {name: '_gid', domain: 'site.example', desc: 'The same for a day', exp: '1 day'},
          ],
        },
      },
    ],
  },
};

CookieConsent.run({
  categories: {necessary: {readOnly: true}, statistics: {}},
  language: {
    default: 'en',
    autoDetect: 'browser',
    rtl: ['ar'],
    translations: {
      en,
      de,
      fr,
      'pt-BR': () => import('./texts/pt.json'),
      es: './texts/es.json',
      it: async () => (await fetch('/texts/it.json')).json(),
      nl: {...en, consentModal: {...en.consentModal, title: 'Koekjes'}},
    },
  },
});
