/**
 * What only a change needs: it makes and keeps records, and writes the site's own cookies. The script tag loads it when
 * something changes, so that a returning visitor does not pay for it.
 */
import {makeRecord} from '../core/make-record.js';
import type {Keeper} from '../core/store.js';
import {createId} from './create-id.js';
import {ofDocument} from '../dom/document.js';
import {sendRecord} from './send-record.js';
import {writeRecord} from './write-record.js';

export {announce} from './announce.js';
export {putCookie} from './jars.js';
export {writeRecord} from './write-record.js';

/** Made ahead, for the next first decision. */
let id: string | undefined;

/** Makes ahead what takes longest at the first click: random numbers. To be called when a click is likely. */
export function prepare(): void {
  id ??= createId();
}

/** Makes the store's {@link Keeper}. @param language Language of the text shown, where the elements do not tell. */
export const createKeeper =
  (language = shownLanguage): Keeper =>
  (store, choice, origin) => {
    const now = Date.now() / 1000;
    const record = makeRecord(store, choice, {origin, now, id: id ?? createId(), language: language()});
    id = undefined;
    writeRecord(store.policy, record);
    void sendRecord(store.policy, record);
    return record;
  };

/** Of the text on the screen, which is English where there are no words in the page's language; else the page's. */
const shownLanguage = (): string => {
  const root = ofDocument('documentElement');
  const elements = [...root.querySelectorAll('consent-preferences, consent-banner')];
  const shown = elements.map((element) => element.shadowRoot?.querySelector('[lang]')).find(Boolean);
  return (shown ?? elements[0]?.closest('[lang]') ?? root).getAttribute('lang') ?? '';
};
