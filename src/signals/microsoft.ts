import {findQueue} from './find-queue.js';
import type {Vendor} from './vendor.js';

/** Three items, not one array; no other key is read. */
function send(kind: 'default' | 'update', granted: boolean): void {
  findQueue('uetq')?.push('consent', kind, {ad_storage: granted ? 'granted' : 'denied'});
}

/**
 * Microsoft Advertising (UET). Without a default it counts as granted.
 * @see https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_consent
 */
export const microsoft: Vendor = {
  categories: ['marketing'],
  hold: () => send('default', false),
  tell: (granted) => send('update', granted('marketing')),
};
