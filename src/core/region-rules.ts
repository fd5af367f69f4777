// This module reads rules by region, such as `EEA GB: opt-in; US: opt-out; *: opt-out`, and applies them to a policy.
// Pages without rules do not load this module.
import {CHOICES, type ConsentPolicy, type RuledKey} from './policy.js';

/** A rule: the places that it names, and the value that holds there. An unknown place is an empty text. */
interface RegionRule {
  readonly places: readonly string[];
  readonly value: string;
}

/** The place that stands for every known region that no other rule names. */
const ANYWHERE = '*';

const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/**
 * The groups that a rule may name, from the most specific to the least.
 *
 * @see https://european-union.europa.eu/principles-countries-history/eu-countries_en
 * @see https://www.efta.int/eea
 */
const GROUPS: readonly (readonly [name: string, members: readonly string[]])[] = [
  ['EU', EU],
  ['EEA', [...EU, 'IS', 'LI', 'NO']],
];

/**
 * Territories with a code of their own in which the data protection law of a country holds. Networks send the code of the
 * territory, and rules name the country, or a group that it belongs to.
 *
 * @see https://eur-lex.europa.eu/eli/treaty/tfeu_2016/art_355/oj
 * @see https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000037823245
 */
const TERRITORIES: readonly (readonly [country: string, codes: string])[] = [
  ['FI', 'AX'],
  ['FR', 'BL GF GP MF MQ NC PF PM RE TF WF YT'],
  ['NO', 'SJ'],
  ['US', 'AS GU MP PR UM VI'],
];

/** Returns the country whose law holds in a territory. A country is returned as it is. */
function countryOf(code: string): string {
  const [country] = TERRITORIES.find(([, codes]) => codes.split(' ').includes(code)) ?? [code];
  return country;
}

/** Returns the rules in a text, in their order. A text without a colon has none. */
function parseRules(text: string): readonly RegionRule[] {
  return text.split(';').flatMap((rule) => {
    const colon = rule.indexOf(':');
    if (colon < 0) return [];
    const places = rule
      .slice(0, colon)
      .trim()
      .split(/[\s,]+/);
    return [{places: places.map(toPlace), value: rule.slice(colon + 1).trim()}];
  });
}

/** Returns the places that a region belongs to, from the most specific to the least. */
function placesOf(region: string): readonly string[] {
  const [code = ''] = region.split('-');
  const country = countryOf(code);
  const groups = GROUPS.filter(([name, members]) => name === country || members.includes(country));
  return [region, code, country, ...groups.map(([name]) => name), country === 'EU' ? 'EEA' : '', ANYWHERE];
}

/**
 * Returns the value that rules give to a region. The most specific place wins. If two rules name the same place, the
 * stricter one holds.
 *
 * If the region is unknown, the strictest value holds that the rules name. Where the rules name no value for the
 * region, and where an unknown region meets rules without `*`, the strictest value of all holds.
 *
 * @param region ISO 3166-1 country or ISO 3166-2 subdivision, such as `DE` or `US-CA`. Empty: unknown.
 * @param choices All values, the strictest first.
 * @see https://www.iso.org/iso-3166-country-codes.html
 */
export function valueAt(text: string, region: string, choices: readonly string[]): string {
  if (!text.includes(':')) return text;
  const [strictest = ''] = choices;
  const rules = parseRules(text);
  // A rule with another value or an unknown place is a mistake, and one mistake makes the whole list unsafe.
  const isRight = ({places, value}: RegionRule): boolean => choices.includes(value) && !places.includes('');
  if (!rules.every(isRight)) return strictest;
  const isAtAPlace = (place: string): readonly RegionRule[] =>
    rules.filter(({places}) => places.includes(place));
  if (region !== '') {
    const found =
      placesOf(region)
        .map(isAtAPlace)
        .find((some) => some.length > 0) ?? [];
    return strictestOf(
      found.map(({value}) => value),
      choices,
    );
  }
  if (isAtAPlace(ANYWHERE).length === 0) return strictest;
  return strictestOf(
    rules.map(({value}) => value),
    choices,
  );
}

/** Returns the strictest of some values; the strictest of all if there are none. */
const strictestOf = (values: readonly string[], choices: readonly string[]): string =>
  choices.find((choice) => values.includes(choice)) ?? String(choices[0]);

/**
 * Returns the policy as it holds in a region. Where several sources name different regions, the strictest value of all
 * of them holds.
 *
 * Where the region is unknown, rules that would ask nothing show a notice.
 *
 * @param regions The regions that are known, each of them valid. The record keeps the first one.
 */
export function policyAt(policy: ConsentPolicy, regions: readonly string[]): ConsentPolicy {
  const resolve = (key: RuledKey, text: string): string => {
    const choices: readonly string[] = CHOICES[key];
    const values = (regions.length > 0 ? regions : ['']).map((region) => valueAt(text, region, choices));
    const value = strictestOf(values, choices);
    const isGuess = key === 'prompt' && regions.length === 0 && text.includes(':');
    return isGuess && value === 'none' ? 'notice' : value;
  };
  const categories = policy.categories.map((category) =>
    // `resolve` returns one of the values of its key.
    Object.freeze({...category, model: resolve('model', category.model) as typeof category.model}),
  );
  return Object.freeze({
    ...policy,
    prompt: resolve('prompt', policy.prompt) as typeof policy.prompt,
    gpc: resolve('gpc', policy.gpc) as typeof policy.gpc,
    region: regions[0] ?? '',
    categories: Object.freeze(categories),
  });
}

/**
 * Returns a region as the rules compare it, or an empty text if the code is not one of a country or subdivision. `EU`
 * counts, because some networks know no more than that.
 *
 * @example
 * toRegion('us-ca'); // 'US-CA'
 * toRegion('UK'); // 'GB'
 */
export function toRegion(code: string): string {
  const [, letters = '', rest = ''] = /^([A-Z]{2})([-_][A-Z\d]{1,3})?$/.exec(code.trim().toUpperCase()) ?? [];
  if (letters === '') return '';
  // The European Union writes UK. WebKit does not replace such codes by those of ISO 3166-1.
  const country = letters === 'UK' ? 'GB' : letters;
  const isCountry = COUNTRIES.of(country) !== undefined && !NOWHERE.includes(country);
  return isCountry ? country + rest.replace('_', '-') : '';
}

/** Returns a place that a rule names as the rules compare it, or an empty text if it is unknown. */
export function toPlace(text: string): string {
  const place = text.toUpperCase();
  return place === ANYWHERE || GROUPS.some(([name]) => name === place) ? place : toRegion(place);
}

/** The codes that have a name. A code without a name is no country. */
const COUNTRIES = /* @__PURE__ */ new Intl.DisplayNames('en', {type: 'region', fallback: 'none'});

/** Codes that have a name and are no country of today: unknown regions, regions for tests, and former countries. */
const NOWHERE = 'ZZ XA XB XX AA QO EZ UN AN BU CS DD FX NT SU TP YD YU ZR'.split(' ');
