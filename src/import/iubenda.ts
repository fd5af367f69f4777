import {isoTime, parseFields, toAnswers, toFields} from './former-text.js';
import type {FormerReading, FormerTool} from './former-tool.js';

/**
 * iubenda. Its names are the numbers of purposes. A record without purposes may come from scrolling, so `consent: true` alone
 * is no grant.
 *
 * @see https://www.iubenda.com/en/help/1229-manual-tagging-blocking-cookies
 */
export const former: FormerTool = {
  cookies: ['_iub_cs-*'],
  keys: ['_iub_cs-*'],
  names: new Map([
    ['3', 'personalization'],
    ['4', 'analytics'],
    ['5', 'marketing'],
  ]),
  // The tool keeps other things under names that go on behind the number.
  read: (entries) =>
    entries.filter(([name]) => /^_iub_cs-s?\d+$/.test(name)).map(([, text]) => readConsent(text)),
};

function readConsent(text: string): FormerReading {
  const fields = parseFields(text);
  if (!fields) return 'unreadable';
  const times = [isoTime(fields.get('timestamp'))];
  if (fields.get('consent') === false) return {answers: new Map(), refusesOthers: true, times};
  const purposes = toFields(fields.get('purposes'));
  if (!purposes) return fields.has('purposes') ? 'unreadable' : 'none';
  return {answers: toAnswers(purposes), times};
}
