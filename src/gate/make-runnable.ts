import {ofDocument} from '../dom/document.js';
import {dispatchError} from '../dom/document-events.js';
import {identityOf, isKnownToRouter} from './client-router.js';
import {consentOf, type RunnableScripts} from './script-kind.js';

/** Scripts that have been checked or are being checked. */
const checking = new WeakSet<Element>();
/** Whether Trusted Types allow a trial. Each forbidden trial is reported to the site, so there is only one. */
let areTrialsAllowed = true;

/**
 * Makes held scripts runnable that were inserted after the page was parsed. A script from `innerHTML` (htmx, Turbo,
 * React, a cloned template) counts as already started, so no browser runs it. A fresh copy behind that script runs in
 * its place.
 *
 * @param scripts Scripts that were inserted together. They become runnable together, so that they are one wave.
 * @param runnable Takes each script or its copy.
 * @param started Identities of scripts that have started under an earlier page of a client router.
 * @param done Called when the scripts or their copies are runnable.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#already-started
 */
export async function makeRunnable(
  scripts: readonly HTMLScriptElement[],
  runnable: RunnableScripts,
  started: ReadonlySet<string>,
  done: () => void,
): Promise<void> {
  const fresh = scripts.filter((script) => !checking.has(script) && !hasRunBefore(script, runnable, started));
  if (fresh.length === 0) return;
  for (const script of fresh) checking.add(script);
  // The result is always asynchronous, because the caller is in the middle of a sweep. `done` starts the next sweep.
  const results = await Promise.all(
    fresh.map(async (script) => ({script, can: areTrialsAllowed ? await canRun(script) : true})),
  );
  for (const {script, can} of results) {
    if (can) runnable.set(script, true);
    else {
      const copy = copyOf(script);
      runnable.set(copy, true);
      putBehind(script, copy, runnable);
    }
  }
  done();
}

/** Whether a client router has inserted a script that has started under an earlier page. Such a script has run. */
function hasRunBefore(
  script: HTMLScriptElement,
  runnable: RunnableScripts,
  started: ReadonlySet<string>,
): boolean {
  const hasRun = isKnownToRouter(script) && started.has(identityOf(script));
  if (hasRun) runnable.set(script, false);
  return hasRun;
}

/** The copy of a script, and the list that says whether it can run. */
interface Copy {
  copy: HTMLScriptElement;
  readonly runnable: RunnableScripts;
}

/** The copies, by the scripts that they replace. Neither collection keeps a root alive that the page has dropped. */
const copies = new WeakMap<HTMLScriptElement, Copy>();
let copied: readonly WeakRef<HTMLScriptElement>[] = [];

/** Removes each copy together with its script. */
const follower = new MutationObserver((records) => {
  const scripts = copied.flatMap((ref) => ref.deref() ?? []);
  for (const script of scripts) {
    const made = copies.get(script);
    if (!made) continue;
    // If a copy was withdrawn while it loaded, the gate has replaced it with another held copy. The cast holds because the
    // gate puts nothing but a script there; a node of the page's own would not be in `runnable`.
    const put = records.find(({removedNodes: [gone]}) => gone === made.copy)?.addedNodes[0];
    const copy = (made.copy = (put ?? made.copy) as HTMLScriptElement);
    if (script.isConnected) continue;
    copies.delete(script);
    // The copy has not run. If the page inserts the script again, the script is checked again.
    if (made.runnable.get(copy)) {
      script.setAttribute('data-consent', consentOf(copy));
      checking.delete(script);
    }
    copy.remove();
  }
  copied = scripts.filter((script) => copies.has(script)).map((script) => new WeakRef(script));
});

/**
 * Inserts a copy behind a script. The script stays, because the framework that inserted it (React, Solid) will remove
 * that very node. The copy is then removed, too.
 */
function putBehind(script: HTMLScriptElement, copy: HTMLScriptElement, runnable: RunnableScripts): void {
  script.after(copy);
  script.removeAttribute('data-consent');
  copies.set(script, {copy, runnable});
  copied = [...copied, new WeakRef(script)];
  follower.observe(script.getRootNode(), {childList: true, subtree: true});
}

/**
 * Whether the browser would run a script. No property tells, so a clone is tried, which counts as started if the script
 * does. An import map with an address, or a script with an empty address, fires an error without a request. The error
 * comes only if the script can run.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
function canRun(script: HTMLScriptElement): Promise<boolean> {
  // A clone is of the class of its original.
  const probe = script.cloneNode() as HTMLScriptElement;
  // The shadow root hides the error from the page.
  const host = ofDocument('createElement').call(document, 'div');
  return new Promise((resolve) => {
    const end = (can: boolean): void => {
      host.remove();
      resolve(can);
    };
    try {
      for (const {name} of [...probe.attributes]) if (name !== 'src') probe.removeAttribute(name);
      if (probe.src) probe.setAttribute('type', 'importmap');
      else probe.setAttribute('src', '');
    } catch {
      // Trusted Types forbid the trial, and they would also forbid a copy. So the script counts as runnable: the gate
      // tries it, and no script runs without consent.
      areTrialsAllowed = false;
      end(true);
      return;
    }
    probe.addEventListener('error', () => end(true));
    host.attachShadow({mode: 'open'}).append(probe);
    ofDocument('head').append(host);
    // The error arrives in a separate task, before the second of these timers.
    setTimeout(() => setTimeout(() => end(false)));
  });
}

/** Returns a copy of a script, with the same attributes and text, that has not started. */
function copyOf(script: HTMLScriptElement): HTMLScriptElement {
  // Of SVG's scripts, the gate uses what they share with those of HTML.
  const copy = ofDocument('createElementNS').call(
    document,
    script.namespaceURI,
    'script',
  ) as HTMLScriptElement;
  try {
    for (const {name, value} of script.attributes) copy.setAttribute(name, value);
    copy.nonce = script.nonce;
    copy.append(script.textContent);
  } catch (error) {
    // Trusted Types forbid the copy. The script then does not run.
    dispatchError('activation-failed', error);
  }
  return copy;
}
