import type {SignalName} from '../core/signal-names.js';
import type {ConsentStore} from '../core/store.js';
import {dispatchError} from '../dom/document-events.js';
import {amazon} from './amazon.js';
import {clarity} from './clarity.js';
import {google} from './google.js';
import {hubspot} from './hubspot.js';
import {matomo} from './matomo.js';
import {meta} from './meta.js';
import {microsoft} from './microsoft.js';
import {pinterest} from './pinterest.js';
import {shopify} from './shopify.js';
import {tiktok} from './tiktok.js';
import type {Granted, SignalContext, Vendor} from './vendor.js';
import {wordpress} from './wordpress.js';

/** The vendors, by the name that an author writes in `signals`. */
const VENDORS: Readonly<Record<SignalName, Vendor>> = {
  google,
  microsoft,
  clarity,
  meta,
  tiktok,
  matomo,
  shopify,
  wordpress,
  pinterest,
  hubspot,
  amazon,
};

/**
 * Tells the vendors that the policy names what is granted now.
 *
 * @returns A function that tells the vendors again. Call it at each change, before any other code acts on the change.
 *   Vendors whose state is unchanged are skipped.
 */
export function sendConsentSignals(store: ConsentStore): () => void {
  const {signals} = store.policy;
  const named = new Map(
    signals.map((signal) => {
      const [name = '', detail = ''] = signal.split(':');
      return [name, detail] as const;
    }),
  );
  const senders = Object.entries(VENDORS)
    .filter(([name, {needsDetail}]) => named.has(name) && !(needsDetail && !named.get(name)))
    .map(([name, vendor]) => createSender(store, name, vendor, named.get(name) ?? ''));
  return () => {
    for (const send of senders) send();
  };
}

/**
 * Sends a vendor its default, if it has one, and then what is granted. Returns a function that tells the vendor again.
 */
function createSender(store: ConsentStore, name: string, vendor: Vendor, detail: string): () => void {
  const {categories, followsServices, remembers, sendDefault, sendUpdate} = vendor;
  const services = followsServices ? servicesOf(store) : [];
  const context: SignalContext = {detail, services, isGranted: store.isGranted};
  /** The answers that the vendor got last, in the order of its categories and services. */
  let sentAnswers = '';
  const granted = grantedTo(name, store);
  const isDecided = (): boolean => store.state.record !== null || categories.some(granted);

  const update = (): void => {
    const answers = [...categories.map(granted), ...services.map(store.isGranted)].join();
    if (answers === sentAnswers || (sendDefault && !sentAnswers && !isDecided())) return;
    attempt(() => {
      sendUpdate(granted, context);
      sentAnswers = answers;
    });
  };
  if (sendDefault && !(remembers && isDecided())) attempt(() => sendDefault(context));
  update();
  return update;
}

/**
 * Creates the function that a vendor asks. If a category has services of the vendor, they answer for the category: the
 * visitor may have decided on them separately. One refusal among them is a refusal.
 */
const grantedTo =
  (vendor: string, {policy, isGranted}: ConsentStore): Granted =>
  (category) => {
    const services = policy.categories.find(({name}) => name === category)?.services ?? [];
    const own = services.filter(({name}) => isServiceOf(vendor, name));
    return own.length > 0 ? own.every(({name}) => isGranted(name)) : isGranted(category);
  };

/** Whether a service has the vendor's name as one of its words, as `pinterest-tag` and `google-ads` have. */
const isServiceOf = (vendor: string, service: string): boolean => service.split('-').includes(vendor);

/** Returns the names of all services. */
const servicesOf = ({policy}: ConsentStore): readonly string[] =>
  policy.categories.flatMap(({services}) => services.map(({name}) => name));

/**
 * Runs code that calls a vendor's code. If that code throws, `consent-error` reports it, and the other vendors are
 * still told.
 */
function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    // The vendor counts as not told, so the next change tries again.
    dispatchError('vendor-failed', error);
  }
}
