import type {ConsentStore} from '../core/store.js';
import {ofDocument} from '../dom/document.js';
import {navigationTiming} from '../dom/navigation.js';
import {interceptListeners, type ListenerCall} from './intercept-listeners.js';
import {consentOf} from './script-kind.js';

/** A gated script adds a listener for an event that is over, or the page removes a listener of such an event. */
export interface MissedCall extends ListenerCall {
  readonly script: HTMLScriptElement | undefined;
}

/** All such calls, in their order, until the listeners have been called. */
export interface MissedCalls {
  calls: readonly MissedCall[];
}

/** Takes up which events of the page's load gated scripts have missed. */
export interface MissedEvents {
  /** Takes up what a classic script listens for while it runs. */
  readonly watch: (script: HTMLScriptElement) => void;
  /** Ends this, when the script has run or will never run. */
  readonly unwatch: (script: HTMLScriptElement) => void;
  /** Forgets the listeners of scripts that are no longer granted. */
  readonly withdraw: () => void;
  /** Has the listeners called, in a task of its own. */
  readonly update: () => void;
}

/** @param call Calls the listeners that are due. */
export function createMissedEvents(
  store: Pick<ConsentStore, 'isGranted'>,
  call: (missed: MissedCalls) => Promise<unknown>,
): MissedEvents {
  /** Scripts that may run at any moment. */
  const watched = new Map<unknown, HTMLScriptElement>();
  const missed: MissedCalls = {calls: []};
  let stop: (() => void) | undefined;
  let isScheduled = false;

  const addCall = (made: ListenerCall): void => {
    // The browser tells which classic script runs, also where the script was loaded.
    const script = watched.get(ofDocument('currentScript'));
    if (isOver(made) && (script || made.isRemoval)) missed.calls = [...missed.calls, {...made, script}];
  };
  /** Nothing stays intercepted for which there is no use. */
  const stopIfUnused = (): void => {
    if (watched.size + missed.calls.length > 0) return;
    stop?.();
    stop = undefined;
  };

  return {
    watch(script) {
      watched.set(script, script);
      stop ??= interceptListeners(addCall);
    },
    unwatch: (script) => void watched.delete(script),
    withdraw() {
      missed.calls = missed.calls.filter(({script}) => !script || store.isGranted(consentOf(script)));
    },
    update() {
      stopIfUnused();
      if (isScheduled || missed.calls.length === 0) return;
      isScheduled = true;
      setTimeout(() => {
        isScheduled = false;
        void call(missed).then(stopIfUnused);
      });
    },
  };
}

/** Whether an event that comes once to the document or the window is over. */
function isOver({target, args: [type]}: ListenerCall): boolean {
  const isComplete = ofDocument('readyState') === 'complete';
  if (type === 'load') return isComplete && target === window;
  if (type !== 'DOMContentLoaded' || (target !== window && target !== document)) return false;
  // The event reaches the window after the document.
  const time = target === document ? 'domContentLoadedEventStart' : 'domContentLoadedEventEnd';
  return isComplete || Boolean(navigationTiming()?.[time]);
}
