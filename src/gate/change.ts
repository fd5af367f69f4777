/**
 * What only a change needs: it makes and keeps records, writes the site's own cookies, clears what was declared.
 * The script tag loads it when something changes, so that a returning visitor does not pay for it, and what he loads
 * cannot write.
 */
import {makeRecord} from '../core/make-record.js';
import type {Keeper} from '../core/store.js';
import {createId} from './create-id.js';
import {ofDocument} from './document.js';
import {writeRecord} from './write-record.js';

export {announce} from './announce.js';
export {putCookie} from './jars.js';
export {writeRecord} from './write-record.js';

/** Makes the store's {@link Keeper}. @param language Language of the text shown, where it is not the banner's. */
export const createKeeper =
  (language = bannerLanguage): Keeper =>
  (store, choice, origin) => {
    const now = Date.now() / 1000;
    const record = makeRecord(store, choice, {origin, now, id: createId(), language: language()});
    writeRecord(store.policy, record);
    return record;
  };

const bannerLanguage = (): string => {
  const root = ofDocument('documentElement');
  const banner = root.querySelector('consent-banner') ?? root;
  return banner.closest('[lang]')?.getAttribute('lang') ?? '';
};
