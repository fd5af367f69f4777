import {decodeText, isoTime, toAnswers} from './former-text.js';
import type {FormerReading, FormerTool} from './former-tool.js';

/**
 * OneTrust, CookiePro and Optanon write `OptanonConsent` before any answer. The visitor has answered if
 * `OptanonAlertBoxClosed` holds a date.
 *
 * Only "accept all" is surely a yes: a record that says how it was made (`intType`) may otherwise come from closing the
 * banner.
 *
 * @see https://my.onetrust.com/articles/en_US/Knowledge/UUID-2dc719a8-4be5-8d16-1dc8-c7b4147b88e0
 */
export const former: FormerTool = {
  cookies: ['OptanonConsent', 'OptanonAlertBoxClosed'],
  keys: [],
  names: new Map([
    ['C0002', 'analytics'],
    ['C0003', 'personalization'],
    ['C0004', 'marketing'],
    ['C0005', 'social'],
  ]),
  read(entries) {
    const closed = entries.filter(([name]) => name === 'OptanonAlertBoxClosed');
    const times = closed.map(([, text]) => isoTime(decodeText(text)));
    if (times.length === 0) return [];
    return entries
      .filter(([name]) => name === 'OptanonConsent')
      .map(([, text]) => readConsent(new URLSearchParams(text), times));
  },
};

function readConsent(fields: URLSearchParams, times: readonly number[]): FormerReading {
  const groups = fields.getAll('groups').flatMap((list) => list.split(','));
  if (groups.length === 0) return 'unreadable';
  const hasOnly = (name: string, isGood: (value: string) => boolean): boolean =>
    fields.getAll(name).every(isGood);
  const isExplicit =
    fields.get('AwaitingReconsent') === 'false' &&
    hasOnly('AwaitingReconsent', (value) => value === 'false') &&
    hasOnly('interactionCount', (value) => Number(value) >= 1) &&
    hasOnly('intType', (value) => value === '1');
  const pairs = groups.map((group): [string, boolean | undefined] => {
    const [, name = '', value] = /^([^:]+):([01])$/.exec(group) ?? [];
    return [name, value === '0' ? false : value === '1' && isExplicit ? true : undefined];
  });
  return {answers: toAnswers(pairs), times};
}
