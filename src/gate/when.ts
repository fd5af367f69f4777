import {callSafely} from '../dom/call-safely.js';

/**
 * The object that `consent.when` passes to its handler.
 *
 * @see https://dom.spec.whatwg.org/#interface-AbortSignal
 * @example
 * const logClicks = ({signal}: WhenContext): void => {
 *   document.addEventListener('click', (event) => console.log(event.target), {signal});
 * };
 * consent.when('analytics', logClicks);
 */
export interface WhenContext {
  /**
   * A signal that aborts at a withdrawal. If a handler reads `signal`, the library trusts the handler to stop. The page
   * is then not reloaded because of that handler.
   */
  readonly signal: AbortSignal;
}

/**
 * A handler of `consent.when`. The library calls it at each grant, and reports any error in it as uncaught.
 *
 * @example
 * const refreshAds: WhenHandler = ({signal}) => {
 *   const timer = setInterval(() => console.log('refresh'), 60_000);
 *   signal.addEventListener('abort', () => clearInterval(timer));
 * };
 * consent.when('marketing', refreshAds);
 */
export type WhenHandler = (context: WhenContext) => void;

/** The handlers of `consent.when`. */
export interface WhenList {
  /**
   * Adds a handler for an expression.
   *
   * @returns A function that removes the handler, and aborts its signal if it has run.
   */
  readonly add: (expression: string, handler: WhenHandler) => () => void;
  /**
   * Runs the handlers that are granted now, and aborts those that no longer are. Before the first call no handler runs.
   *
   * @returns Whether a handler was aborted that cannot stop, or a removed handler has left code behind that cannot.
   */
  readonly update: () => boolean;
}

/**
 * Creates an empty list of handlers.
 *
 * @param granted Whether an expression is granted.
 * @param refresh Reads the stored decision again, so that a new handler does not start because of an outdated decision.
 */
export function createWhenList(
  granted: (expression: string) => boolean,
  refresh: () => void = () => undefined,
): WhenList {
  /** One update per handler: see {@link createRun}. */
  const updates = new Set<() => boolean>();
  /** Expressions of removed handlers that have run and cannot stop. A framework removes handlers when it unmounts. */
  const leftBehind = new Set<string>();
  /** Whether handlers may run. Before the first update, vendors may not know the decision yet. */
  let mayRun = false;
  return {
    add(expression, handler) {
      const setRunning = createRun(handler);
      const update = (): boolean => setRunning(granted(expression));
      updates.add(update);
      if (mayRun) {
        refresh();
        update();
      }
      return () => {
        updates.delete(update);
        if (setRunning(false)) leftBehind.add(expression);
      };
    },
    update() {
      mayRun = true;
      const withdrawn = [...leftBehind].filter((expression) => !granted(expression));
      for (const expression of withdrawn) leftBehind.delete(expression);
      return [...updates].map((update) => update()).includes(true) || withdrawn.length > 0;
    },
  };
}

/**
 * Creates a function that starts a handler or aborts it, unless the handler is in that state already. The function returns
 * whether it has aborted a handler that cannot stop.
 */
function createRun(handler: WhenHandler): (isWanted: boolean) => boolean {
  let running: AbortController | undefined;
  let isStoppable = false;

  function start(): void {
    const {signal} = (running = new AbortController());
    isStoppable = false;
    callSafely(() => {
      handler({
        get signal() {
          isStoppable = true;
          return signal;
        },
      });
    });
  }

  return (isWanted) => {
    if (isWanted === Boolean(running)) return false;
    if (isWanted) {
      start();
      return false;
    }
    running?.abort();
    running = undefined;
    return !isStoppable;
  };
}
