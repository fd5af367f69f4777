/** Replaces a property of a prototype while something runs, as a browser that behaves otherwise has it. */
export function withProperty<T>(
  prototype: object,
  key: string,
  descriptor: PropertyDescriptor,
  run: () => T,
): T {
  const original = Object.getOwnPropertyDescriptor(prototype, key)!;
  Object.defineProperty(prototype, key, {...original, ...descriptor});
  try {
    return run();
  } finally {
    Object.defineProperty(prototype, key, original);
  }
}

/**
 * Runs in a browser that takes each cookie for its domain, and cuts its text off. Cookies of a domain are kept for this host,
 * because the tests' host has no parent.
 *
 * @returns The cookies that were written, without those that were deleted.
 */
export function withShortCookies(run: () => unknown): string[] {
  const original = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  const written: string[] = [];
  const set = function (this: Document, text: string): void {
    if (!isDeletion(text)) written.push(text);
    original.set?.call(this, text.replace(/;domain=[^;]*/, '').replace(/^([^;]{60})[^;]*/, '$1'));
  };
  withProperty(Document.prototype, 'cookie', {set}, run);
  return written;
}

/**
 * Runs in a browser that keeps only those cookie writes that are accepted.
 *
 * @param prototype Of the documents that are meant: a frame has a prototype of its own.
 */
export function withPickyCookies<T>(
  accepts: (text: string) => boolean,
  run: () => T,
  prototype: Document = Document.prototype,
): T {
  const original = Object.getOwnPropertyDescriptor(prototype, 'cookie')!;
  return withProperty(
    prototype,
    'cookie',
    {
      set(this: Document, text: string) {
        if (accepts(text)) original.set?.call(this, text);
      },
    },
    run,
  );
}

const refuse = (): never => {
  throw new DOMException('refused', 'SecurityError');
};

/** Runs where the page may not use cookies. */
export const withoutCookies = <T>(run: () => T): T =>
  withProperty(Document.prototype, 'cookie', {get: refuse, set: refuse}, run);

/** Runs where localStorage has no room left. */
export const withFullStorage = <T>(run: () => T): T =>
  withProperty(
    Storage.prototype,
    'setItem',
    {
      value: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    },
    run,
  );

/** Whether a cookie is being deleted. */
export const isDeletion = (text: string): boolean => text.includes('expires=Thu, 01 Jan 1970');
