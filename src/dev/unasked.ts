import {optionalNames} from '../core/optional-names.js';
import {madeAt} from '../core/record.js';
import type {ConsentStore} from '../core/store.js';
import {listen} from '../dom/document.js';

/** The time in which nothing optional was granted. */
export interface Unasked {
  /** Whether it lasts. */
  readonly isNow: () => boolean;
  /** When it ended. Unit: milliseconds since the page began; `Infinity`: it lasts. */
  readonly end: () => number;
}

/** The two clocks, of the record and of the browser's timeline, may differ by this. Unit: milliseconds. */
const CLOCKS_MS = 50;

/** Follows the page until something optional is granted, or an embed is loaded. Later requests may be that grant's. */
export function followUnasked(store: ConsentStore): Unasked {
  const isGranted = (): boolean => optionalNames(store.policy).some(store.isGranted);
  // If something was granted when the page began, it may have loaded anything.
  let end = isGranted() ? 0 : Infinity;
  store.subscribe(({record}) => {
    if (end < Infinity || !isGranted()) return;
    // The gate has started what is granted before this is called.
    const decided = record ? madeAt(record) - performance.timeOrigin : 0;
    end = Math.min(decided, performance.now()) - CLOCKS_MS;
  });
  // "Load once" is no grant, but what the page then loads to drive the frame is what the visitor has asked for.
  listen('consent-embed-load', () => {
    end = Math.min(end, performance.now() - CLOCKS_MS);
  });
  return {isNow: () => end === Infinity, end: () => end};
}
