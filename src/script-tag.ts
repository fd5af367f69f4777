import {createConsent, type Consent} from './gate/consent.js';
import {ofDocument} from './gate/document.js';
import type {Launch} from './gate/page.js';
import {startFromHtml} from './gate/start-from-html.js';
import {warn} from './gate/warn.js';

declare global {
  interface Window {
    /** The library's one object, with the script tag. Absent until that has run. */
    readonly consent?: Consent;
  }
}

/** What the script tag does: `window.consent`, and a start with what the page declares. @param parts Loads what lies beside the script, at the given address. */
export function runScriptTag(
  parts: (base: string | undefined) => Pick<Launch, 'loadUi' | 'loadChange' | 'loadMarkup'>,
): void {
  const tag = ownTag();
  // An element of that name (<a id=consent>) is not it.
  const {consent: first}: {readonly consent?: Partial<Consent>} = window;
  if (first?.granted?.call) {
    warn('started-twice', '');
    return;
  }
  const {consent, start} = createConsent();
  Object.defineProperty(window, 'consent', {value: consent});
  startFromHtml(start, parts(tag?.src), tag);
}

/** The tag that runs this; as a module it is not told, and is found by its name. */
function ownTag(): HTMLScriptElement | undefined {
  const running = ofDocument('currentScript') as HTMLScriptElement | null;
  return running ?? [...ofDocument('scripts')].find(({src}) => /\/consent(\.\w+)?\.js/.test(src));
}

/**
 * The parts lie beside the script. A relative import in a classic script fails when it comes from another origin, so
 * their addresses are made here.
 */
export function loadBeside(base: string | undefined): Pick<Launch, 'loadUi' | 'loadChange' | 'loadMarkup'> {
  const load = async <T>(file: string): Promise<T> => (await import(new URL(file, base).href)) as T;
  return {
    loadChange: () => load<typeof import('./gate/change.js')>('change.js'),
    loadMarkup: () => load<typeof import('./gate/markup.js')>('markup.js'),
    loadUi: async (store) => (await load<typeof import('./ui.js')>('ui.js')).mount(store),
  };
}
