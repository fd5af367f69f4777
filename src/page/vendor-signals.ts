import type {ConsentStore} from '../core/store.js';
import {listen} from '../dom/document.js';
import {dispatchError} from '../dom/document-events.js';
import type {LoadChunk} from './chunks.js';

/** How long the vendors' file may take before `consent-error` reports the delay. Unit: milliseconds. */
const LATE_MS = 5000;

/** Tells the vendors that the policy names, once their file is loaded. */
export interface VendorSignals {
  /**
   * Loads the file that tells the vendors, tells them, and calls back. If the policy names no vendor, calls back in a
   * separate task.
   */
  readonly start: (release: () => void) => void;
  /** Tells the vendors what is granted now. If their file is not loaded yet, tries to load it. */
  readonly update: () => void;
}

/**
 * Creates the object that tells the vendors. Vendors are told before the gate releases anything. If the file does not
 * load, nothing is released, because a vendor's script that gets no signal assumes consent.
 *
 * Each change of the state starts another try, and so does a browser that comes online.
 */
export function createVendorSignals(store: ConsentStore, load: LoadChunk): VendorSignals {
  let tellAll: (() => void) | undefined;
  let loading = false;
  let whenTold: (() => void) | undefined;

  async function tryAgain(): Promise<void> {
    if (loading || tellAll || !whenTold) return;
    loading = true;
    try {
      const {sendConsentSignals} = await load('tell-vendors.js');
      tellAll = sendConsentSignals(store);
    } catch (error) {
      // The vendors are not told, so the gate stays closed until a later try succeeds.
      dispatchError('file-failed', error);
    }
    loading = false;
    if (tellAll) whenTold();
  }

  return {
    update() {
      if (tellAll) tellAll();
      else void tryAgain();
    },
    start(release) {
      if (store.policy.signals.length === 0) {
        // A separate task is used, because the task in which parsing ends is already long.
        setTimeout(release);
        return;
      }
      whenTold = release;
      void tryAgain();
      listen('online', () => void tryAgain());
      setTimeout(() => {
        if (!tellAll) dispatchError('vendors-not-told', store.policy.signals);
      }, LATE_MS);
    },
  };
}
