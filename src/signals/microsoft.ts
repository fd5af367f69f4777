import {findQueue} from './find-queue.js';
import type {Vendor} from './vendor.js';

/** Pushes a consent command, as three items and not as one array. Microsoft reads no other key. */
function send(kind: 'default' | 'update', granted: boolean): void {
  findQueue('uetq')?.push('consent', kind, {ad_storage: granted ? 'granted' : 'denied'});
}

/**
 * Tells Microsoft Advertising (UET), which takes a missing default for consent.
 *
 * @see https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_consent
 */
export const microsoft: Vendor = {
  categories: ['marketing'],
  sendDefault: () => send('default', false),
  sendUpdate: (granted) => send('update', granted('marketing')),
};
