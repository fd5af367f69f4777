import type {SignalName} from '../core/check-policy.js';
import type {ConsentStore} from '../core/store.js';
import {dispatchError} from '../dom/document-events.js';
import {clarity} from './clarity.js';
import {google} from './google.js';
import {matomo} from './matomo.js';
import {meta} from './meta.js';
import {microsoft} from './microsoft.js';
import {shopify} from './shopify.js';
import {tiktok} from './tiktok.js';
import type {Granted, Vendor} from './vendor.js';
import {wordpress} from './wordpress.js';

const VENDORS: Readonly<Record<SignalName, Vendor>> = {
  google,
  microsoft,
  clarity,
  meta,
  tiktok,
  matomo,
  shopify,
  wordpress,
};

/**
 * Tells the vendors that the policy names what holds now.
 *
 * @returns What tells them again, to be called at each change, before anything else acts on it. Nobody is told what he
 *   has been told last.
 */
export function sendConsentSignals(store: ConsentStore): () => void {
  const {signals} = store.policy;
  const tellers = Object.entries(VENDORS)
    .filter(([name]) => signals.includes(name))
    .map(([name, vendor]) => createSender(store, name, vendor));
  return () => {
    for (const tell of tellers) tell();
  };
}

/** Holds the vendor, and tells what holds already. */
function createSender(store: ConsentStore, name: string, vendor: Vendor): () => void {
  const {categories, remembers, hold, tell} = vendor;
  /** The answers he was told last, in the order of his categories. */
  let told = '';
  const granted = grantedTo(name, store);
  const isDecided = (): boolean => store.state.record !== null || categories.some(granted);

  const update = (): void => {
    const answers = categories.map(granted).join();
    if (answers === told || (hold && !told && !isDecided())) return;
    attempt(() => {
      tell(granted);
      told = answers;
    });
  };
  if (hold && !(remembers && isDecided())) attempt(hold);
  update();
  return update;
}

/** A service that is named as its vendor stands for its category: the visitor may have decided on it alone. */
const grantedTo =
  (vendor: string, {policy, isGranted}: ConsentStore): Granted =>
  (category) => {
    const services = policy.categories.find(({name}) => name === category)?.services;
    return isGranted(services?.some(({name}) => name === vendor) ? vendor : category);
  };

/** A vendor's failure keeps nothing else from going on. */
function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    dispatchError('vendor-failed', error);
  }
}
