'use strict';

/** Read by the site's own bundle. */
module.exports = {
  mode: 'opt-out',
  root: '#app',
  autoShow: false,
  lazyHtmlGeneration: false,
  categories: {
    essential: {enabled: true, readOnly: true},
    targeting: {enabled: true, autoClear: {cookies: [{name: /_fb[pc]$/}, {name: /^_gcl_(au|aw|dc)$/i}, {name: new RegExp('^uid-')}]}},
  },
  language: {
    default: 'en',
    translations: {en: {consentModal: {label: 'Cookies'}, preferencesModal: {sections: []}}},
  },
  cookie: {
    name: 'my_cookie',
    secure: true,
    useLocalStorage: true,
    expiresAfterDays: (type) => (type === 'all' ? 365 : 30),
  },
  onModalShow({modalName}) {},
  onModalHide: function () {},
  onModalReady: null,
};
