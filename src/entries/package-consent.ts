import '../dev/provide.js';
import {pageChecks} from '../dev/page-checks.js';
import {whenParsed} from '../dom/document.js';
import {createConsent, type ConsentHandle} from '../page/create-consent.js';
import {loadOnce} from '../page/load-once.js';
import type {LoadChunk, Chunks} from '../page/chunks.js';
import {markParsed} from '../page/start.js';

/** The page's consent object, and the functions that start it, for all entries of the package. */
export const handle: ConsentHandle = /* @__PURE__ */ createConsent(pageChecks);

// The parser alone has inserted elements so far, because frameworks start later.
if (typeof document !== 'undefined') whenParsed(markParsed);

/**
 * Creates a function that loads the files as chunks of the site's own bundle.
 *
 * @param mount Adds the interface to the page.
 */
export const loadChunks = (mount: Chunks['ui.js']['mount']): LoadChunk => {
  const parts: {readonly [File in keyof Chunks]: () => Promise<Chunks[File]>} = {
    'follow-up.js': () => import('../chunks/follow-up.js'),
    'tell-vendors.js': () => import('../chunks/tell-vendors.js'),
    'send-again.js': () => import('../chunks/send-again.js'),
    'jar-cookies.js': () => import('../chunks/jar-cookies.js'),
    'region-rules.js': () => import('../chunks/region-rules.js'),
    'markup.js': () => import('../chunks/markup.js'),
    'import.js': () => import('../chunks/import.js'),
    'import/c15t.js': () => import('../import/c15t.js'),
    'import/complianz.js': () => import('../import/complianz.js'),
    'import/cookiebot.js': () => import('../import/cookiebot.js'),
    'import/cookieyes.js': () => import('../import/cookieyes.js'),
    'import/iubenda.js': () => import('../import/iubenda.js'),
    'import/klaro.js': () => import('../import/klaro.js'),
    'import/onetrust.js': () => import('../import/onetrust.js'),
    'import/orejime.js': () => import('../import/orejime.js'),
    'import/osano.js': () => import('../import/osano.js'),
    'import/tarteaucitron.js': () => import('../import/tarteaucitron.js'),
    'import/vanilla.js': () => import('../import/vanilla.js'),
    'ui.js': () => Promise.resolve({mount}),
  };
  return loadOnce((file) => parts[file]());
};
