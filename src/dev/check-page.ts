import type {ConsentPolicy} from '../core/policy.js';
import {checkAttributes, checkPlaces} from './check-declaration.js';
import {listen, ofDocument} from '../dom/document.js';
import {warn} from '../dom/warn.js';

/** How long changes of the page are gathered before it is looked at again. Unit: milliseconds. */
const PAUSE_MS = 500;
/** How long after a page was loaded a framework may take to put the banner in. Unit: milliseconds. */
const PATIENCE_MS = 2000;

/** Names that visitors have words for in every language. */
const BUILT_IN = ['necessary', 'affiliate', 'personalization', 'analytics', 'social', 'marketing'];

/** How other libraries mark a script that is to wait: with it, nobody lets the script run here. */
const FOREIGN_SCRIPTS = 'script[type="text/plain" i]:not([data-consent])';
const FOREIGN_ATTRIBUTES = [
  'data-category',
  'data-cookieconsent',
  'data-cookiecategory',
  'data-cc',
  'data-name',
  'data-usercentrics',
  'data-cookieyes',
];
/** The same for what is not a script; `data-cc` is short, so only with what vanilla-cookieconsent has there. */
const FOREIGN_ELEMENTS: Readonly<Record<string, string>> = {
  'data-cookieconsent': '[data-cookieconsent]:not(script)',
  'data-cc': '[data-cc^="show-"], [data-cc^="accept-"], [data-cc^="c-settings"]',
};

/** Warns of what only the whole page shows: now, and when it has changed. Only the dev build looks. */
export function watchPage(): void {
  const root = ofDocument('documentElement');
  let waits = false;
  const look = (): void => {
    waits = false;
    checkForeign(root);
    checkAttributes(root);
    checkPlaces(root);
    const banners = root.querySelectorAll('consent-banner');
    if (banners.length > 1) warn('two-banners', `${String(banners.length)} <consent-banner>`);
  };
  new MutationObserver(() => {
    if (!waits) setTimeout(look, PAUSE_MS);
    waits = true;
  }).observe(root, {childList: true, subtree: true});
  look();
}

/** Warns if the page is complete and nobody is asked. Only the dev build looks. */
export function expectBanner(): void {
  const wait = (): void => {
    setTimeout(() => {
      if (!ofDocument('documentElement').querySelector('consent-banner')) warn('no-banner', '');
    }, PATIENCE_MS);
  };
  if (ofDocument('readyState') === 'complete') wait();
  else listen('load', wait, true);
}

/** Warns of categories that visitors would read as the author named them for himself. Only the dev build looks. */
export function checkLabels({categories}: ConsentPolicy): void {
  for (const {name, label} of categories) if (!label && !BUILT_IN.includes(name)) warn('no-label', name);
}

function checkForeign(root: Element): void {
  for (const script of root.querySelectorAll(FOREIGN_SCRIPTS)) {
    const name = FOREIGN_ATTRIBUTES.find((one) => script.hasAttribute(one));
    if (name && (name !== 'data-name' || script.matches('[data-type], [data-src]'))) warnOf(script, name);
  }
  for (const [name, selector] of Object.entries(FOREIGN_ELEMENTS)) {
    for (const element of root.querySelectorAll(selector)) warnOf(element, name);
  }
}

function warnOf(element: Element, name: string): void {
  warn('foreign-attribute', `<${element.localName} ${name}="${element.getAttribute(name) ?? ''}">`);
}
