import {ofDocument} from '../dom/document.js';
import {parseUrl} from '../dom/parse-url.js';

/**
 * Finds the tag that runs this file. While a classic script runs, the browser names its tag. For a module the browser
 * names none: the tag is the module whose whole address stands in the call stack. A tag of another file, or one that is
 * held, is never taken for it, whatever its address contains.
 *
 * @param fileName Name of the file that runs, such as `consent.js`.
 */
export function findOwnTag(fileName: string): HTMLScriptElement | undefined {
  const running = ofDocument('currentScript');
  if (running instanceof HTMLScriptElement) return running;
  const stack = new Error().stack ?? '';
  return [...ofDocument('scripts')].find(
    ({type, src}) => /^\s*module\s*$/i.test(type) && isFile(src, fileName) && stack.includes(src),
  );
}

/** Whether an address is that of a file. A tag without an address is never taken for the library's own. */
const isFile = (src: string, fileName: string): boolean =>
  parseUrl(src)?.pathname.endsWith(`/${fileName}`) ?? false;
