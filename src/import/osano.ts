import type {FormerReading, FormerTool} from './former-tool.js';

/**
 * The open source Cookie Consent 3 of Osano. It asks about everything at once, and keeps no date. So only its `deny` is taken
 * over. `dismiss` is no consent.
 *
 * @see https://github.com/osano/cookieconsent
 */
export const former: FormerTool = {
  cookies: ['cookieconsent_status'],
  keys: [],
  names: new Map(),
  read: (entries) => entries.map(([, text]) => READINGS.get(text) ?? 'unreadable'),
};

const READINGS: ReadonlyMap<string, FormerReading> = new Map<string, FormerReading>([
  ['deny', {answers: new Map(), refusesOthers: true, times: []}],
  ['allow', 'none'],
  ['dismiss', 'none'],
]);
