import type {ConsentStore} from './core/store.js';
import {ConsentBanner} from './elements/banner.js';
import {tellFollowers} from './elements/languages.js';
import {connectStore} from './elements/page-controller.js';
import type {ConsentPreferences} from './elements/preferences.js';
import type {ConsentUi} from './page/consent-ui.js';

const OPENERS = '[data-consent-action=preferences]';
const BUTTONS = 'button[part], [data-consent-action]';

let mounted: Promise<ConsentUi> | undefined;

/**
 * Puts the interface on the page, once. It is called anew whenever there is something else to show.
 *
 * @param looks What the script tag says of the banner's looks, where the banner does not.
 */
export const mount = (store: ConsentStore, looks: DOMStringMap = {}): Promise<ConsentUi> =>
  (mounted ??= create(store, looks));

async function create(store: ConsentStore, looks: DOMStringMap): Promise<ConsentUi> {
  if (store.gpc || store.policy.categories.some(({model}) => model === 'opt-out')) {
    ConsentBanner.notes = await import('./elements/notes.js');
  }
  ConsentBanner.looks = looks;
  ConsentBanner.define();
  connectStore(store);
  // `hidden` comes back where the page is made to be as the server wrote it (Turbo's morph).
  new MutationObserver(tellFollowers).observe(document, {attributeFilter: ['lang', 'hidden'], subtree: true});

  let loading: Promise<ConsentPreferences> | undefined;
  const preferences = (): Promise<ConsentPreferences> =>
    (loading = import('./preferences.js').then(({placePreferences}) => placePreferences()));
  // Who points at a button is about to use it: then what it needs is here in time, and nobody else pays for it.
  const prefetch = async (event: Event): Promise<void> => {
    const button = (event.composedPath() as Partial<Element>[])[0]?.closest?.(BUTTONS);
    try {
      if (event.type === 'focusin') (await import('./keep-clear.js')).keepClear();
      if (button?.matches(OPENERS)) await import('./preferences.js');
    } catch {
      // The visitor leaves the page; else it is asked for again when it is needed.
    }
  };
  for (const type of ['pointerover', 'focusin']) addEventListener(type, prefetch as EventListener, true);

  return {
    open: async () => (await preferences()).show(),
    close: async () => (await loading)?.hide(),
    tell: async () => (await import('./notice.js')).showNotice(store),
    define: async (tag) => {
      if (tag === 'consent-embed') (await import('./embed.js')).ConsentEmbed.define();
      else (await import('./settings.js')).ConsentSettings.define();
    },
  };
}
