import type {ConsentStore} from './core/store.js';
import {ConsentBanner} from './elements/banner.js';
import type {ConsentPreferences} from './elements/preferences.js';
import {connectStore} from './elements/store-controller.js';
import type {ConsentUi} from './gate/consent-ui.js';

const OPENERS = '[data-consent-action=preferences]';
const ANSWERS = '[part=accept], [part=reject], [part=always], [data-consent-action]';

let mounted: ConsentUi | undefined;

/**
 * Puts the interface on the page, once. It is called anew whenever there is something else to show.
 *
 * @param looks What the script tag says of the banner's looks, where the banner does not.
 */
export function mount(store: ConsentStore, looks: DOMStringMap = {}): ConsentUi {
  mounted ??= create(store, looks);
  const {notice, asked} = store.state;
  if (notice && asked.length === 0) void import('./notice.js').then(({showNotice}) => showNotice(store));
  return mounted;
}

function create(store: ConsentStore, looks: DOMStringMap): ConsentUi {
  ConsentBanner.position = (looks['position'] ?? 'bottom') as ConsentBanner['position'];
  ConsentBanner.define();
  connectStore(store);

  let loading: Promise<ConsentPreferences> | undefined;
  const preferences = (): Promise<ConsentPreferences> =>
    (loading ??= import('./preferences.js').then(({placePreferences}) => placePreferences()));
  // Who points at a button is about to use it: then what it needs is here in time, and nobody else pays for it.
  const prefetch = (event: Event): void => {
    const meant = (selector: string): boolean =>
      event.composedPath().some((target) => target instanceof Element && target.matches(selector));
    if (meant(ANSWERS)) void import('./gate/change.js');
    if (meant(OPENERS)) void import('./preferences.js');
  };
  for (const type of ['pointerover', 'focusin']) addEventListener(type, prefetch, {passive: true});

  return {
    open: async () => (await preferences()).show(),
    close: async () => (await loading)?.hide(),
    embed: async () => (await import('./embed.js')).ConsentEmbed.define(),
  };
}
