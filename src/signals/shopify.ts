import type {Vendor} from './vendor.js';
import {whenAvailable} from './when-available.js';

/** Shopify's names, with the category that each name follows. */
const KEYS = {
  analytics: 'analytics',
  marketing: 'marketing',
  preferences: 'personalization',
  sale_of_data: 'marketing',
};

/** The part of Shopify's Customer Privacy API that is used here. */
interface CustomerPrivacy {
  /** Returns the visitor's decisions: `yes`, `no`, or an empty text for no decision. */
  readonly currentVisitorConsent: () => Readonly<Record<string, string | undefined>>;
  readonly setTrackingConsent: (consent: Readonly<Record<string, boolean>>, done: () => void) => void;
}

/** The part of `window.Shopify` that is used here. */
interface Shop {
  readonly loadFeatures: (features: object[], done: (error?: unknown) => void) => void;
  readonly customerPrivacy?: CustomerPrivacy;
}

/** The feature that loads the Customer Privacy API. */
const FEATURE = {name: 'consent-tracking-api', version: '0.1'};

/** Identifies the latest message. An earlier message that still waits for the API is outdated. */
let last: object;

function findShop(): Shop | null {
  const shop: unknown = Reflect.get(window, 'Shopify');
  return isShop(shop) ? shop : null;
}

const isShop = (value: unknown): value is Shop =>
  value instanceof Object && typeof Reflect.get(value, 'loadFeatures') === 'function';

/**
 * Sends a message once the API has loaded, if Shopify does not know its content yet.
 *
 * @param granted Whether a category is granted.
 * @param needed Whether the message must be sent, given what Shopify remembers of a key and whether the category is
 *   granted.
 */
function sendMessage(
  granted: (name: string) => boolean,
  needed: (known: string, holds: boolean) => boolean,
): void {
  const now = (last = {});
  const ask = (shop: Shop): void => {
    shop.loadFeatures([FEATURE], (error) => {
      const {customerPrivacy} = shop;
      if (error || !customerPrivacy) reportError(error);
      else if (last === now) set(customerPrivacy);
    });
  };
  const set = (privacy: CustomerPrivacy): void => {
    const state = Object.entries(KEYS).map(([key, name]) => [key, granted(name)] as const);
    const known = privacy.currentVisitorConsent();
    if (!state.some(([key, holds]) => needed(known[key] ?? '', holds))) return;
    privacy.setTrackingConsent(Object.fromEntries(state), () => undefined);
  };
  whenAvailable(
    'shopify',
    () => findShop() !== null,
    () => {
      const shop = findShop();
      if (shop) ask(shop);
    },
  );
}

/**
 * Tells Shopify's Customer Privacy API, which makes a request to Shopify's server for each message. So a message is
 * sent only if it changes what Shopify knows. Before a choice, only old grants are taken back.
 *
 * @see https://shopify.dev/docs/api/customer-privacy
 */
export const shopify: Vendor = {
  categories: ['analytics', 'marketing', 'personalization'],
  remembers: true,
  sendDefault() {
    sendMessage(
      () => false,
      (known) => known === 'yes',
    );
  },
  sendUpdate(granted) {
    sendMessage(granted, (known, holds) => known !== (holds ? 'yes' : 'no'));
  },
};
