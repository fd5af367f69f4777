import {findQueue} from './find-queue.js';
import type {Vendor} from './vendor.js';

const GIVEN = 'setConsentGiven';

const isGiven = (call: unknown): boolean => Array.isArray(call) && call[0] === GIVEN;

/**
 * Matomo: neither requests nor cookies until consent is given, on each page anew.
 *
 * A refusal requires consent again: `forgetConsentGiven` would keep a cookie for 30 years to remember it. Before Matomo
 * is there it is the grant that goes, because Matomo takes grants before all else in its queue.
 * @see https://developer.matomo.org/guides/tracking-consent
 */
export const matomo: Vendor = {
  categories: ['analytics'],
  hold() {
    findQueue('_paq')?.push(['requireConsent']);
  },
  tell(granted) {
    const queue = findQueue('_paq');
    const calls: unknown[] | null = Array.isArray(queue) ? queue : null;
    if (granted('analytics')) queue?.push([GIVEN]);
    else if (calls) calls.splice(0, calls.length, ...calls.filter((call) => !isGiven(call)));
    else {
      queue?.push(['requireConsent']);
      queue?.push(['deleteCookies']);
    }
  },
};
