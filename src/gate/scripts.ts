import type {ConsentStore} from '../core/store.js';
import {activate} from './activate.js';
import type {callMissed as CallMissed} from './call-missed.js';
import {identityOf} from './client-router.js';
import {dispatchError} from '../dom/document-events.js';
import {createMissedEvents} from './missed-events.js';
import {endPreload, preload} from './preload.js';
import {
  consentOf,
  isClassic,
  isLoaded,
  isModule,
  scriptAddress,
  scriptKind,
  type RunnableScripts,
} from './script-kind.js';
import {timing} from './timing.js';
import {createTurns} from './turns.js';

/** How many waiting scripts download at the same time. */
const PRELOADED = 24;

/** Runs granted scripts by the rules of `test/gate/schedule-model.ts`, each once. */
export interface Scripts {
  /** Expressions of all scripts that have run. */
  readonly executedExpressions: ReadonlySet<string>;
  /** Identities of the scripts that have started, by which a client router knows them: see `client-router.ts`. */
  readonly started: ReadonlySet<string>;
  /** Replaces the queue by the scripts that are held and granted now, in document order. */
  readonly offer: (scripts: readonly HTMLScriptElement[]) => void;
  /**
   * Takes back each script that is no longer granted and has not run. The caller must call `offer` afterwards, so that
   * the queue goes on.
   */
  readonly withdraw: () => void;
}

/**
 * Creates an empty queue of scripts.
 *
 * @param store The queue checks consent again right before it runs each script.
 * @param runnable Receives each script that has run, and the copy of each withdrawn script, which can run.
 * @param nonce Nonce of the library's own tag.
 * @param callMissed Calls listeners for events that are over.
 */
export function createScripts(
  store: Pick<ConsentStore, 'isGranted' | 'refresh'>,
  runnable: RunnableScripts,
  nonce: string,
  callMissed: (...args: Parameters<typeof CallMissed>) => Promise<unknown>,
): Scripts {
  const {isGranted} = store;
  const executedExpressions = new Set<string>();
  const started = new Set<string>();
  const turns = createTurns();
  const missed = createMissedEvents(store, (calls) => callMissed(calls, turns));
  /** Scripts that were inserted and have not run yet, each with a copy to hold again if the script is withdrawn. */
  const loading = new Map<HTMLScriptElement, Node>();
  /** Whether the queue waits, because a script is being started or the page has its turn. */
  let isPaused = false;

  /** Runs the scripts whose turn it is. After some time, the page has its turn: it draws and answers. */
  function runQueue(): void {
    if (isPaused) return;
    isPaused = true;
    const end = performance.now() + timing.sliceMs;
    let script: HTMLScriptElement | undefined;
    while ((script = turns.next())) {
      run(script);
      if (performance.now() > end) break;
    }
    isPaused = script !== undefined;
    if (isPaused) setTimeout(resume);
    for (const next of turns.waiting().slice(0, PRELOADED)) preload(next, nonce);
    missed.update();
  }

  /** Goes on after the page had its turn. Scripts that were offered meanwhile have waited, too. */
  function resume(): void {
    isPaused = false;
    store.refresh();
    runQueue();
  }

  /** Runs a script, unless it is no longer in the page or no longer granted. */
  function run(script: HTMLScriptElement): void {
    const expression = consentOf(script);
    if (!script.isConnected || !isGranted(expression)) {
      turns.forget(script);
      endPreload(script);
      return;
    }
    runnable.set(script, false);
    const isInline = scriptAddress(script) === null;
    if (isClassic(script)) missed.watch(script);
    // Data is read by the page that holds it, so the next page needs its own.
    if (isClassic(script) || isModule(script)) started.add(identityOf(script));
    if (isInline) executedExpressions.add(expression);
    else followLoading(script, expression);
    activate(script, isInline);
    if (!isLoaded(script)) missed.unwatch(script);
  }

  /** Follows an external script until it has run or failed. The next scripts wait for it, but not forever. */
  function followLoading(script: HTMLScriptElement, expression: string): void {
    loading.set(script, script.cloneNode(true));
    const onEnd = (event: Event): void => {
      // Firefox fires the event for a withdrawn script, too, if the response was there already.
      if (!loading.delete(script)) return;
      endPreload(script);
      missed.unwatch(script);
      if (event.type === 'load') executedExpressions.add(expression);
      else dispatchError('script-failed', script);
      endTurn(script);
    };
    script.addEventListener('load', onEnd);
    script.addEventListener('error', onEnd);
    if (!isLoaded(script)) return;
    turns.blocking.add(script);
    setTimeout(() => {
      if (turns.blocking.has(script) && scriptKind(script) !== 'async') dispatchError('script-slow', script);
      endTurn(script);
    }, timing.slowMs);
  }

  /** Lets the next scripts run. */
  function endTurn(script: HTMLScriptElement): void {
    if (turns.blocking.delete(script)) store.refresh();
    runQueue();
  }

  /** Puts a held copy in the place of a script that has not run. */
  function takeBack(script: HTMLScriptElement, copy: Node): void {
    runnable.set(copy, true);
    started.delete(identityOf(script));
    script.replaceWith(copy);
    // A script that moves to another document after it began to load is never executed.
    // https://html.spec.whatwg.org/multipage/scripting.html#execute-the-script-element
    new Document().adoptNode(script);
    loading.delete(script);
    endPreload(script);
    missed.unwatch(script);
    turns.blocking.delete(script);
  }

  return {
    executedExpressions,
    started,
    offer(scripts) {
      for (const script of turns.replace(scripts)) endPreload(script);
      for (const script of scripts) if (scriptKind(script) === 'async') run(script);
      runQueue();
    },
    withdraw() {
      missed.withdraw();
      for (const [script, copy] of loading) if (!isGranted(consentOf(script))) takeBack(script, copy);
    },
  };
}
