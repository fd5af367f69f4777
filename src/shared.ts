import {createConsent} from './gate/consent.js';
import type {Markup} from './gate/gate.js';
import type {Change} from './gate/page.js';

/** The page's one consent object and its start, for all entry points of the package. */
export const handle = /* @__PURE__ */ createConsent();

export const loadMarkup = (): Promise<Markup> => import('./gate/markup.js');

export const loadChange = (): Promise<Change> => import('./gate/change.js');
