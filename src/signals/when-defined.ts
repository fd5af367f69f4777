/**
 * What a vendor is told.
 *
 * @param late Whether the vendor came after the message, so that this is the first that it hears.
 */
type Message = (vendor: unknown, late: boolean) => void;

/** The last message to each vendor that is not there yet. */
const waiting = new Map<string, Message>();

/**
 * Tells what a vendor defines under a name of the window: now, or the moment it is defined, before anything else is
 * asked of it. Until then only the last message counts.
 *
 * A stub in the vendor's place would stop snippets that begin with `if (window.fbq) return`, which is how Meta's begins
 * and how many wrap the others. So the name is watched by an accessor, which reads as undefined and makes room for
 * the vendor's own.
 */
export function whenDefined(name: 'clarity' | 'fbq' | 'ttq', message: Message): void {
  const vendor: unknown = Reflect.get(window, name);
  if (vendor) message(vendor, waiting.delete(name));
  else {
    waiting.set(name, message);
    watch(name, vendor);
  }
}

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
        // The page asks the vendor something and is not to blame.
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
        // Meta's snippet defines its function before the queue that it needs: that is there at the first use.
        watch(name, defined);
      }
    },
  });
}

function settle(name: string, value: unknown): void {
  Reflect.defineProperty(window, name, {value, writable: true, configurable: true, enumerable: true});
}

function deliver(name: string, vendor: unknown): void {
  waiting.get(name)?.(vendor, true);
  waiting.delete(name);
}
