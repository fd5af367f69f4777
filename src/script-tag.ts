import {createConsent, type Consent} from './gate/consent.js';
import {ofDocument} from './dom/document.js';
import type {LoadPart} from './gate/parts.js';
import {startFromHtml} from './gate/start-from-html.js';
import {warn} from './dom/warn.js';

declare global {
  interface Window {
    /** The library's one object, with the script tag. Absent until that has run. */
    readonly consent?: Consent;
  }
}

/** What the script tag does: `window.consent`, and a start with what the page declares. @param parts Loads what lies beside the script, at the given address. */
export function runScriptTag(parts: (base: string | undefined) => LoadPart): void {
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
export const loadBeside =
  (base: string | undefined): LoadPart =>
  (file) =>
    import(new URL(file, base).href);
