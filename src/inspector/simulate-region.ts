import {ofDocument} from '../dom/document.js';

/** Name of the entry of the `Server-Timing` header that holds the region, as in `page/find-regions.ts`. */
const TIMING = 'consent-region';

/** The script tags on which a policy may be declared. */
const TAGS = 'script[data-categories], script[data-region]';

/**
 * Has the library find another region than the page says, in each place where it looks: the attribute of the banner or
 * the tag, the entry of the `Server-Timing` header, and the region's cookie. No header and no cookie is changed.
 *
 * A region that code passes to `createPolicy()` stays as it is.
 *
 * @param regionCookie Returns the name of the region's cookie. Empty if the policy names none, or is not known yet.
 * @returns The undo. Attributes that were set stay.
 */
export function simulateRegion(region: string, regionCookie: () => string): () => void {
  const undos = [setAttributes(region), replaceTiming(region), replaceCookie(region, regionCookie)];
  return () => undos.forEach((undo) => undo());
}

/** Sets the attribute as soon as the parser has made the element, before the library reads it. */
function setAttributes(region: string): () => void {
  const look = (): void => {
    const root = ofDocument('documentElement');
    for (const banner of root.querySelectorAll('consent-banner')) set(banner, 'region', region);
    for (const tag of root.querySelectorAll(TAGS)) set(tag, 'data-region', region);
  };
  const observer = new MutationObserver(look);
  observer.observe(ofDocument('documentElement'), {childList: true, subtree: true});
  look();
  return () => observer.disconnect();
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Has the navigation's entry tell another region. */
function replaceTiming(region: string): () => void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the object below
  const {getEntriesByType} = performance;
  const withRegion = (entry: PerformanceEntry): PerformanceEntry =>
    new Proxy(entry, {
      get(target, key) {
        if (key === 'serverTiming') return [{name: TIMING, description: region, duration: 0}];
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  const value = (type: string): PerformanceEntryList => {
    const entries = getEntriesByType.call(performance, type);
    return type === 'navigation' ? entries.map(withRegion) : entries;
  };
  Reflect.defineProperty(performance, 'getEntriesByType', {value, configurable: true, writable: true});
  return () => {
    if (Object.getOwnPropertyDescriptor(performance, 'getEntriesByType')?.value === value)
      Reflect.deleteProperty(performance, 'getEntriesByType');
  };
}

/** Has the page read another region from its cookie. */
function replaceCookie(region: string, regionCookie: () => string): () => void {
  const before = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (!before?.get) return () => undefined;
  const read = function (this: Document): string {
    const text = String(before.get?.call(this));
    const name = regionCookie();
    if (name === '') return text;
    const pairs = text.split('; ').filter((pair) => pair !== '' && !pair.startsWith(`${name}=`));
    return [...pairs, `${name}=${region}`].join('; ');
  };
  Object.defineProperty(Document.prototype, 'cookie', {...before, get: read});
  return () => {
    if (Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.get === read)
      Object.defineProperty(Document.prototype, 'cookie', before);
  };
}
