import {isName} from '../../../../../src/core/schema.js';
import type {Problem} from '../finding.js';

/** Words that tools and sites have for categories, and what these are here. */
const COUNTERPARTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    personalization: ['personalization', 'preferences', 'functional', 'functionality', 'experience'],
    analytics: ['analytics', 'analytic', 'statistics', 'statistic', 'performance', 'measurement'],
    marketing: ['marketing', 'advertisement', 'advertising', 'ads', 'targeting'],
    social: ['social'],
  }).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

/** A name that a map can hold, that is no part of a template, and that a shell passes on as it is. */
const WRITABLE = /^[\p{L}\d_](?:[\p{L}\d _.,|/()&+-]*[\p{L}\d_.)+-])?$/u;

/**
 * Says that a former name has no name here, with the map that gives it one. The map has a proposal only where the name itself
 * says which: a guess that is followed may let something run for the wrong answer.
 *
 * @param hasOwnNames Whether the site names categories or services itself.
 */
export function unknownName(former: string, hasOwnNames: boolean): Problem {
  const what = hasOwnNames ? `"${former}" cannot be a name here` : `"${former}" has no name here`;
  return {code: 'unknown-name', what, cure: cureFor(former, hasOwnNames)};
}

function cureFor(former: string, hasOwnNames: boolean): string {
  if (!WRITABLE.test(former))
    return 'No --map can name it. Write data-consent with the name of your category by hand.';
  const proposal = hasOwnNames ? toName(former) : counterpartOf(former);
  return proposal === ''
    ? `Run this again with --map "${former}: …", and the name of your category in place of the "…".`
    : `Run this again with --map "${former}: ${proposal}", or with another name of yours.`;
}

/** Several names are all needed. */
function counterpartOf(former: string): string {
  const words = former.toLowerCase().split(/[\s,]+/);
  const names = words.map((word) => COUNTERPARTS.get(word));
  return names.includes(undefined) ? '' : [...new Set(names)].join(' ');
}

/** A name here has lowercase letters, digits, `_` and `-`. Two former names may come to the same. */
function toName(former: string): string {
  const name = former
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return isName(name) ? name : '';
}
