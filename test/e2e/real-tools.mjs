// Other consent tools as npm has them, started in a page with four categories, and what a visitor does there.
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles the store of c15t, which has no file for a script tag. */
async function bundleC15t() {
  const {outputFiles} = await build({
    stdin: {contents: `export * from 'c15t'`, resolveDir: ROOT},
    bundle: true,
    format: 'iife',
    globalName: 'c15t',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

const tag = (file) => `<script src="/node_modules/${file}"></script>`;
const run = (code) => `<script>${code}</script>`;
const click = (selector) => `document.querySelector('${selector}').click()`;

/**
 * By the name of the tool: its name in `import-from`, the head of its page and the end of the body, and the code of each act.
 * `keepsDate`: its grants can be taken over. `waits`: it writes before an answer.
 */
export const REAL_TOOLS = {
  'vanilla-cookieconsent 3': {
    name: 'vanilla-cookieconsent',
    head: () =>
      tag('cookieconsent3/dist/cookieconsent.umd.js') +
      run(`CookieConsent.run({hideFromBots: false, categories: {necessary: {readOnly: true}, analytics: {}, marketing: {}},
        language: {default: 'en', translations: {en: {consentModal: {title: 't'}, preferencesModal: {sections: []}}}}})`),
    isStarted: 'Boolean(window.CookieConsent)',
    acts: {
      accept: `CookieConsent.acceptCategory('all')`,
      refuse: `CookieConsent.acceptCategory([])`,
      choose: `CookieConsent.acceptCategory(['analytics'])`,
    },
    keepsDate: true,
  },
  'vanilla-cookieconsent 2': {
    name: 'vanilla-cookieconsent',
    head: () =>
      tag('cookieconsent2/dist/cookieconsent.js') +
      run(`addEventListener('DOMContentLoaded', () => { window.cc = initCookieConsent(); cc.run({hide_from_bots: false, current_lang: 'en', gui_options: {}, languages: {en: {
        consent_modal: {title: 't', description: '', primary_btn: {text: 'a', role: 'accept_all'}, secondary_btn: {text: 'b', role: 'accept_necessary'}},
        settings_modal: {title: 't', save_settings_btn: 's', accept_all_btn: 'a', blocks: [
          {title: 'n', toggle: {value: 'necessary', enabled: true, readonly: true}},
          {title: 'x', toggle: {value: 'analytics', enabled: false, readonly: false}},
          {title: 'y', toggle: {value: 'marketing', enabled: false, readonly: false}}]}}}}); })`),
    isStarted: `Boolean(window.cc && document.querySelector('#cc_div, #cm'))`,
    acts: {accept: `cc.accept('all')`, refuse: `cc.accept([])`, choose: `cc.accept(['analytics'])`},
    keepsDate: true,
  },
  klaro: {
    name: 'klaro',
    head: () =>
      run(
        `window.klaroConfig = {services: [{name: 'analytics', purposes: ['a']}, {name: 'marketing', purposes: ['b']}]}`,
      ) + tag('klaro/dist/klaro-no-css.js'),
    isStarted: 'Boolean(window.klaro)',
    acts: {
      accept: `klaro.getManager().changeAll(true), klaro.getManager().saveAndApplyConsents()`,
      refuse: `klaro.getManager().changeAll(false), klaro.getManager().saveAndApplyConsents()`,
      choose: `klaro.getManager().updateConsent('analytics', true), klaro.getManager().updateConsent('marketing', false), klaro.getManager().saveAndApplyConsents()`,
    },
  },
  tarteaucitron: {
    name: 'tarteaucitron',
    head: () =>
      tag('tarteaucitronjs/tarteaucitron.js') +
      run(`tarteaucitron.init({privacyUrl: '', bodyPosition: 'top', hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', orientation: 'middle',
        showAlertSmall: false, cookieslist: false, highPrivacy: true, AcceptAllCta: true, DenyAllCta: true, mandatory: true});
        for (const name of ['analytics', 'marketing']) {
          tarteaucitron.services[name] = {key: name, type: 'other', name, uri: '', needConsent: true, cookies: [], js() {}};
          (tarteaucitron.job = tarteaucitron.job || []).push(name);
        }`),
    isStarted: `Boolean(document.querySelector('#tarteaucitronPersonalize2, #tarteaucitronPersonalize') && document.querySelector('#marketingAllowed'))`,
    acts: {
      accept: 'tarteaucitron.userInterface.respondAll(true)',
      refuse: 'tarteaucitron.userInterface.respondAll(false)',
      choose: `${click('#analyticsAllowed')}, ${click('#marketingDenied')}`,
    },
  },
  osano: {
    name: 'osano',
    head: () =>
      tag('cookieconsent/build/cookieconsent.min.js') +
      run(
        `addEventListener('load', () => cookieconsent.initialise({type: 'opt-in', palette: {popup: {background: '#000'}}}))`,
      ),
    isStarted: `Boolean(document.querySelector('.cc-deny'))`,
    acts: {accept: click('.cc-allow'), refuse: click('.cc-deny')},
  },
  'osano, which dismisses': {
    name: 'osano',
    head: () =>
      tag('cookieconsent/build/cookieconsent.min.js') +
      run(
        `addEventListener('load', () => cookieconsent.initialise({palette: {popup: {background: '#000'}}}))`,
      ),
    isStarted: `Boolean(document.querySelector('.cc-dismiss'))`,
    acts: {dismiss: click('.cc-dismiss')},
  },
  orejime: {
    name: 'orejime',
    head: () =>
      run(
        `window.orejimeConfig = {privacyPolicyUrl: '/', purposes: [{id: 'analytics', title: 'A', cookies: []}, {id: 'marketing', title: 'M', cookies: []}]}`,
      ),
    end: () => tag('orejime/dist/orejime-standard-en.js'),
    isStarted: `Boolean(document.querySelector('.orejime-Banner-saveButton, .orejime-Button--save'))`,
    acts: {
      accept: click('.orejime-Banner-saveButton, .orejime-Button--save'),
      refuse: click('.orejime-Banner-declineButton, .orejime-Button--decline'),
    },
  },
  'c15t 2': {
    name: 'c15t',
    head: async () => run((await bundleC15t()).replaceAll('</script', String.raw`<\/script`)),
    end: () =>
      run(
        `window.store = c15t.createConsentManagerStore(c15t.configureConsentManager({mode: 'offline'}), {}); store.getState().updateConsentCategories(['necessary', 'measurement', 'marketing'])`,
      ),
    isStarted: 'Boolean(window.store)',
    acts: {
      accept: `store.getState().saveConsents('all')`,
      refuse: `store.getState().saveConsents('necessary')`,
      choose: `store.getState().setSelectedConsent('measurement', true), store.getState().saveConsents('custom')`,
    },
    keepsDate: true,
  },
};
