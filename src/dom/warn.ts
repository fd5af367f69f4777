import {DEV_MODE} from '../core/dev-mode.js';
import type {Report} from '../core/errors.js';
import {explanations} from '../core/explanations.js';

const shown = new Set<string>();

/** Tells the site's author of a mistake in HTML, once, in the dev build; the safe default is used. */
export const warn: Report = (code, value) => {
  if (!DEV_MODE) return;
  const text = explanations()?.explainMistake(code, value);
  if (text === undefined || shown.has(text)) return;
  shown.add(text);
  console.warn(`[consent-elements] ${text}`);
};
