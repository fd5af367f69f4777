import {ownProperties} from '../core/own-properties.js';
import {dispatchError} from '../dom/document-events.js';

/** By this property one copy of the library knows the object of another. */
const BRAND = Symbol.for('consent-elements');

/** What one copy of the library needs to know of another. */
export interface Published {
  readonly policy: {readonly cookieName: string} | null;
}

/** Returns the library's object in a window of the same origin; undefined if the window has none. */
export const findPublished = (view: Window): Published | undefined =>
  // The library alone writes the property, below. Another version of it has an object of the same shape.
  Reflect.get(view, BRAND) as Published | undefined;

/**
 * Puts the library's object on the window. A variable of the page that has the name stays as it is, because code such as
 * `if (consent) track()` would take the library's object for a yes. `consent-error` then says so.
 *
 * The page may declare a variable of that name later: `const consent` fails beside a property that cannot be configured.
 *
 * @param name Name of the property, which `data-global` on the script tag sets.
 */
export function publishConsent(object: Published, name: string): void {
  define(BRAND, object, false);
  if (isTaken(name)) dispatchError('name-taken', name);
  else define(name, object, true);
}

function define(key: string | symbol, value: Published, isOpen: boolean): void {
  // The page may have extended `Object.prototype` by `get`.
  const descriptor = ownProperties({value, configurable: isOpen, writable: isOpen});
  Object.defineProperty(window, key, descriptor);
}

/** Whether the page has declared the name. An element or a frame of that name is no declaration, so it gives way. */
function isTaken(name: string): boolean {
  if (Object.hasOwn(window, name)) return true;
  // A variable that `let`, `const` or `class` declares is no property of the window.
  return name === 'consent' && typeof consent !== 'undefined' && consent !== Reflect.get(window, name);
}
