import {ownValue, toList, toParts, toText, type Written} from './build-policy.js';
import type {MistakeCode, Report} from './errors.js';
import {longestRecord} from './longest-record.js';
import {isName, MAX_RECORD_LENGTH, TESTS, type Kind} from './schema.js';

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

const isSignal = (name: string): boolean => SIGNALS.some((signal) => signal === name);

/**
 * Finds what is wrong in a declaration. The JavaScript API throws the first mistake; in HTML the dev build warns of
 * each, and the production build leaves this out.
 */
export function checkPolicy(written: Written, report: Report): void {
  const check = (from: Written, kind: Kind): void => {
    for (const [key, test] of Object.entries(TESTS[kind])) {
      const value = ownValue(from, key);
      if (value === undefined || value === '' || test(toText(value))) continue;
      report(`bad-${key.replace(/[A-Z]/g, '-$&').toLowerCase()}` as MistakeCode, value);
    }
  };
  const names: string[] = [];
  const checkNames = (all: readonly Written[]): void => {
    for (const part of all) {
      const text = toText(ownValue(part, 'name'));
      if (!isName(text)) report('bad-name', text);
      else if (names.includes(text)) report('duplicate-name', text);
      else if (longestRecord([...names, text]) > MAX_RECORD_LENGTH) report('record-too-long', text);
      else names.push(text);
    }
  };
  const checkCookies = (from: Written): void => {
    for (const cookie of toParts(ownValue(from, 'cookies'))) check(cookie, 'cookies');
  };

  check(written, 'policy');
  for (const name of toList(ownValue(written, 'signals')))
    if (!isSignal(toText(name))) report('unknown-signal', name);
  const categories = toParts(ownValue(written, 'categories'));
  if (!categories.some((one) => ownValue(one, 'name') !== 'necessary')) report('no-categories', '');
  checkNames(categories);
  for (const category of categories) {
    check(category, 'categories');
    checkCookies(category);
    const services = toParts(ownValue(category, 'services'));
    checkNames(services);
    for (const service of services) {
      check(service, 'services');
      checkCookies(service);
    }
  }
}
