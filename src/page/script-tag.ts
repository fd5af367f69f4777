import {ofDocument} from '../dom/document.js';
import {warn} from '../dom/warn.js';
import {createConsent, type Consent} from './create-consent.js';
import type {LoadChunk} from './chunks.js';
import type {DevelopmentChecks} from './development-checks.js';
import {startFromHtml} from './start-from-html.js';

/** By this property one copy of the library knows the object of another. */
const BRAND = Symbol.for('consent-elements');

/**
 * What the script tag does: `window.consent`, and a start with what the page declares.
 *
 * @param fileName Name of the file that runs, such as `consent.js`.
 * @param createLoader Makes what loads the files beside the script. @param checks Checks of the development build.
 * @returns Undefined if the page has the library already.
 */
export function runScriptTag(
  fileName: string,
  createLoader: (base: string | undefined) => LoadChunk,
  checks: DevelopmentChecks | undefined,
): Consent | undefined {
  const tag = findOwnTag(fileName);
  if (hasConsentElements()) {
    warn('started-twice', '');
    return undefined;
  }
  const handle = createConsent(checks);
  // A page may have a variable of that name later: `const consent` fails beside a property that cannot be configured.
  Object.defineProperty(window, 'consent', {
    __proto__: null,
    value: handle.consent,
    configurable: true,
    writable: true,
  } as PropertyDescriptor);
  Object.defineProperty(window, BRAND, {__proto__: null, value: handle.consent} as PropertyDescriptor);
  handle.listen(tag);
  startFromHtml(handle, createLoader(tag?.src), checks, tag);
  return handle.consent;
}

const hasConsentElements = (): boolean => BRAND in window;

/**
 * The tag that runs this file. Of a module the browser does not say which that is: it is the module whose whole address
 * stands in the call stack; a tag of another file, or of one that is held, is not ours, whatever its address contains.
 */
function findOwnTag(fileName: string): HTMLScriptElement | undefined {
  const running = ofDocument('currentScript');
  if (running instanceof HTMLScriptElement) return running;
  const stack = new Error().stack ?? '';
  return [...ofDocument('scripts')].find(
    ({type, src}) => /^\s*module\s*$/i.test(type) && isFile(src, fileName) && stack.includes(src),
  );
}

function isFile(src: string, fileName: string): boolean {
  try {
    return new URL(src).pathname.endsWith(`/${fileName}`);
  } catch {
    // A tag without an address is not ours.
    return false;
  }
}
