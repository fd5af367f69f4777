import {waitInPage} from './driver-common.mjs';

/**
 * Returns whether the library of a page or a frame grants names. Waits for the library: a page that has just taken a refusal may be
 * about to load again, and has no library for a moment.
 */
export async function isGranted(page, names) {
  const ask = (asked) => {
    const isThere = typeof window.consent?.isGranted === 'function';
    return isThere && String(window.consent.isGranted(asked));
  };
  return (await waitInPage(page, ask, [names])) === 'true';
}
