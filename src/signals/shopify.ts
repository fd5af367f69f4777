import type {Vendor} from './vendor.js';
import {whenAvailable} from './when-available.js';

/** Shopify's names and the category that each follows. */
const KEYS = {
  analytics: 'analytics',
  marketing: 'marketing',
  preferences: 'personalization',
  sale_of_data: 'marketing',
};

type Key = keyof typeof KEYS;

interface CustomerPrivacy {
  /** What the visitor decided, each `yes`, `no` or, while nothing is decided, empty. */
  readonly currentVisitorConsent: () => Readonly<Partial<Record<Key, string>>>;
  readonly setTrackingConsent: (consent: Record<Key, boolean>, done: () => void) => void;
}

interface Shop {
  readonly loadFeatures: (features: object[], done: (error?: unknown) => void) => void;
  readonly customerPrivacy?: CustomerPrivacy;
}

const FEATURE = {name: 'consent-tracking-api', version: '0.1'};

/** The last that was to be said: what waited for the API to load has been overtaken. */
let last: object;

function findShop(): Shop | null {
  const shop: unknown = Reflect.get(window, 'Shopify');
  const isShop = shop instanceof Object && typeof Reflect.get(shop, 'loadFeatures') === 'function';
  return isShop ? (shop as Shop) : null;
}

/** @param needed Whether it must be said, seeing what Shopify remembers of a key and what holds. */
function say(granted: (name: string) => boolean, needed: (known: string, holds: boolean) => boolean): void {
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
    if (!state.some(([key, holds]) => needed(known[key as Key] ?? '', holds))) return;
    privacy.setTrackingConsent(Object.fromEntries(state) as Record<Key, boolean>, () => undefined);
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
 * Shopify's Customer Privacy API. It asks Shopify's server to remember, so nothing is said that it knows already, and
 * before a choice only what an older choice has left is taken back.
 * @see https://shopify.dev/docs/api/customer-privacy
 */
export const shopify: Vendor = {
  categories: ['analytics', 'marketing', 'personalization'],
  remembers: true,
  hold() {
    say(
      () => false,
      (known) => known === 'yes',
    );
  },
  tell(granted) {
    say(granted, (known, holds) => known !== (holds ? 'yes' : 'no'));
  },
};
