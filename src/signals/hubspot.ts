import {findQueue, removeCalls} from './find-queue.js';
import type {Vendor} from './vendor.js';

const SET = 'setHubSpotConsent';

/** HubSpot's keys, with the category that each key follows. */
const KEYS = {analytics: 'analytics', advertisement: 'marketing', functionality: 'personalization'};

/**
 * Tells HubSpot, which forgets the answer from page to page, and switches HubSpot's own banner off.
 *
 * Before HubSpot has loaded, an answer replaces an earlier one in the queue. Afterwards, a refusal of everything also
 * revokes the consent, which deletes HubSpot's cookies.
 *
 * @see https://developers.hubspot.com/docs/api-reference/latest/account/cookie-banner/consent-banner-api
 */
export const hubspot: Vendor = {
  categories: ['analytics', 'marketing', 'personalization'],
  sendUpdate(granted) {
    if (Reflect.get(window, 'disableHubSpotCookieBanner') === undefined) {
      Reflect.set(window, 'disableHubSpotCookieBanner', true);
    }
    const queue = findQueue('_hsp');
    const answers = Object.entries(KEYS).map(([key, name]) => [key, granted(name)] as const);
    const isWaiting = removeCalls(queue, SET);
    queue?.push([SET, Object.fromEntries(answers)]);
    if (!isWaiting && !answers.some(([, isGranted]) => isGranted)) queue?.push(['revokeCookieConsent']);
  },
};
