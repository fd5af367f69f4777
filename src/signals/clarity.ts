import type {Vendor} from './vendor.js';
import {whenDefined} from './when-defined.js';

const toWord = (granted: boolean): string => (granted ? 'granted' : 'denied');

/**
 * Tells Microsoft Clarity. Clarity reads keys only in exactly this spelling, with a capital S. Its function queues
 * calls from the start.
 *
 * @see https://learn.microsoft.com/clarity/clarity-consent-api-v2
 */
export const clarity: Vendor = {
  categories: ['analytics', 'marketing'],
  sendUpdate(granted) {
    whenDefined('clarity', (tag) => {
      if (typeof tag !== 'function') return;
      const state = {
        ad_Storage: toWord(granted('marketing')),
        analytics_Storage: toWord(granted('analytics')),
      };
      Reflect.apply(tag, undefined, ['consentv2', state]);
    });
  },
};
