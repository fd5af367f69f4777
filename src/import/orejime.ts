import {decodeText, parseFields, toAnswers} from './former-text.js';
import type {FormerTool} from './former-tool.js';

const ANSWERS: ReadonlyMap<string | undefined, boolean> = new Map([
  ['1', true],
  ['0', false],
]);

/** Orejime 3 writes JSON, or `analytics=1;ads=0`. A site names its purposes itself. */
export const former: FormerTool = {
  cookies: ['eu-consent'],
  keys: [],
  names: new Map(),
  read: (entries) =>
    entries.map(([, text]) => {
      const fields = parseFields(text);
      if (fields) return {answers: toAnswers(fields), times: []};
      const pairs = decodeText(text)
        .split(/[;&]/)
        .map((pair) => pair.split('='));
      const answers = toAnswers(pairs.map(([name = '', value]) => [name, ANSWERS.get(value)]));
      return answers.size > 0 ? {answers, times: []} : 'unreadable';
    }),
};
