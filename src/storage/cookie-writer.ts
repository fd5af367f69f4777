// This module writes the cookies of jars, as js-cookie does. The page loads this file when a jar gets its first cookie.
import Cookies from 'js-cookie';
import {warn} from '../dom/warn.js';
import {findDeclaredData} from './declared-data.js';
import type {CookieWriter} from './jar-queue.js';
import {createNameMatcher} from './name-pattern.js';

/**
 * Whether a cookie may have its expiry date. A cookie that needs no consent must end with the session, unless the
 * policy declares another retention.
 */
export const isAllowed: CookieWriter['isAllowed'] = (policy, {owner, name, attributes}) => {
  const hasEnd = (attributes.expires ?? attributes['max-age']) !== undefined;
  if (owner !== 'necessary' || !hasEnd) return true;
  const lasting = findDeclaredData(policy, [owner]).filter(
    ({retention}) => retention !== '' && retention !== 'session',
  );
  return createNameMatcher(lasting.map((one) => one.name))(name);
};

/** Writes a cookie, and warns if the policy does not declare it. */
export const setCookie: CookieWriter['setCookie'] = ({owner, name, value, attributes, isQuery}, policy) => {
  const declared = findDeclaredData(policy, [owner]).map((one) => one.name);
  if (!createNameMatcher(declared)(name)) warn('undeclared-cookie', name);
  // A query string is encoded already. A second encoding would make `%252F` of a slash.
  const writer = isQuery ? Cookies.withConverter({write: (text) => text}) : Cookies;
  writer.set(name, value, attributes);
};

/** Deletes a cookie. */
export const removeCookie: CookieWriter['removeCookie'] = (name, attributes) => {
  Cookies.remove(name, attributes);
};
