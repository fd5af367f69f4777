import type {WhenHandler} from '../gate/when.js';

/** Code that `consent.when` was given, as the development build notes it for the inspector. */
export interface NotedHandler {
  readonly expression: string;
  /** The line of the page's code that called `consent.when`, as the browser writes it. Empty if the browser does not tell. */
  readonly place: string;
  /** When the handler ran last. Unit: milliseconds since the page began to load. Null if it has not run. */
  ranAt: number | null;
  /** Whether the page has removed the handler. */
  isRemoved: boolean;
}

/** The property of the window under which the list stands. The inspector may be another copy of the library. */
const LIST = Symbol.for('consent-elements.handlers');

/** Returns the handlers that the development build has noted. Undefined in production, which notes none. */
export const notedHandlers = (): readonly NotedHandler[] | undefined =>
  // The property is written below, and nowhere else.
  Reflect.get(globalThis, LIST) as readonly NotedHandler[] | undefined;

/** The part of the library's object that is watched. */
interface Watched {
  readonly when: (expression: string, handler: WhenHandler) => () => void;
}

/** Notes each handler that the page gives to `consent.when`. Called before the object is frozen. */
export function noteHandlers(consent: Watched): void {
  const {when} = consent;
  const list: NotedHandler[] = [];
  Object.defineProperty(globalThis, LIST, {value: list, configurable: true});
  const value: Watched['when'] = (expression, handler) => {
    const noted: NotedHandler = {
      expression,
      place: callerOf(new Error().stack),
      ranAt: null,
      isRemoved: false,
    };
    list.push(noted);
    const remove = when(expression, (context) => {
      noted.ranAt = performance.now();
      handler(context);
    });
    return () => {
      noted.isRemoved = true;
      remove();
    };
  };
  Object.defineProperty(consent, 'when', {value, enumerable: true, configurable: true});
}

/** Returns the caller's line of a call stack: the second line that names a place. */
function callerOf(stack = ''): string {
  const places = stack.split('\n').filter((line) => /:\d+/.test(line));
  return (places[1] ?? '').trim().replace(/^at /, '');
}
