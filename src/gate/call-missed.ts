import {isObject} from '../core/is-object.js';
import {callSafely} from '../dom/call-safely.js';
import type {MissedCall, MissedCalls} from './missed-events.js';
import type {Turns} from './turns.js';

/**
 * Calls the listeners whose wave is through, each once, as the browser would: those for DOMContentLoaded first, which
 * do not wait for `async` scripts.
 */
export function callMissed(missed: MissedCalls, turns: Turns): void {
  const isDue = ({script, args: [type]}: MissedCall): boolean =>
    script !== undefined && !isAwaited(script, type === PARSED, turns);
  for (;;) {
    // A listener that was called before may have removed, aborted or withdrawn the next one.
    missed.calls = remaining(missed.calls);
    const due = missed.calls.filter(isDue);
    const next = due.find(({args: [type]}) => type === PARSED) ?? due[0];
    if (!next) return;
    missed.calls = missed.calls.filter((one) => one !== next);
    dispatch(next);
  }
}

const PARSED = 'DOMContentLoaded';

/** Whether something of a script's wave waits, or has not run, failed or been slow. */
function isAwaited(script: HTMLScriptElement, skipsAsync: boolean, turns: Turns): boolean {
  const running = [...turns.blocking].filter((one) => !skipsAsync || !one.hasAttribute('async'));
  return [...turns.waiting(), ...running].some((one) => turns.isSameWave(one, script));
}

/** Leaves the listeners out that were removed, were aborted or were there already. */
function remaining(calls: readonly MissedCall[]): readonly MissedCall[] {
  let added: readonly MissedCall[] = [];
  for (const call of calls) {
    if (call.isRemoval) added = added.filter((one) => !isSame(one, call));
    else if (!added.some((one) => isSame(one, call))) added = [...added, call];
  }
  return added.filter(({args: [, listener, options]}) => isObject(listener) && !isAborted(options));
}

/** Whether the browser takes two listeners for one. */
const isSame = ({target, args}: MissedCall, other: MissedCall): boolean =>
  target === other.target &&
  args[0] === other.args[0] &&
  args[1] === other.args[1] &&
  isCapture(args[2]) === isCapture(other.args[2]);

const isCapture = (options: unknown): boolean =>
  Boolean(isObject(options) ? Reflect.get(options, 'capture') : options);

const isAborted = (options: unknown): boolean => {
  const signal: unknown = isObject(options) ? Reflect.get(options, 'signal') : undefined;
  return isObject(signal) && Reflect.get(signal, 'aborted') === true;
};

function dispatch({target, args: [type, listener]}: MissedCall): void {
  // The target of each of these events is the document, also where the window hears it.
  const event = Object.defineProperties(new Event(String(type)), {
    target: {value: document},
    currentTarget: {value: target},
  });
  callSafely(() => {
    if (typeof listener === 'function') Reflect.apply(listener, target, [event]);
    // The browser calls an object that it has taken for a listener like this. If the method is missing, `callSafely` reports
    // that, as the browser would.
    else (listener as EventListenerObject).handleEvent(event);
  });
}
