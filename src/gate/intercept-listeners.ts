import {callSafely} from '../dom/call-safely.js';

/** A call by which the page adds or removes a listener. */
export interface ListenerCall {
  readonly isRemoval: boolean;
  readonly target: unknown;
  /** As the page gives them. */
  readonly args: readonly unknown[];
}

/**
 * Calls back after each call by which the page adds or removes a listener. The call itself does, returns and throws
 * what it did before.
 *
 * @returns Ends this, and leaves both methods as they were.
 */
export function interceptListeners(after: (call: ListenerCall) => void): () => void {
  const {prototype} = EventTarget;
  let isActive = true;
  const ends = (['addEventListener', 'removeEventListener'] as const).map((name, index) => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the right `this` below
    const method: EventTarget[typeof name] = prototype[name];
    // A proxy has the name, the length and the text of the method.
    const proxy = new Proxy(method, {
      apply(_, self: EventTarget | undefined, args: Parameters<typeof method>) {
        Reflect.apply(method, self, args);
        if (isActive) callSafely(() => after({isRemoval: index > 0, target: self ?? window, args}));
      },
    });
    // A page that has frozen its prototypes keeps the method, and then nothing is intercepted.
    Reflect.set(prototype, name, proxy);
    return () => {
      // The page, or zone.js, may have put a function of its own around the proxy.
      if (prototype[name] === proxy) Reflect.set(prototype, name, method);
    };
  });
  return () => {
    isActive = false;
    for (const end of ends) end();
  };
}
