import {findQueue} from './find-queue.js';
import type {Granted, Vendor} from './vendor.js';

/**
 * Google's keys, with the category that each key follows. No key follows `affiliate`, because a visitor who refused
 * `marketing` refused advertising.
 */
const KEYS = {
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics',
  functionality_storage: 'personalization',
  personalization_storage: 'personalization',
};

/**
 * Returns an arguments object, which Google reads as a command. Google would read an array as a call of a method of its
 * data model, and ignore it.
 */
const toCommand: (...words: readonly unknown[]) => IArguments = function () {
  // eslint-disable-next-line prefer-rest-params -- see above
  return arguments;
};

/** Pushes a consent command. A default is skipped if the site has already pushed one. */
function send(kind: 'default' | 'update', granted: Granted): void {
  const layer = findQueue('dataLayer');
  if (kind === 'default' && Array.isArray(layer) && layer.some(isDefault)) return;
  const state: Record<string, string> = {};
  for (const [key, name] of Object.entries(KEYS)) state[key] = granted(name) ? 'granted' : 'denied';
  state['security_storage'] = 'granted';
  layer?.push(toCommand('consent', kind, state));
}

/** Whether an entry is the site's own default. A second default would be reported as too late. */
const isDefault = (entry: unknown): boolean =>
  entry instanceof Object && Reflect.get(entry, 0) === 'consent' && Reflect.get(entry, 1) === 'default';

/**
 * Tells Google, by Consent Mode v2 and the data layer of the usual name.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export const google: Vendor = {
  categories: ['analytics', 'marketing', 'personalization'],
  sendDefault: () => send('default', () => false),
  sendUpdate: (granted) => send('update', granted),
};
