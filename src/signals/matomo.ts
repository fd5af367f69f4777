import {findQueue, removeCalls} from './find-queue.js';
import type {Vendor} from './vendor.js';

const GIVEN = 'setConsentGiven';

/**
 * Tells Matomo, which sends no requests and sets no cookies until consent is given. Each page must give consent again.
 *
 * A refusal requires consent again, because `forgetConsentGiven` would set a cookie for 30 years to remember the
 * refusal. Before Matomo has loaded, a refusal removes the grant from the queue. Matomo would handle that grant before
 * the rest of the queue.
 *
 * @see https://developer.matomo.org/guides/tracking-consent
 */
export const matomo: Vendor = {
  categories: ['analytics'],
  sendDefault() {
    findQueue('_paq')?.push(['requireConsent']);
  },
  sendUpdate(granted) {
    const queue = findQueue('_paq');
    if (granted('analytics')) queue?.push([GIVEN]);
    else if (!removeCalls(queue, GIVEN)) {
      queue?.push(['requireConsent']);
      queue?.push(['deleteCookies']);
    }
  },
};
