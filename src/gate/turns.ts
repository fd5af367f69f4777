import {scriptKind} from './script-kind.js';

/** Says which script is next, by the rules of `test/gate/schedule-model.ts`. */
export interface Turns {
  /**
   * Takes the scripts that wait now, in document order. Those that are new are one wave.
   *
   * @returns Those that waited and no longer do.
   */
  readonly replace: (scripts: readonly HTMLScriptElement[]) => readonly HTMLScriptElement[];
  /** Returns the scripts that wait for their turn, in the order of their turns. */
  readonly waiting: () => readonly HTMLScriptElement[];
  /** Takes the script whose turn it is, if any may start now. */
  readonly next: () => HTMLScriptElement | undefined;
  /** Removes a script that lost its turn from its wave. A later offer of that script counts as its first. */
  readonly forget: (script: HTMLScriptElement) => void;
  /** Started scripts for which the next ones wait. Only listeners of the wave wait for an `async` script. */
  readonly blocking: Set<HTMLScriptElement>;
  readonly isSameWave: (one: HTMLScriptElement, other: HTMLScriptElement) => boolean;
}

export function createTurns(): Turns {
  /** The wave of each script that waits or has started. */
  const waves = new WeakMap<HTMLScriptElement, object>();
  const blocking = new Set<HTMLScriptElement>();
  /** The queue: scripts in place first, then deferred ones. */
  let queue: HTMLScriptElement[] = [];

  const isSameWave: Turns['isSameWave'] = (one, other) => waves.get(one) === waves.get(other);
  const isFree = (script: HTMLScriptElement): boolean =>
    ![...blocking].some((one) => isInPlace(one) || (isDeferred(one) && isSameWave(one, script)));

  return {
    replace(scripts) {
      const offered = new Set(scripts);
      const dropped = queue.filter((script) => !offered.has(script));
      // A script that is granted again belongs to a later wave.
      for (const script of dropped) waves.delete(script);
      const wave = {};
      for (const script of scripts) if (!waves.has(script)) waves.set(script, wave);
      queue = [...scripts.filter(isInPlace), ...scripts.filter(isDeferred)];
      return dropped;
    },
    waiting: () => queue,
    next() {
      const index = queue.findIndex(isFree);
      return index < 0 ? undefined : queue.splice(index, 1)[0];
    },
    forget: (script) => void waves.delete(script),
    blocking,
    isSameWave,
  };
}

const isInPlace = (script: Element): boolean => scriptKind(script) === 'in-place';
const isDeferred = (script: Element): boolean => scriptKind(script) === 'deferred';
