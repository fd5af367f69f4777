import {type Fields, isoTime, parseFields, toAnswers, toFields, toTexts} from './former-text.js';
import type {FormerReading, FormerTool} from './former-tool.js';

/** Names of the first and of the last answer's date: in version 3, and in version 2. */
const DATES = ['consentTimestamp', 'lastConsentTimestamp', 'consent_date', 'last_consent_update'];

/**
 * vanilla-cookieconsent 2 and 3. The record names what was granted. A record of another revision than the site's last one
 * grants nothing, because the tool itself would have asked again.
 *
 * @see https://cookieconsent.orestbida.com/advanced/revision-management.html
 */
export const former: FormerTool = {
  cookies: ['cc_cookie'],
  keys: ['cc_cookie'],
  names: new Map(),
  read: (entries, revision) => entries.map(([, text]) => readConsent(parseFields(text), revision)),
};

function readConsent(fields: Fields | undefined, revision: string): FormerReading {
  const granted = toTexts(fields?.get('categories') ?? fields?.get('level'));
  if (!fields || !granted) return 'unreadable';
  const isCurrent = (fields.get('revision') ?? 0) === Number(revision);
  const services = [...(toFields(fields.get('services')) ?? [])];
  // A category with services counts as granted if any of its services is. The record does not name those that were refused.
  const isWhole = (name: string): boolean =>
    services.every(([category, list]) => category !== name || toTexts(list)?.length === 0);
  const pairs = [
    ...granted.map((name): [string, boolean | undefined] => [
      name,
      isCurrent && isWhole(name) ? true : undefined,
    ]),
    ...services.flatMap(([category, list]) =>
      (toTexts(list) ?? []).map((name): [string, boolean | undefined] => [
        name,
        isCurrent && granted.includes(category) ? true : undefined,
      ]),
    ),
  ];
  // Version 3 lists the services of every category, so the record tells which categories the site had.
  const refused = services.filter(([category]) => !granted.includes(category));
  const answers = toAnswers([...pairs, ...refused.map(([category]) => [category, false] as const)]);
  return {
    answers,
    refusesOthers: services.length === 0,
    unclear: granted.filter((name) => !answers.has(name)),
    times: DATES.filter((name) => fields.has(name)).map((name) => isoTime(fields.get(name))),
  };
}
