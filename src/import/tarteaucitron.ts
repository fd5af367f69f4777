import {decodeText, toAnswers} from './former-text.js';
import type {FormerReading, FormerTool} from './former-tool.js';

/** The values of a service. The tool writes `wait` before the visitor answers. */
const ANSWERS: ReadonlyMap<string | undefined, boolean | undefined> = new Map([
  ['true', true],
  ['false', false],
]);

/**
 * tarteaucitron. The names of its record are services.
 *
 * @see https://tarteaucitron.io/en/install/
 */
export const former: FormerTool = {
  cookies: ['tarteaucitron'],
  keys: [],
  names: new Map(),
  read: (entries) => entries.map(([, text]) => readConsent(decodeText(text))),
};

function readConsent(text: string): FormerReading {
  if (text === '') return 'none';
  if (!text.startsWith('!')) return 'unreadable';
  const pairs = text
    .slice(1)
    .split('!')
    .map((pair) => pair.split('='));
  return {answers: toAnswers(pairs.map(([name = '', value]) => [name, ANSWERS.get(value)])), times: []};
}
