import {ofDocument} from '../dom/document.js';

/** Language of the text on the screen, which is English where there are no words in the page's language; else the page's. */
export function shownLanguage(): string {
  const root = ofDocument('documentElement');
  const elements = [...root.querySelectorAll('consent-preferences, consent-banner')];
  const shown = elements.map((element) => element.shadowRoot?.querySelector('[lang]')).find(Boolean);
  return (shown ?? elements[0]?.closest('[lang]') ?? root).getAttribute('lang') ?? '';
}
