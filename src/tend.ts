import type {ConsentStore} from './core/store.js';
import {tendPage} from './gate/tend.js';

export {deleteRefused, putAwayNotice} from './gate/tend.js';

/**
 * Tends to the page, then tells the vendors that the policy names.
 *
 * @returns Tells them what holds then; it is called before anybody else hears of a change.
 */
export async function tend(store: ConsentStore): Promise<(() => void) | undefined> {
  await tendPage(store);
  if (store.policy.signals.length === 0) return undefined;
  const {tellVendors} = await import('./tell-vendors.js');
  return tellVendors(store);
}
