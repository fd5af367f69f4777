import {decodeText, toAnswers} from './former-text.js';
import type {FormerEntries, FormerReading, FormerTool} from './former-tool.js';

const CURRENT = 'cookieyes-consent';
const LEGACY = 'viewed_cookie_policy';
const CHECKBOX = 'cookielawinfo-checkbox-';

/**
 * CookieYes, hosted and for WordPress, and its predecessor "Cookie Law Info". The tool writes `cookieyes-consent` at the
 * first visit, with an empty `action`. Its field `consent` is not read, because under California's rules `consent:yes` says
 * that the visitor has opted out.
 *
 * @see https://www.cookieyes.com/documentation/
 */
export const former: FormerTool = {
  cookies: [CURRENT, LEGACY, `${CHECKBOX}*`, 'CookieLawInfoConsent'],
  keys: [],
  names: new Map([
    ['functional', 'personalization'],
    ['analytics', 'analytics'],
    ['performance', 'analytics'],
    ['advertisement', 'marketing'],
  ]),
  read: (entries) => [
    ...entries.filter(([name]) => name === CURRENT).map(([, text]) => readCurrent(decodeText(text))),
    ...readLegacy(entries),
  ],
};

const ANSWERS: ReadonlyMap<string | undefined, boolean> = new Map([
  ['yes', true],
  ['no', false],
]);

function readCurrent(text: string): FormerReading {
  const fields = text.split(',').map((field) => field.split(':'));
  if (!fields.some(([name]) => name === 'action')) return 'unreadable';
  const actions = fields.filter(([name]) => name === 'action').map(([, action]) => action);
  if (!actions.every((action) => action === 'yes')) return 'none';
  return {answers: toAnswers(fields.map(([name = '', value]) => [name, ANSWERS.get(value)])), times: []};
}

function readLegacy(entries: FormerEntries): readonly FormerReading[] {
  const viewed = entries.filter(([name]) => name === LEGACY).map(([, text]) => text);
  if (viewed.length === 0) return [];
  const boxes = entries.filter(([name]) => name.startsWith(CHECKBOX));
  const answers = toAnswers(boxes.map(([name, text]) => [name.slice(CHECKBOX.length), ANSWERS.get(text)]));
  return [{answers, refusesOthers: viewed.includes('no'), times: []}];
}
