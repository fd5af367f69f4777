import type {Vendor} from './vendor.js';
import {whenDefined} from './when-defined.js';

type Method = 'holdConsent' | 'grantConsent' | 'revokeConsent';

/** Its snippet makes an array first, whose items are calls, and then methods that put them there. */
function call(pixel: unknown, method: Method): void {
  if (!(pixel instanceof Object)) return;
  const own: unknown = Reflect.get(pixel, method);
  if (typeof own === 'function') Reflect.apply(own, pixel, []);
  else if (Array.isArray(pixel)) pixel.push([method]);
}

/** TikTok Pixel. It is held before it is loaded, and then told. */
export const tiktok: Vendor = {
  categories: ['marketing'],
  hold() {
    whenDefined('ttq', (pixel) => call(pixel, 'holdConsent'));
  },
  tell(granted) {
    whenDefined('ttq', (pixel, late) => {
      if (late) call(pixel, 'holdConsent');
      call(pixel, granted('marketing') ? 'grantConsent' : 'revokeConsent');
    });
  },
};
