// Makes what was typed, or stands in a link that somebody sent, into what the library takes. Nothing here throws.
import {builtIn, inOrder, newPurpose, sellsByNature} from './purposes.js';
import {NAME, nameFrom, uniqueName} from './names.js';
import {DEFAULTS} from './state.js';

export const SIGNALS = [
  'google',
  'microsoft',
  'clarity',
  'meta',
  'tiktok',
  'matomo',
  'shopify',
  'wordpress',
  'pinterest',
  'hubspot',
];
export const POSITIONS = ['bottom', 'top', 'center', 'bottom-start', 'bottom-end'];
export const THEMES = ['', 'plain', 'rounded', 'editorial', 'high-contrast'];
export const MODELS = ['opt-in', 'opt-out', 'required'];
export const STORAGES = ['cookie', 'local', 'session', 'indexeddb', 'cache'];

/** Stands in place of a storage for a host that was asked and keeps nothing. Only what is undecided has it. */
export const HOST = 'host';
export const INSTALLS = ['element', 'tag', 'npm', 'bundle'];

/** Longest text, most things in a list: a link is no place for a book. */
const MOST_CHARACTERS = 2000;
const MOST_THINGS = 500;

const ADDRESS = /^(https?:|(?![^/?#]*:))[^\0-\x20]*$/i;
const COLOUR = /^#[0-9a-f]{6}$/i;
const LANGUAGE = /^[a-z]{2,3}(-[a-z]{4})?$/i;
const COUNTRY = /^[a-z]{2}$/i;
const PLACE = /^[^\s;,]*$/;
const MOST_DAYS = 390;

/** As HTML reads it back: one line, without what no text can hold. */
export const cleanText = (value) =>
  (typeof value === 'string' ? value : '')
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

const matching = (pattern, value, fallback = '') => {
  const text = cleanText(value);
  return pattern.test(text) ? text : fallback;
};
const oneOf = (all, value, fallback = all[0]) => (all.includes(value) ? value : fallback);
const listOf = (value) => (Array.isArray(value) ? value : []).slice(0, MOST_THINGS).map((one) => one ?? {});
const isDays = (text) => /^\d+$/.test(text) && Number(text) > 0 && Number(text) <= MOST_DAYS;
const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;

/** Versions and the like: what is left of a text without what they cannot hold. */
const cleanVersion = (value) =>
  cleanText(value)
    .replaceAll(/[^\w.:-]+/g, '-')
    .slice(0, 40);

export function cleanState(from) {
  const purposes = cleanPurposes(listOf(from.purposes ?? DEFAULTS.purposes));
  const taken = new Set(['necessary', ...purposes.map(({name}) => name)]);
  const days = cleanText(from.cookieDays);
  const effective = cleanText(from.policyEffective);
  return {
    organization: cleanText(from.organization),
    policyHref: matching(ADDRESS, from.policyHref),
    imprintHref: matching(ADDRESS, from.imprintHref),
    policyVersion: cleanVersion(from.policyVersion),
    policyEffective: isDate(effective) ? effective : '',
    cookieDays: isDays(days) ? String(Number(days)) : DEFAULTS.cookieDays,
    purposes,
    services: listOf(from.services).map((one) => cleanService(one, taken)),
    undecided: listOf(from.undecided).flatMap(cleanUndecided),
    gpc: oneOf(['honor', 'ignore'], from.gpc),
    signals: SIGNALS.filter((name) => listOf(from.signals).includes(name)),
    amazonCountry: matching(COUNTRY, from.amazonCountry),
    lang: matching(LANGUAGE, from.lang),
    position: oneOf(POSITIONS, from.position),
    modal: from.modal === true,
    theme: oneOf(THEMES, from.theme),
    accent: matching(COLOUR, from.accent),
    accentDark: matching(COLOUR, from.accentDark),
    install: oneOf(INSTALLS, from.install),
    base: cleanBase(from.base),
  };
}

/** The folder of the library's files, with a slash at its end. */
const cleanBase = (value) => (matching(ADDRESS, value) || DEFAULTS.base).replace(/\/*$/, '/');

function cleanPurposes(list) {
  const taken = new Set();
  const purposes = list.map((one) => {
    const given = cleanText(one.name);
    const name = uniqueName(NAME.test(given) ? given : nameFrom(given), taken, 'purpose');
    return {
      ...newPurpose(name),
      // The built-in ones have their texts in every language.
      label: builtIn(name) ? '' : cleanText(one.label),
      description: builtIn(name) ? '' : cleanText(one.description),
      model: oneOf(MODELS, one.model),
      capture: cleanText(one.capture).replaceAll(',', ' ').replaceAll(/ +/g, ' ').trim(),
      sells: typeof one.sells === 'boolean' ? one.sells : sellsByNature(name),
      cookies: listOf(one.cookies).flatMap(cleanCookie),
    };
  });
  return inOrder(purposes);
}

function cleanService(one, taken) {
  const given = cleanText(one.name);
  const label = cleanText(one.label);
  return {
    purpose: matching(NAME, one.purpose, 'marketing'),
    name: uniqueName(NAME.test(given) ? given : nameFrom(given || label), taken),
    label,
    provider: cleanText(one.provider),
    href: matching(ADDRESS, one.href),
    vendor: matching(NAME, one.vendor),
    cookies: listOf(one.cookies).flatMap(cleanCookie),
  };
}

/** None, if it has no name. */
function cleanCookie(one) {
  const name = cleanText(one.name);
  if (!name) return [];
  return [
    {
      name,
      retention: cleanText(one.retention),
      storage: oneOf(STORAGES, one.storage),
      domain: matching(PLACE, one.domain),
      purpose: cleanText(one.purpose),
    },
  ];
}

/** What a scan found, and no source knows the purpose of. */
function cleanUndecided(one) {
  const [{name, retention, domain, storage} = {}] = cleanCookie(one);
  return name ? [{name, retention, domain, storage: one.storage === HOST ? HOST : storage}] : [];
}
