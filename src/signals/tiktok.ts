import type {Vendor} from './vendor.js';
import {whenDefined} from './when-defined.js';

type Method = 'holdConsent' | 'grantConsent' | 'revokeConsent';

/**
 * Calls a method of TikTok's object. Before the snippet adds its methods, that object is an array whose items are
 * calls.
 */
function call(pixel: unknown, method: Method): void {
  if (!(pixel instanceof Object)) return;
  const own: unknown = Reflect.get(pixel, method);
  if (typeof own === 'function') Reflect.apply(own, pixel, []);
  else if (Array.isArray(pixel)) pixel.push([method]);
}

/** Tells TikTok Pixel, which is held before its script loads. */
export const tiktok: Vendor = {
  categories: ['marketing'],
  sendDefault() {
    whenDefined('ttq', (pixel) => call(pixel, 'holdConsent'));
  },
  sendUpdate(granted) {
    whenDefined('ttq', (pixel, late) => {
      if (late) call(pixel, 'holdConsent');
      call(pixel, granted('marketing') ? 'grantConsent' : 'revokeConsent');
    });
  },
};
