import {callSafely} from '../dom/call-safely.js';

/** What code run by `consent.when` is given. */
export interface WhenContext {
  /** Aborts at withdrawal. Code that takes it is trusted to stop, and the page need not be reloaded for it. */
  readonly signal: AbortSignal;
}

export type WhenHandler = (context: WhenContext) => void;

/** Code that runs at each grant. */
export interface WhenList {
  /** @returns Takes the code off the list, and aborts it if it runs. */
  readonly add: (expression: string, handler: WhenHandler) => () => void;
  /** Runs what is granted now and aborts what no longer is; before its first call nothing runs. @returns Whether something was cut off that has no way to stop. */
  readonly update: () => boolean;
}

/**
 * @param refresh Takes up what another window has decided: code that is added must not start by an old reading.
 */
export function createWhenList(
  granted: (expression: string) => boolean,
  refresh: () => void = () => undefined,
): WhenList {
  const updates = new Set<() => boolean>();
  /** Before, vendors may not have been told. */
  let begun = false;
  return {
    add(expression, handler) {
      let running: AbortController | undefined;
      let stoppable: boolean;
      const update = (wanted = granted(expression)): boolean => {
        if (wanted === Boolean(running)) return false;
        if (running) {
          running.abort();
          running = undefined;
          return !stoppable;
        }
        const {signal} = (running = new AbortController());
        stoppable = false;
        callSafely(() => {
          handler({
            get signal() {
              stoppable = true;
              return signal;
            },
          });
        });
        return false;
      };
      updates.add(update);
      if (begun) {
        refresh();
        update();
      }
      return () => {
        updates.delete(update);
        update(false);
      };
    },
    update() {
      begun = true;
      return [...updates].map((update) => update()).includes(true);
    },
  };
}
