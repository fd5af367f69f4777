/** Writes the cookies of jars, in js-cookie's manner. Loaded when the first one is put into a jar. */
import Cookies from 'js-cookie';
import {warn} from '../dom/warn.js';
import {findDeclaredData} from './declared-data.js';
import type {CookieWriter} from './jar-queue.js';
import {createNameMatcher} from './name-pattern.js';

/** What needs no consent is gone with the visit, unless the policy says how long it is kept. */
export const isAllowed: CookieWriter['isAllowed'] = (policy, {owner, name, attributes}) => {
  const hasEnd = (attributes.expires ?? attributes['max-age']) !== undefined;
  if (owner !== 'necessary' || !hasEnd) return true;
  const lasting = findDeclaredData(policy, [owner]).filter(
    ({retention}) => retention !== '' && retention !== 'session',
  );
  return createNameMatcher(lasting.map((one) => one.name))(name);
};

export const setCookie: CookieWriter['setCookie'] = ({owner, name, value, attributes}, policy) => {
  const declared = findDeclaredData(policy, [owner]).map((one) => one.name);
  if (!createNameMatcher(declared)(name)) warn('undeclared-cookie', name);
  Cookies.set(name, value, attributes);
};

export const removeCookie: CookieWriter['removeCookie'] = (name, attributes) => {
  Cookies.remove(name, attributes);
};
