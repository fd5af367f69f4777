import {DEV_MODE} from '../core/dev-mode.js';
import type {Report} from '../core/errors.js';
import {explanations} from '../core/explanations.js';

/** Warnings that the page has shown. */
const shown = new Set<string>();

/**
 * Warns the site's author once of a mistake in HTML. Only the development build warns. The safe default applies in both
 * builds.
 */
export const warn: Report = (code, value) => {
  if (!DEV_MODE) return;
  const text = explanations()?.explainMistake(code, value);
  if (text === undefined || shown.has(text)) return;
  shown.add(text);
  console.warn(`[consent-elements] ${text}`);
};
