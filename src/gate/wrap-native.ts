import {ownProperties} from '../core/own-properties.js';

const {apply} = Reflect;

/** A method, getter or setter of the browser. */
export type Native = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Sees a call before the browser does. Returns what is done in its place. If an interceptor returns undefined or throws,
 * the browser goes on as if nothing had seen the call.
 */
export type Interceptor = (
  self: unknown,
  args: readonly unknown[],
  native: Native,
) => (() => unknown) | undefined;

/** Returns a method, getter or setter of an object. An older browser may lack it. */
export function nativeOf(owner: object, name: string, kind: 'value' | 'get' | 'set'): Native | undefined {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const native: unknown = descriptor && Reflect.get(descriptor, kind);
  return isNative(native) ? native : undefined;
}

/** Any function can be called with whatever the page has given. The browser checks the arguments. */
const isNative = (value: unknown): value is Native => typeof value === 'function';

/**
 * Puts an interceptor before a method, getter or setter. A proxy has the same name, length and text as the method, and no `prototype` either,
 * so that pages that ask whether a method is the browser's own find that it is.
 */
export function wrapNative(
  owner: object,
  name: string,
  intercept: Interceptor,
  kind: 'value' | 'get' | 'set',
): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const native = nativeOf(owner, name, kind);
  // A page may have made it its own for good.
  if (!descriptor?.configurable || !native) return;
  // Without prototypes, because the page may have given every object a `get` or a `value`.
  const handler = ownProperties<ProxyHandler<Native>>({
    apply(_, self, args: unknown[]) {
      let instead: (() => unknown) | undefined;
      try {
        instead = intercept(self, args, native);
      } catch {
        // A call that cannot be read is not held, because the page must not break.
      }
      return instead ? instead() : apply(native, self, args);
    },
  });
  const changed = ownProperties<PropertyDescriptor>({...descriptor, [kind]: new Proxy(native, handler)});
  Object.defineProperty(owner, name, changed);
}
