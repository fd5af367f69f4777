import {toAttribute, type AttributeName} from './attribute-name.js';
import {ownValue, toList, toItems, toRules, toText, type RawConfig} from './build-policy.js';
import {checkImport} from './check-import.js';
import type {Report} from './errors.js';
import {CHOICES} from './policy.js';
import {longestRecord} from './longest-record.js';
import {isName, MAX_RECORD_LENGTH, TESTS, type Kind, type TestedProperty} from './schema.js';
import {isSignal} from './signal-names.js';

/**
 * Reports every mistake in a declaration. `createPolicy` throws the first mistake. For HTML, the development build
 * warns of each mistake, and the production build does not run this check.
 */
export function checkPolicy(written: RawConfig, report: Report): void {
  const check = (from: RawConfig, kind: Kind): void => {
    for (const [key, test] of Object.entries(TESTS[kind])) {
      const value = ownValue(from, key);
      const text = Object.hasOwn(CHOICES, key) ? toRules(value) : toText(value);
      if (text === '' || test(text)) continue;
      // The key is one of `TESTS`, and the type proves that each of those has a code.
      report(`bad-${toAttribute(key)}` as `bad-${AttributeName<TestedProperty>}`, value);
    }
  };
  const names: string[] = [];
  const checkNames = (all: readonly RawConfig[]): void => {
    for (const item of all) {
      const text = toText(ownValue(item, 'name'));
      if (!isName(text)) report('bad-name', text);
      else if (names.includes(text)) report('duplicate-name', text);
      else if (longestRecord([...names, text]) > MAX_RECORD_LENGTH) report('record-too-long', text);
      else names.push(text);
    }
  };
  const checkCookies = (from: RawConfig): void => {
    for (const cookie of toItems(ownValue(from, 'cookies'))) check(cookie, 'cookies');
  };

  check(written, 'policy');
  for (const name of toList(ownValue(written, 'signals')))
    if (!isSignal(toText(name))) report('unknown-signal', name);
  checkImport(written, report);
  const categories = toItems(ownValue(written, 'categories'));
  if (!categories.some((one) => ownValue(one, 'name') !== 'necessary')) report('no-categories', '');
  checkNames(categories);
  for (const category of categories) {
    check(category, 'categories');
    const isRequired = toRules(ownValue(category, 'model')).includes('required');
    if (isRequired && ['yes', 'true'].includes(toText(ownValue(category, 'sells')))) {
      report('required-sells', ownValue(category, 'name'));
    }
    checkCookies(category);
    const services = toItems(ownValue(category, 'services'));
    checkNames(services);
    for (const service of services) {
      check(service, 'services');
      checkCookies(service);
    }
  }
}
