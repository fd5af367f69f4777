import type {ConsentStore} from '../core/store.js';
import {listen} from '../dom/document.js';
import {dispatchError} from '../dom/document-events.js';
import type {LoadChunk} from './chunks.js';

/** How long vendors may take to be told before the page hears of the delay. Unit: milliseconds. */
const LATE_MS = 5000;

/** Tells the vendors that the policy names, once their file is loaded. */
export interface VendorSignals {
  /** Loads what tells them, tells them, and then calls back. Calls back in a task of its own where there is no vendor. */
  readonly start: (release: () => void) => void;
  /** Tells what holds now; does nothing until the file is loaded. */
  readonly tell: () => void;
}

/**
 * Vendors hear what holds before anything is released. While their file has not come, nothing is released: a vendor's
 * script that runs without its consent signal takes silence for consent. Each change, and a browser that is online
 * again, is a new try.
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
      dispatchError('file-failed', error);
    }
    loading = false;
    if (tellAll) whenTold();
  }

  return {
    tell() {
      if (tellAll) tellAll();
      else void tryAgain();
    },
    start(release) {
      if (store.policy.signals.length === 0) {
        // The parser's last task is a long one already.
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
