import {createConsent} from './gate/consent.js';
import {ofDocument, whenParsed} from './dom/document.js';
import {takeParsed} from './gate/gate.js';
import type {LoadPart, Parts} from './gate/parts.js';
import {warn} from './dom/warn.js';

const {consent: one, start} = /* @__PURE__ */ createConsent();

/** The page's one consent object, for all entry points of the package. */
export const consent = one;

if (typeof document !== 'undefined') {
  whenParsed(() => {
    // Before a framework puts anything in.
    if (ofDocument('readyState') === 'interactive') takeParsed(ofDocument('documentElement'));
  });
}

let begun = false;

/** Starts it. A second call warns and does nothing. */
export const startOnce: typeof start = (policy, launch) => {
  if (begun) warn('started-twice', '');
  else start(policy, launch);
  begun = true;
};

/** Loads the parts as chunks of the site's own bundle. @param mount What puts the interface on the page. */
export const loadChunk =
  (mount: Parts['ui.js']['mount']): LoadPart =>
  (file) => {
    const parts: {readonly [File in keyof Parts]: () => Promise<Parts[File]>} = {
      'change.js': () => import('./gate/change.js'),
      'tend.js': () => import('./tend.js'),
      'markup.js': () => import('./gate/markup.js'),
      'ui.js': () => Promise.resolve({mount}),
    };
    return parts[file]();
  };
