// How each contender is put on a page as its own documentation says, and what a click on "Accept" calls.

/** The ten-line loop: the least that can be done. It knows no order, no withdrawal, and no policy of the page. */
const FLOOR = `
  for (const old of document.querySelectorAll('script[type="text/plain"]')) {
    const script = document.createElement('script');
    if (old.hasAttribute('src')) {
      script.async = false;
      script.src = old.getAttribute('src');
    } else script.text = old.text;
    old.replaceWith(script);
  }`;

/**
 * tarteaucitron does not gate markup: a service is a function, and what it runs is up to the site. This is the loop
 * again, with its own function for files.
 */
const TARTEAUCITRON = `
  tarteaucitron.services.bench = {
    key: 'bench', type: 'analytic', name: 'Bench', needConsent: true, cookies: [],
    js() {
      for (const old of document.querySelectorAll('script[type="text/plain"]')) {
        const src = old.getAttribute('src');
        if (src) { tarteaucitron.addScript(src); continue; }
        const script = document.createElement('script');
        script.text = old.text;
        old.replaceWith(script);
      }
    },
  };
  tarteaucitron.init({privacyUrl: '/privacy', highPrivacy: true, showIcon: false});
  (tarteaucitron.job = tarteaucitron.job || []).push('bench');`;

const VANILLA = `
  CookieConsent.run({
    hideFromBots: false, // it takes a driven browser for one
    categories: {necessary: {enabled: true, readOnly: true}, analytics: {}},
    language: {default: 'en', translations: {en: {
      consentModal: {title: 'Cookies', description: 'May we?', acceptAllBtn: 'Accept all',
        acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Preferences'},
      preferencesModal: {title: 'Preferences', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all',
        savePreferencesBtn: 'Save', sections: [{title: 'Analytics', linkedCategory: 'analytics'}]},
    }}},
  });`;

/**
 * @typedef {object} Contender
 * @property {string} head What the page loads.
 * @property {string} gated Attributes of a gated script.
 * @property {string} [banner] What the page declares.
 * @property {string} [end] Code at the end of the body.
 * @property {string} click Code of the click.
 * @property {string} ready Expression: a visitor could click now. Asked again until true.
 */

/** @type {Record<string, Contender>} */
export const CONTENDERS = {
  floor: {head: '', gated: '', click: FLOOR, ready: 'true'},
  'consent-elements': {
    head: '<script async src="/dist/consent.js"></script>',
    gated: 'data-consent="analytics"',
    banner: '<consent-banner hidden organization="Bench" categories="analytics"></consent-banner>',
    click: 'await consent.acceptAll();',
    // Who clicks has pointed at the button before, which loads what the click needs.
    ready: `(() => {
      const button = document.querySelector('consent-banner').shadowRoot?.querySelector('[part=accept]');
      button?.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true}));
      return performance.getEntriesByType('resource').some(({name}) => name.endsWith('/change.js'));
    })()`,
  },
  'vanilla-cookieconsent': {
    head: `<link rel="stylesheet" href="/peers/vanilla-cookieconsent/dist/cookieconsent.css">
      <script src="/peers/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script>`,
    gated: 'data-category="analytics"',
    end: VANILLA,
    click: `CookieConsent.acceptCategory('all');`,
    ready: `document.querySelector('#cc-main .cm') !== null`,
  },
  tarteaucitron: {
    head: '<script src="/peers/tarteaucitronjs/tarteaucitron.min.js"></script>',
    gated: '',
    end: TARTEAUCITRON,
    click: 'tarteaucitron.userInterface.respondAll(true);',
    ready: `document.getElementById('benchAllowed') !== null`,
  },
};
