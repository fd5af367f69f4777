import {listen, ofDocument} from '../dom/document.js';

/** Calls once the page and what stands in it has loaded. */
export function whenLoaded(callback: () => void): void {
  if (ofDocument('readyState') === 'complete') callback();
  else listen('load', callback, true);
}
