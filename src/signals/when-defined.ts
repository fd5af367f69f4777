/**
 * A message to a vendor.
 *
 * @param late Whether the vendor was defined after the message, so that this is the first message that the vendor gets.
 */
type Message = (vendor: unknown, late: boolean) => void;

/** The latest message to each vendor that is not defined yet. */
const waiting = new Map<string, Message>();

/**
 * Sends a message to the global that a vendor defines: now, or when it is defined, before other code uses it. Until
 * then, a later message replaces an earlier one.
 *
 * A stub in the vendor's place would break snippets that begin with `if (window.fbq) return`. Meta's snippet begins
 * like this, and many snippets that wrap others do, too. So an accessor watches the name. The accessor reads as
 * undefined, and the vendor's own value replaces it.
 */
export function whenDefined(
  name: 'clarity' | 'fbq' | 'ttq' | 'pintrk' | 'amznConsent',
  message: Message,
): void {
  const vendor: unknown = Reflect.get(window, name);
  if (vendor) message(vendor, waiting.delete(name));
  else {
    waiting.set(name, message);
    watch(name, vendor);
  }
}

/** Watches a global by an accessor until a vendor defines it. */
function watch(name: string, vendor: unknown): void {
  Reflect.defineProperty(window, name, {
    configurable: true,
    enumerable: true,
    get() {
      if (!vendor) return vendor;
      settle(name, vendor);
      try {
        deliver(name, vendor);
      } catch (error) {
        // The page's code reads the global and must not fail. The error is reported, and the page gets its vendor.
        reportError(error);
      }
      return vendor;
    },
    set(defined: unknown) {
      if (!defined) return;
      settle(name, defined);
      try {
        deliver(name, defined);
      } catch {
        // Meta's snippet defines its function before the queue that the function needs. So the message waits for the
        // first use.
        watch(name, defined);
      }
    },
  });
}

/** Replaces the accessor by a plain value. */
function settle(name: string, value: unknown): void {
  Reflect.defineProperty(window, name, {value, writable: true, configurable: true, enumerable: true});
}

/** Sends the waiting message, if there is one. */
function deliver(name: string, vendor: unknown): void {
  waiting.get(name)?.(vendor, true);
  waiting.delete(name);
}
