import type {ConsentStore} from './core/store.js';
import {ConsentBanner} from './elements/banner.js';
import type {ConsentPreferences} from './elements/preferences.js';
import {connectStore} from './elements/store-controller.js';
import type {ConsentUi} from './gate/page.js';

const OPENERS = '[data-consent-action=preferences]';
const ANSWERS = '[part=accept], [part=reject], [data-consent-action]';

let mounted: ConsentUi | undefined;

/** Puts the interface on the page, once. */
export const mount = (store: ConsentStore): ConsentUi => (mounted ??= create(store));

function create(store: ConsentStore): ConsentUi {
  ConsentBanner.define();
  connectStore(store);

  let loading: Promise<ConsentPreferences> | undefined;
  const preferences = (): Promise<ConsentPreferences> => (loading ??= loadPreferences());
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
  };
}

async function loadPreferences(): Promise<ConsentPreferences> {
  const {ConsentPreferences} = await import('./preferences.js');
  ConsentPreferences.define();
  const found = document.querySelector('consent-preferences');
  if (found) return found;
  const made = document.createElement('consent-preferences');
  document.body.append(made);
  return made;
}
