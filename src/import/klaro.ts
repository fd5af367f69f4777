import {parseFields, toAnswers} from './former-text.js';
import type {FormerTool} from './former-tool.js';

/**
 * klaro. The names of its record are services.
 *
 * @see https://klaro.org/docs
 */
export const former: FormerTool = {
  cookies: ['klaro'],
  keys: ['klaro'],
  names: new Map(),
  read: (entries) =>
    entries.map(([, text]) => {
      const fields = parseFields(text);
      return fields ? {answers: toAnswers(fields), times: []} : 'unreadable';
    }),
};
