import {decodeText, type Fields, millisecondTime, parseFields, toAnswers, toFields} from './former-text.js';
import type {FormerReading, FormerTool} from './former-tool.js';

/** The names of categories in a cookie of version 3. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['fn', 'functionality'],
  ['ex', 'experience'],
  ['me', 'measurement'],
  ['mk', 'marketing'],
]);

/**
 * c15t 1 to 3. The cookie of version 2 leaves out what was refused, and localStorage has everything. A record without a time
 * was not made by the visitor.
 *
 * @see https://c15t.com/docs
 */
export const former: FormerTool = {
  cookies: ['c15t', 'privacy-consent-storage'],
  keys: ['c15t', 'privacy-consent-storage'],
  names: new Map([
    ['experience', 'personalization'],
    ['measurement', 'analytics'],
    ['marketing', 'marketing'],
  ]),
  read: (entries) => entries.map(([, text]) => readText(text)),
};

function readText(text: string): FormerReading {
  const fields = parseFields(text);
  if (fields) return fields.get('version') === 3 ? readCategories(fields) : readConsents(fields);
  const decoded = decodeText(text);
  if (/^v=3(&|$)/.test(decoded)) return readCompact(new URLSearchParams(decoded));
  return readFlat(decoded);
}

/** Reads localStorage of version 3: an answer and a time for each category. */
function readCategories(fields: Fields): FormerReading {
  const categories = toFields(fields.get('categories'));
  if (!categories) return 'unreadable';
  const decided = [...categories].map(([name, decision]) => [name, toFields(decision)] as const);
  return {
    answers: toAnswers(decided.map(([name, decision]) => [name, decision?.get('value')])),
    times: decided.map(([, decision]) => millisecondTime(decision?.get('confirmedAt'))),
  };
}

/** Reads localStorage of versions 1 and 2. */
function readConsents(fields: Fields): FormerReading {
  const consents = toFields(fields.get('consents'));
  const info = toFields(fields.get('consentInfo'));
  if (!consents) return 'unreadable';
  return info?.has('time')
    ? {answers: toAnswers(consents), times: [millisecondTime(info.get('time'))]}
    : 'none';
}

/** Reads the cookie of version 3, whose values are `<0|1>.<time>.<number>`. */
function readCompact(fields: URLSearchParams): FormerReading {
  const decided = [...fields].flatMap(([code, value]) => {
    const name = CODES.get(code);
    return name === undefined ? [] : [{name, parts: value.split('.')}];
  });
  const answerOf = (digit = ''): boolean | undefined => (digit === '0' ? false : digit === '1' || undefined);
  return {
    answers: toAnswers(decided.map(({name, parts}) => [name, answerOf(parts[0])])),
    times: decided.map(({parts}) => millisecondTime(parts[1])),
  };
}

/** Reads the cookie of versions 1 and 2: `c.marketing:1,i.t:1756857600000`. */
function readFlat(text: string): FormerReading {
  const fields = text.split(',').map((field) => field.split(':'));
  const times = fields.filter(([name]) => name === 'i.t').map(([, time]) => millisecondTime(time));
  const consents = fields.filter(([name]) => name?.startsWith('c.'));
  if (times.length === 0) return consents.length > 0 ? 'none' : 'unreadable';
  const pairs = consents.map(([name = '', value]): [string, boolean] => [
    name.slice('c.'.length),
    value === '1',
  ]);
  return {answers: toAnswers(pairs), refusesOthers: true, times};
}
