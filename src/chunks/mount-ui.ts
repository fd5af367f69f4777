import type {ConsentStore} from '../core/store.js';
import {listen} from '../dom/document.js';
import {ConsentBanner} from '../elements/banner/consent-banner.js';
import {notifyLanguageListeners} from '../elements/words/languages.js';
import {connectStore} from '../elements/page-connection.js';
import type {ConsentPreferences} from '../elements/preferences/consent-preferences.js';
import type {ConsentUi} from '../page/consent-ui.js';

let mounted: Promise<ConsentUi> | undefined;

/**
 * Puts the interface on the page, once. It is called anew whenever there is something else to show.
 *
 * The banner is here. All other elements need Lit, and are loaded when they are needed: the banner asks without them.
 *
 * @param looks What the script tag says of the banner's looks, where the banner does not.
 */
export const mount = (store: ConsentStore, looks: DOMStringMap = {}): Promise<ConsentUi> =>
  (mounted ??= Promise.resolve(create(store, looks)));

function create(store: ConsentStore, looks: DOMStringMap): ConsentUi {
  ConsentBanner.looks = looks;
  ConsentBanner.define();
  connectStore(store);
  // `hidden` comes back where the page is made to be as the server wrote it (Turbo's morph).
  new MutationObserver(notifyLanguageListeners).observe(document, {
    attributeFilter: ['lang', 'hidden'],
    subtree: true,
  });
  listen('focusin', () => void keepFocusClear());

  let loading: Promise<ConsentPreferences> | undefined;
  const preferences = (): Promise<ConsentPreferences> =>
    (loading = import('./preferences.js').then(({placePreferences}) => placePreferences()));

  return {
    open: async () => (await preferences()).show(),
    close: async () => (await loading)?.hide(),
    tell: async () => (await import('./notice.js')).showNotice(),
    define: async (tag) => {
      if (tag === 'consent-embed') (await import('./embed.js')).ConsentEmbed.define();
      else (await import('./preferences-button.js')).ConsentPreferencesButton.define();
    },
  };
}

async function keepFocusClear(): Promise<void> {
  try {
    (await import('./keep-clear.js')).keepFocusClear();
  } catch {
    // The file is missing, or the visitor leaves the page. The banner stays where it is, and still asks.
  }
}
