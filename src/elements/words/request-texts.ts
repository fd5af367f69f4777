import type {ConsentCategory} from '../../core/policy.js';
import {isOptional} from '../../core/record.js';
import type {ConsentStore} from '../../core/store.js';
import type {Words} from './locale.js';
import {fill} from './messages.js';
import {noteEnglish} from './note-messages.js';
import {labelsOf, type Request} from './texts.js';

/** Returns separate sentences for the categories that need a grant, and for those that are on until refused. */
export function requests(
  {isGranted}: ConsentStore,
  words: Words,
  asked: readonly ConsentCategory[],
): readonly Request[] {
  const isRunning = ({name, model}: ConsentCategory): boolean => model === 'opt-out' && isGranted(name);
  return [
    [words.request, asked.filter((category) => !isRunning(category))],
    [words.optOut ?? noteEnglish.optOut, asked.filter(isRunning)],
  ];
}

/**
 * Whether the visitor's Global Privacy Control signal turns anything off.
 *
 * @see https://cppa.ca.gov/regulations/pdf/cppa_regs.pdf Section 7025(c)(6)
 */
export const isSignalHonored = ({policy, gpc, state}: ConsentStore): boolean =>
  gpc &&
  policy.categories.some(
    (category) => category.sells && isOptional(category) && state.decisions.get(category.name) === false,
  );

/**
 * Returns the note that Global Privacy Control is honored, and for which categories. Empty if the browser does not send
 * the signal.
 *
 * @see https://w3c.github.io/gpc/
 */
export function signalText({policy, gpc}: ConsentStore, words: Words): string {
  const kept = policy.categories.filter((category) => isOptional(category) && category.sells);
  if (!gpc || kept.length === 0) return '';
  return fill(words.signal ?? noteEnglish.signal, {purposes: labelsOf(kept, words)});
}
