import type {Vendor} from './vendor.js';
import {whenDefined} from './when-defined.js';

const toWord = (granted: boolean): string => (granted ? 'granted' : 'denied');

/**
 * Microsoft Clarity. It reads the keys as they are written here, with a capital S, and ignores others. Its function is
 * a queue from the start.
 * @see https://learn.microsoft.com/clarity/clarity-consent-api-v2
 */
export const clarity: Vendor = {
  categories: ['analytics', 'marketing'],
  tell(granted) {
    whenDefined('clarity', (tag) => {
      if (typeof tag !== 'function') return;
      const state = {
        ad_Storage: toWord(granted('marketing')),
        analytics_Storage: toWord(granted('analytics')),
      };
      (tag as (...words: unknown[]) => void)('consentv2', state);
    });
  },
};
