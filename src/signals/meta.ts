import type {Vendor} from './vendor.js';
import {whenDefined} from './when-defined.js';

/**
 * Tells Meta Pixel. A command before `fbq('init')` applies to all later ones.
 *
 * @see https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 */
export const meta: Vendor = {
  categories: ['marketing'],
  sendUpdate(granted) {
    whenDefined('fbq', (pixel) => {
      if (typeof pixel !== 'function') return;
      Reflect.apply(pixel, undefined, ['consent', granted('marketing') ? 'grant' : 'revoke']);
    });
  },
};
