/** Writes the cookies of jars, in js-cookie's manner. Loaded when the first one is put into a jar. */
import Cookies from 'js-cookie';
import type {CookieWriter} from './jar-queue.js';

export const setCookie: CookieWriter['setCookie'] = ({name, value, attributes}) => {
  Cookies.set(name, value, attributes);
};

export const removeCookie: CookieWriter['removeCookie'] = (name, attributes) => {
  Cookies.remove(name, attributes);
};
