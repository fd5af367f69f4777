import '../dev/provide.js';
import {pageChecks} from '../dev/page-checks.js';
import {ofDocument, whenParsed} from '../dom/document.js';
import {warn} from '../dom/warn.js';
import {markParsedAsRunnable} from '../gate/gate.js';
import {createConsent, type ConsentHandle} from '../page/create-consent.js';
import {loadOnce} from '../page/load-once.js';
import type {LoadChunk, Chunks} from '../page/chunks.js';

const {consent: one, listen, start} = /* @__PURE__ */ createConsent(pageChecks);

/** The page's one consent object, for all entry points of the package. */
export const consent = one;

if (typeof document !== 'undefined') {
  whenParsed(() => {
    // Before a framework puts anything in.
    if (ofDocument('readyState') === 'interactive') markParsedAsRunnable(ofDocument('documentElement'));
  });
}

let isListening = false;
let isStarted = false;

/** Starts the library once: a second start warns and does nothing. */
export const once: ConsentHandle = {
  consent,
  listen(tag) {
    if (!isListening) listen(tag);
    isListening = true;
  },
  start(policy, launch) {
    if (isStarted) warn('started-twice', '');
    else start(policy, launch);
    isStarted = true;
  },
};

/** Loads the parts as chunks of the site's own bundle. @param mount What puts the interface on the page. */
export const loadChunks = (mount: Chunks['ui.js']['mount']): LoadChunk => {
  const parts: {readonly [File in keyof Chunks]: () => Promise<Chunks[File]>} = {
    'follow-up.js': () => import('../chunks/follow-up.js'),
    'tell-vendors.js': () => import('../chunks/tell-vendors.js'),
    'jar-cookies.js': () => import('../chunks/jar-cookies.js'),
    'markup.js': () => import('../chunks/markup.js'),
    'ui.js': () => Promise.resolve({mount}),
  };
  return loadOnce((file) => parts[file]());
};
