import {findQueue} from './find-queue.js';
import type {Granted, Vendor} from './vendor.js';

/**
 * Google's keys and the category that each follows. `affiliate` opens none: who refused `marketing` refused
 * advertising.
 */
const KEYS = {
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics',
  functionality_storage: 'personalization',
  personalization_storage: 'personalization',
};

/** Google reads an arguments object as a command, and an array as a call of a method of its data: that is ignored. */
const toCommand: (...words: readonly unknown[]) => IArguments = function () {
  // eslint-disable-next-line prefer-rest-params -- as said
  return arguments;
};

function send(kind: 'default' | 'update', granted: Granted): void {
  const layer = findQueue('dataLayer');
  if (kind === 'default' && Array.isArray(layer) && layer.some(isDefault)) return;
  const keys = Object.entries(KEYS).map(([key, name]) => [key, granted(name) ? 'granted' : 'denied']);
  const state = Object.fromEntries([...keys, ['security_storage', 'granted']]) as unknown;
  layer?.push(toCommand('consent', kind, state));
}

/** The site's own default came in time; a second one would be reported as late. */
const isDefault = (entry: unknown): boolean =>
  entry instanceof Object && Reflect.get(entry, 0) === 'consent' && Reflect.get(entry, 1) === 'default';

/**
 * Google Consent Mode v2, by the data layer of the usual name.
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export const google: Vendor = {
  categories: ['analytics', 'marketing', 'personalization'],
  hold: () => send('default', () => false),
  tell: (granted) => send('update', granted),
};
