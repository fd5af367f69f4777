import {decodeText, millisecondTime, toAnswers} from './former-text.js';
import type {FormerReading, FormerTool} from './former-tool.js';

/** An object literal as Cookiebot writes it: keys without quotes, and plain values. */
const LITERAL = /^\{(?:\w+:(?:'[^']*'|[\w.-]+)(?:,(?!\})|(?=\})))+\}$/;

const FIELD = /(\w+):(?:'([^']*)'|([\w.-]+))/g;

/**
 * Cookiebot writes an object literal, which is no JSON. A visitor from outside the regions of consent has the stamp `-1`,
 * and a visitor who has not answered has `0`.
 *
 * @see https://www.cookiebot.com/en/developer/
 */
export const former: FormerTool = {
  cookies: ['CookieConsent'],
  keys: [],
  names: new Map([
    ['preferences', 'personalization'],
    ['statistics', 'analytics'],
    ['marketing', 'marketing'],
  ]),
  read: (entries) => entries.map(([, text]) => readConsent(decodeText(text))),
};

function readConsent(text: string): FormerReading {
  if (/^(-1|0)?$/.test(text)) return 'none';
  if (!LITERAL.test(text)) return 'unreadable';
  const fields = [...text.matchAll(FIELD)].map(
    ([, name = '', quoted, plain = '']) => [name, quoted ?? plain] as const,
  );
  const valuesOf = (key: string): readonly string[] =>
    fields.filter(([name]) => name === key).map(([, value]) => value);
  const methods = valuesOf('method');
  const isAnswered = !valuesOf('stamp').some((stamp) => ['-1', '0', ''].includes(stamp));
  if (!isAnswered || methods.some((method) => method !== 'explicit')) return 'none';
  // Old records do not say how they were made, so their grants may be implied.
  const isExplicit = methods.length > 0 && valuesOf('stamp').length > 0;
  const pairs = fields.map(([name, value]): [string, boolean | undefined] => [
    name,
    value === 'false' ? false : value === 'true' && isExplicit ? true : undefined,
  ]);
  return {answers: toAnswers(pairs), times: valuesOf('utc').map(millisecondTime)};
}
