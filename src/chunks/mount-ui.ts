import type {ConsentStore} from '../core/store.js';
import {listen, ofDocument} from '../dom/document.js';
import {ConsentBanner} from '../elements/banner/consent-banner.js';
import {notifyLanguageListeners, wordsFor} from '../elements/words/languages.js';
import {noteEnglish} from '../elements/words/note-messages.js';
import {connectStore} from '../elements/page-connection.js';
import type {ConsentPreferences} from '../elements/preferences/consent-preferences.js';
import type {ConsentUi} from '../page/consent-ui.js';
import {findServedBanner} from '../page/served-banner.js';

/** The interface, once it is on the page. */
let mounted: Promise<ConsentUi> | undefined;

/**
 * Adds the interface to the page once. The page calls this function whenever there is something to show.
 *
 * Only the banner is part of this file. All other elements need Lit and are loaded on demand, so the banner can ask
 * without them.
 *
 * @param tagDataset The `data-` attributes of the script tag, some of which say how the banner looks. The banner's own attributes override them.
 */
export const mount = (store: ConsentStore, tagDataset: DOMStringMap = {}): Promise<ConsentUi> =>
  (mounted ??= create(store, tagDataset));

async function create(store: ConsentStore, tagDataset: DOMStringMap): Promise<ConsentUi> {
  ConsentBanner.tagDataset = tagDataset;
  ConsentBanner.isHidden = true;
  const served = findServedBanner();
  if (served) await prepareToTake(served);
  ConsentBanner.define();
  connectStore(store);
  new MutationObserver(notifyLanguageListeners).observe(document, {attributeFilter: ['lang'], subtree: true});
  listen('focusin', () => void keepFocusClear());

  let loading: Promise<ConsentPreferences> | undefined;
  const preferences = (): Promise<ConsentPreferences> =>
    (loading = import('./preferences.js').then(({placePreferences}) => placePreferences()));

  return {
    open: async () => (await preferences()).show(),
    close: async () => (await loading)?.hide(),
    showBanner: () => {
      ConsentBanner.isHidden = false;
      notifyLanguageListeners();
    },
    showNotice: async () => (await import('./notice.js')).showNotice(),
    placePreferencesButton: async () => (await import('./preferences-button.js')).placePreferencesButton(),
    optOutWords: async () => {
      const host = ofDocument('documentElement');
      const entry = wordsFor(host.querySelector('consent-banner') ?? host);
      await entry.ready;
      const {honored = noteEnglish.honored, locale = 'en', dir = 'ltr'} = entry.words ?? {};
      return {text: honored, lang: locale, dir};
    },
    define: async (tag) => {
      if (tag === 'consent-embed') (await import('./embed.js')).ConsentEmbed.define();
      else if (tag === 'consent-cookie-list') (await import('./cookie-list.js')).ConsentCookieList.define();
      else (await import('./preferences-button.js')).ConsentPreferencesButton.define();
    },
  };
}

/** Loads what takes over a banner that came with the page's HTML. */
async function prepareToTake(banner: Element): Promise<void> {
  try {
    const {takeServed, whenTakable} = await import('./served-banner.js');
    ConsentBanner.createIn = takeServed;
    await whenTakable(banner);
  } catch {
    // The file is missing. The banner asks with a box of its own.
    banner.shadowRoot?.replaceChildren();
  }
}

/** Loads and runs `keep-clear.js` at each focus. */
async function keepFocusClear(): Promise<void> {
  try {
    (await import('./keep-clear.js')).keepFocusClear();
  } catch {
    // The file is missing, or the visitor is leaving the page. The banner stays where it is and still asks.
  }
}
