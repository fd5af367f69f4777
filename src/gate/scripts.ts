import {activate, inertDocument} from './activate.js';
import {sendError} from './events.js';
import {preload} from './preload.js';
import {consentOf, HELD_SCRIPTS, scriptAddress, scriptKind} from './script-kind.js';

/** How long a script that does not answer holds up those behind it. It still runs, should it come later. */
export const SLOW_SCRIPT_MS = 5000;
/** How many waiting scripts download at the same time. */
const PRELOADED = 24;
/** How long scripts may run in one go before the page gets its turn. */
const SLICE_MS = 16;

/** Runs granted scripts in document order, each once. */
export interface Scripts {
  /** Expressions of all that has run. */
  readonly ran: ReadonlySet<string>;
  /** Takes what is held and granted now, in document order, in place of what was queued before. */
  readonly offer: (scripts: readonly HTMLScriptElement[]) => void;
  /** Takes back what is no longer granted and still loads; what is queued is asked about in its turn. */
  readonly cut: () => void;
}

/**
 * @param granted Asked again right before each script runs.
 * @param nonce Nonce of the library's own tag.
 */
export function createScripts(granted: (expression: string) => boolean, nonce: string): Scripts {
  const ran = new Set<string>();
  /** What was put in and has not run yet, each with a copy to hold again should it be withdrawn. */
  const loading = new Map<HTMLScriptElement, Node>();
  let queue: readonly HTMLScriptElement[] = [];
  let turn = 0;
  /** The ordered script that the queue waits for. */
  let head: HTMLScriptElement | undefined;
  let pumping = false;

  const release = (script: HTMLScriptElement): void => {
    if (head !== script) return;
    head = undefined;
    pump();
  };
  const end = (script: HTMLScriptElement): void => {
    loading.delete(script);
    release(script);
  };
  const run = (script: HTMLScriptElement): void => {
    if (!script.matches(HELD_SCRIPTS) || !script.isConnected || !granted(consentOf(script))) return;
    if (scriptKind(script) === 'ordered') {
      head = script;
      setTimeout(() => {
        if (head === script) sendError('script-slow', script);
        release(script);
      }, SLOW_SCRIPT_MS);
    }
    if (scriptAddress(script) === null) {
      ran.add(consentOf(script));
    } else {
      loading.set(script, script.cloneNode(true));
      script.addEventListener('load', () => {
        ran.add(consentOf(script));
        end(script);
      });
      script.addEventListener('error', () => {
        sendError('script-failed', script);
        end(script);
      });
    }
    activate(script);
  };
  const preloadNext = (): void => {
    if (!head) return;
    for (const script of queue.slice(turn, turn + PRELOADED)) {
      if (scriptKind(script) === 'ordered') preload(script, nonce);
    }
  };
  const pump = (): void => {
    if (pumping) return;
    pumping = true;
    const until = performance.now() + SLICE_MS;
    for (let script; !head && (script = queue[turn]);) {
      turn++;
      run(script);
      if (performance.now() > until) {
        setTimeout(pump);
        break;
      }
    }
    pumping = false;
    preloadNext();
  };

  return {
    ran,
    offer(scripts) {
      queue = scripts.filter((script) => {
        const queued = scriptKind(script) !== 'async';
        if (!queued) run(script);
        return queued;
      });
      turn = 0;
      pump();
    },
    cut() {
      for (const [script, copy] of loading) {
        if (granted(consentOf(script))) continue;
        script.replaceWith(copy);
        inertDocument().adoptNode(script);
        end(script);
      }
    },
  };
}
