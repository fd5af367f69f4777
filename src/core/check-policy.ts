import {toList, toParts, toText, type Written} from './build-policy.js';
import {checkProperties} from './check-properties.js';
import {DEV_MODE} from './dev.js';
import {throwMistake, type MistakeCode, type Report} from './errors.js';
import {isAddress, isDays, isName} from './schema.js';

type Test = (text: string) => boolean;

const VERSION = /^[\w.:-]{1,40}$/;
const PLACE = /^[^\s;,]*$/;

const matches =
  (pattern: RegExp): Test =>
  (text) =>
    pattern.test(text);
const oneOf =
  (...words: string[]): Test =>
  (text) =>
    words.includes(text);

const POLICY: Readonly<Record<string, Test>> = {
  policyHref: isAddress,
  policyVersion: matches(VERSION),
  // Browsers read other dates too, and each its own.
  policyEffective: (text) =>
    !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().split('T')[0] === text,
  cookieName: matches(/^[\w-]{1,64}$/),
  cookieDomain: matches(PLACE),
  cookiePath: matches(PLACE),
  cookieDays: (text) => isDays(Number(text)),
  gpc: oneOf('honour', 'ignore'),
  recordHref: isAddress,
};

/** The vendors that can be told. */
const SIGNALS = [
  'google',
  'microsoft',
  'clarity',
  'meta',
  'tiktok',
  'matomo',
  'shopify',
  'wordpress',
] as const;

export type SignalName = (typeof SIGNALS)[number];

const isSignal = oneOf(...SIGNALS);

const CATEGORY = {model: oneOf('opt-in', 'opt-out', 'exempt'), changedIn: matches(VERSION)};
const SERVICE = {href: isAddress};
const COOKIE = {
  storage: oneOf('cookie', 'local', 'session', 'indexeddb', 'cache'),
  domain: matches(PLACE),
  path: matches(PLACE),
};

/**
 * Finds what is wrong in a declaration. The JavaScript API throws the first mistake; in HTML the dev build warns of
 * each, and the production build leaves this out.
 */
export function checkPolicy(written: Written, report: Report): void {
  const check = (from: Written, tests: Readonly<Record<string, Test>>): void => {
    for (const [key, test] of Object.entries(tests)) {
      const value = from[key];
      if (value === undefined || value === '' || test(toText(value))) continue;
      report(`bad-${key.replace(/[A-Z]/g, '-$&').toLowerCase()}` as MistakeCode, value);
    }
  };
  const names: string[] = [];
  const checkNames = (all: readonly Written[]): void => {
    for (const {name} of all) {
      const text = toText(name);
      if (!isName(text)) report('bad-name', name ?? '');
      else if (names.includes(text)) report('duplicate-name', name);
      names.push(text);
    }
  };
  const checkCookies = (from: Written): void => {
    for (const cookie of toParts(from['cookies'])) check(cookie, COOKIE);
  };

  // An element has attributes that are none of ours, and its lists are words.
  if (DEV_MODE && report === throwMistake) checkProperties(written, report);
  check(written, POLICY);
  for (const name of toList(written['signals'])) if (!isSignal(toText(name))) report('unknown-signal', name);
  const categories = toParts(written['categories']);
  if (!categories.some(({name}) => name !== 'session')) report('no-categories', '');
  checkNames(categories);
  for (const category of categories) {
    check(category, CATEGORY);
    checkCookies(category);
    const services = toParts(category['services']);
    checkNames(services);
    for (const service of services) {
      check(service, SERVICE);
      checkCookies(service);
    }
  }
}
