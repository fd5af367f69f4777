import {findLibrary, type Library} from './library.js';
import {finishForgetting} from './forget-choice.js';
import {readSettings} from './inspector-settings.js';
import {simulateGpc} from './simulate-gpc.js';
import {simulateRegion} from './simulate-region.js';
import type {Snapshot} from './snapshot.js';
import {takeSnapshot} from './take-snapshot.js';
import {watchActivations} from './watch-activations.js';
import {type DecisionWatch, watchDecisions} from './watch-decisions.js';
import {watchEvents} from './watch-events.js';
import {watchRequests} from './watch-requests.js';
import {watchVendors} from './watch-vendors.js';
import type {Watches} from './watches.js';

/** How long changes are gathered before the panel is told. Unit: milliseconds. */
const PAUSE_MS = 150;

/** How often the recorder looks for what no event tells: a cookie, a vendor's script, a library. Unit: milliseconds. */
const LOOK_MS = 2000;

/** Watches the page, and says what it has found. */
export interface Recorder {
  readonly snapshot: () => Promise<Snapshot>;
  /** The library's object. Null while there is none. */
  readonly library: () => Library | null;
  /** Whether the recorder came before the library, so that a simulation has its effect on this page. */
  readonly isEarly: boolean;
  /** Sets what is called after changes. */
  readonly onChange: (listener: () => void) => void;
  /** Ends all watching, and undoes all wrapping and simulation. */
  readonly stop: () => void;
}

/**
 * Starts to watch the page from outside: by the library's public API, events and observers. What is simulated by an
 * earlier page's panel holds from now on.
 *
 * @param fromPackage The library's object of the npm package.
 */
export function startRecorder(fromPackage: Library | null): Recorder {
  const isEarly = (findLibrary(fromPackage)?.policy ?? null) === null;
  finishForgetting();
  const undoSimulation = simulate(() => findLibrary(fromPackage)?.policy?.regionCookie ?? '');

  let listener = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let decisions: DecisionWatch | null = null;
  const changed = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
      listener();
    }, PAUSE_MS);
  };
  const vendors = watchVendors(changed);
  const activations = watchActivations(changed);
  const events = watchEvents(changed);
  const requests = watchRequests(changed);
  const watches = (): Watches => ({
    ...{activations, events, requests, vendors, decisions, isEarly},
    library: findLibrary(fromPackage),
  });
  /** Looks for a vendor or the library, which may have come since. */
  const look = (): void => {
    vendors.look();
    const library = findLibrary(fromPackage);
    if (library) decisions ??= watchDecisions(library, changed);
  };
  const interval = setInterval(changed, LOOK_MS);
  // A vendor's script is looked at when it has run, before it reads what waits in its queue.
  document.addEventListener('load', look, true);
  document.addEventListener('consent-ready', look, true);
  look();

  return {
    isEarly,
    snapshot: () => takeSnapshot(watches()),
    library: () => findLibrary(fromPackage),
    onChange(call) {
      listener = call;
    },
    stop() {
      listener = () => undefined;
      clearInterval(interval);
      clearTimeout(timer);
      document.removeEventListener('load', look, true);
      document.removeEventListener('consent-ready', look, true);
      for (const watch of [vendors, activations, events, requests]) watch.stop();
      decisions?.stop();
      undoSimulation();
    },
  };
}

/** Applies what the panel of an earlier page has set. Returns the undo. */
function simulate(regionCookie: () => string): () => void {
  const {gpc, region} = readSettings();
  const undoGpc = gpc === '' ? undefined : simulateGpc(gpc === 'on');
  const undoRegion = region === '' ? undefined : simulateRegion(region, regionCookie);
  // The library finds the region once. From then on, the page's own code reads what is really there.
  document.addEventListener('consent-ready', () => undoRegion?.(), {once: true});
  return () => {
    undoGpc?.();
    undoRegion?.();
  };
}
