import type {Page} from 'puppeteer-core';
import {pause, within} from '../within.js';

/** How long the page's own code may take for that. Unit: milliseconds. */
const LIMIT_MS = 3000;

/** How long a page has to ask for something once it has been told. Unit: milliseconds. */
const AFTER_MS = 100;

/**
 * Tells a page that its visitor leaves, so that what it sends then is noted. The browser itself does not tell a program
 * of the requests of a page that it is leaving.
 *
 * The page believes from then on that it is hidden, so it can only be left afterwards. Never throws.
 */
export async function leavePage(page: Page): Promise<void> {
  await within(LIMIT_MS, page.evaluate(tellLeaving)).catch(() => undefined);
  await pause(AFTER_MS);
}

/** Runs in the page. */
function tellLeaving(): void {
  const pretend = (name: string, value: unknown) =>
    Object.defineProperty(document, name, {get: () => value, configurable: true});
  dispatchEvent(new Event('beforeunload', {cancelable: true}));
  pretend('visibilityState', 'hidden');
  pretend('hidden', true);
  document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
  dispatchEvent(new PageTransitionEvent('pagehide', {persisted: false}));
}
