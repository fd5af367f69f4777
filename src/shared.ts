import {ofDocument, whenParsed} from './dom/document.js';
import {warn} from './dom/warn.js';
import {takeParsed} from './gate/gate.js';
import {createConsent, type ConsentHandle} from './page/consent.js';
import {loadOnce} from './page/load-once.js';
import type {LoadPart, Parts} from './page/parts.js';

const {consent: one, listen, start} = /* @__PURE__ */ createConsent();

/** The page's one consent object, for all entry points of the package. */
export const consent = one;

if (typeof document !== 'undefined') {
  whenParsed(() => {
    // Before a framework puts anything in.
    if (ofDocument('readyState') === 'interactive') takeParsed(ofDocument('documentElement'));
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
export const loadChunk = (mount: Parts['ui.js']['mount']): LoadPart => {
  const parts: {readonly [File in keyof Parts]: () => Promise<Parts[File]>} = {
    'follow-up.js': () => import('./storage/follow-up.js'),
    'tell-vendors.js': () => import('./tell-vendors.js'),
    'jar-cookies.js': () => import('./storage/jar-cookies.js'),
    'markup.js': () => import('./gate/markup.js'),
    'ui.js': () => Promise.resolve({mount}),
  };
  return loadOnce((file) => parts[file]());
};
