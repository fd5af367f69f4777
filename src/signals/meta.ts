import type {Vendor} from './vendor.js';
import {whenDefined} from './when-defined.js';

/**
 * Meta Pixel. What is said before `fbq('init')` holds for all that follows.
 * @see https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 */
export const meta: Vendor = {
  categories: ['marketing'],
  tell(granted) {
    whenDefined('fbq', (pixel) => {
      if (typeof pixel !== 'function') return;
      (pixel as (...words: unknown[]) => void)('consent', granted('marketing') ? 'grant' : 'revoke');
    });
  },
};
