import type {ConsentStore} from '../core/store.js';
import {activate} from './activate.js';
import {dispatchError} from '../dom/document-events.js';
import {endPreload, preload} from './preload.js';
import {consentOf, scriptAddress, scriptKind, type RunnableScripts} from './script-kind.js';
import {timing} from './timing.js';

/** How many waiting scripts download at the same time. */
const PRELOADED = 24;

/** Runs granted scripts in document order, each once. */
export interface Scripts {
  /** Expressions of all that has run. */
  readonly ran: ReadonlySet<string>;
  /** Takes what is held and granted now, in document order, in place of what was queued before. */
  readonly offer: (scripts: readonly HTMLScriptElement[]) => void;
  /** Takes back what is no longer granted and still loads. An offer follows, which lets the rest go on. */
  readonly cut: () => void;
}

/**
 * @param store Its answer is asked for again right before each script runs.
 * @param runnable Takes up what has run, and the copy of a script that was taken back: that can run.
 * @param nonce Nonce of the library's own tag.
 */
export function createScripts(
  store: Pick<ConsentStore, 'isGranted' | 'refresh'>,
  runnable: RunnableScripts,
  nonce: string,
): Scripts {
  const {isGranted} = store;
  const ran = new Set<string>();
  /** What was put in and has not run yet, each with a copy to hold again should it be withdrawn. */
  const loading = new Map<HTMLScriptElement, Node>();
  let queue: readonly HTMLScriptElement[] = [];
  let turn = 0;
  /** The script that runs now, or that the queue waits for. */
  let head: HTMLScriptElement | undefined;

  const release = (script: HTMLScriptElement): void => {
    if (head !== script) return;
    head = undefined;
    store.refresh();
    pump();
  };
  /** @returns Whether the queue waits for it. */
  const run = (script: HTMLScriptElement): boolean => {
    const consent = consentOf(script);
    if (!script.isConnected || !isGranted(consent)) return false;
    runnable.set(script, false);
    const inline = scriptAddress(script) === null;
    const waits = !inline && scriptKind(script) === 'ordered';
    if (inline) ran.add(consent);
    else {
      if (waits) {
        setTimeout(() => {
          if (head === script) dispatchError('script-slow', script);
          release(script);
        }, timing.slow);
      }
      loading.set(script, script.cloneNode(true));
      const ended = (event: Event): void => {
        // Firefox also tells the end of one that was taken back when its answer was there already.
        if (!loading.delete(script)) return;
        endPreload(script);
        if (event.type === 'load') ran.add(consent);
        else dispatchError('script-failed', script);
        release(script);
      };
      script.addEventListener('load', ended);
      script.addEventListener('error', ended);
    }
    activate(script, inline);
    return waits;
  };
  const preloadNext = (): void => {
    if (!head) return;
    for (const script of queue.slice(turn, turn + PRELOADED)) preload(script, nonce);
  };
  const pump = (): void => {
    const until = performance.now() + timing.slice;
    for (let script; !head && (script = queue[turn++]);) {
      head = script;
      if (run(script)) continue;
      // Now and then the page has its turn, and what is offered meanwhile waits as well.
      if (performance.now() > until) setTimeout(release, 0, script);
      else head = undefined;
    }
    preloadNext();
    // What is done with must not keep a root alive that the page has dropped.
    if (!head) queue = [];
  };

  return {
    ran,
    offer(scripts) {
      for (const script of queue.slice(turn)) if (!isGranted(consentOf(script))) endPreload(script);
      queue = scripts.filter((script) => {
        const queued = !script.hasAttribute('async') || scriptKind(script) !== 'async';
        if (!queued) run(script);
        return queued;
      });
      turn = 0;
      pump();
    },
    cut() {
      for (const [script, copy] of loading) {
        if (isGranted(consentOf(script))) continue;
        runnable.set(copy, true);
        script.replaceWith(copy);
        // A script that is moved to another document after it began to load is never executed.
        // https://html.spec.whatwg.org/multipage/scripting.html#execute-the-script-element
        new Document().adoptNode(script);
        loading.delete(script);
        endPreload(script);
        if (head === script) head = undefined;
      }
    },
  };
}
