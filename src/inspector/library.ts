import {ofDocument} from '../dom/document.js';
import {parseUrl} from '../dom/parse-url.js';
import type {Consent} from '../page/create-consent.js';
import {findPublished} from '../page/publish-consent.js';

/** What the inspector uses of the library's object, all of which is public API. */
export type Library = Pick<Consent, 'isGranted' | 'policy' | 'record' | 'subscribe' | 'showPreferences'>;

const isLibrary = (value: unknown): value is Library =>
  value instanceof Object && 'subscribe' in value && 'isGranted' in value;

/**
 * Returns the library's object of this page: that of a script tag, or else that of the package. Null if the page has
 * neither.
 *
 * @param fromPackage The object of the npm package. It counts only where no script tag runs.
 */
export function findLibrary(fromPackage: Library | null): Library | null {
  const published: unknown = findPublished(window);
  return isLibrary(published) ? published : fromPackage;
}

/** The files of the library for script tags. */
const FILE = /\/consent(\.block|\.bundle)?\.js$/;

/** Returns the address of the library's script tag. Empty if the page has none. */
export const findLibraryAddress = (): string =>
  [...ofDocument('scripts')].map(({src}) => src).find((src) => FILE.test(parseUrl(src)?.pathname ?? '')) ??
  '';
