import {isOptional, type ConsentCategory} from '../../core/policy.js';
import type {ConsentStore} from '../../core/store.js';
import type {Words} from './locale.js';
import {fill} from './messages.js';
import {noteEnglish} from './note-messages.js';
import {labelsOf, type Request} from './texts.js';

/** Tells what is asked for apart from what runs until it is refused. */
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

/** Says that Global Privacy Control is honored, and for what. Empty where the visitor does not send it. */
export function signalText({policy, gpc}: ConsentStore, words: Words): string {
  const kept = policy.categories.filter((category) => isOptional(category) && category.sells);
  if (!gpc || kept.length === 0) return '';
  return fill(words.signal ?? noteEnglish.signal, {purposes: labelsOf(kept, words)});
}
