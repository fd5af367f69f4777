import {scriptAddress} from './script-kind.js';

/**
 * What a client router takes a script for. Two pages that hold the same address, or the same code, hold one script.
 */
export const identityOf = (script: HTMLScriptElement): string =>
  script.src || (scriptAddress(script) ?? script.textContent);

/**
 * Whether Astro's `<ClientRouter>` has put a script in as one that an earlier page had. The browser would not run such
 * a script again.
 * @see https://docs.astro.build/en/guides/view-transitions/#script-behavior-with-view-transitions
 */
export const isKnownToRouter = (script: Element): boolean => script.hasAttribute('data-astro-exec');
