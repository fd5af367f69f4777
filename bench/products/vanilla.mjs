// vanilla-cookieconsent: a style sheet, and a module of the site's own that imports the library and runs it.
import {WORDS} from './words.mjs';

const CONFIG = `import './peers/vanilla-cookieconsent/dist/cookieconsent.umd.js';
CookieConsent.run({
  hideFromBots: false, // it takes a driven browser for one
  categories: {necessary: {enabled: true, readOnly: true}, analytics: {}, marketing: {}},
  language: {default: 'en', translations: {en: {
    consentModal: {title: '${WORDS.title}', description: '${WORDS.text}', acceptAllBtn: '${WORDS.accept}',
      acceptNecessaryBtn: '${WORDS.reject}', showPreferencesBtn: '${WORDS.preferences}'},
    preferencesModal: {title: '${WORDS.preferences}', acceptAllBtn: '${WORDS.accept}',
      acceptNecessaryBtn: '${WORDS.reject}', savePreferencesBtn: '${WORDS.save}', closeIconLabel: 'Close',
      sections: [
        {title: 'Necessary', linkedCategory: 'necessary'},
        {title: 'Analytics', linkedCategory: 'analytics'},
        {title: 'Marketing', linkedCategory: 'marketing'},
      ]},
  }}},
});`;

export const vanilla = {
  head: '<link rel="stylesheet" href="peers/vanilla-cookieconsent/dist/cookieconsent.css">',
  end: '<script type="module" src="vanilla-config.js"></script>',
  settings: 'data-cc="show-preferencesModal"',
  gate: ({src, code = ''}) =>
    `<script type="text/plain" data-category="analytics"${src ? ` src="${src}"` : ''}>${code}</script>`,
  buttons: {
    accept: ['#cc-main .cm [data-role=all]'],
    reject: ['#cc-main .cm [data-role=necessary]'],
    preferences: ['#cc-main .cm [data-role=show]'],
    save: ['#cc-main .pm [data-role=save]'],
    close: ['#cc-main .pm__close-btn'],
  },
  files: {'vanilla-config.js': CONFIG},
};
