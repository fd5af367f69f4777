import type {Vendor} from './vendor.js';
import {whenDefined} from './when-defined.js';

/** What Amazon's function takes. */
interface AmazonConsent {
  /** ISO 3166 code of two letters. Without one, Amazon takes no answer. */
  readonly countryCode: string;
  readonly enableAdStorage: boolean;
  readonly enableUserData: boolean;
}

/**
 * Tells Amazon Ads, by the Amazon Consent Signal. Amazon's loader denies everything until it gets an answer, so there
 * is no default.
 *
 * A loader that comes late gets its answer when it has run to its end, because its function may need what follows.
 *
 * @see https://github.com/amzn/ads-pao-amznjs-gtm-template
 */
export const amazon: Vendor = {
  categories: ['marketing'],
  needsDetail: true,
  sendUpdate(granted, {detail}) {
    whenDefined('amznConsent', (loader, late) => {
      if (typeof loader !== 'function') return;
      const isGranted = granted('marketing');
      const answer: AmazonConsent = {
        countryCode: detail,
        enableAdStorage: isGranted,
        enableUserData: isGranted,
      };
      const send = (): void => void Reflect.apply(loader, undefined, [answer]);
      if (late) queueMicrotask(send);
      else send();
    });
  },
};
