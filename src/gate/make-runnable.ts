import {ofDocument} from '../dom/document.js';
import {dispatchError} from '../dom/document-events.js';
import {consentOf, type RunnableScripts} from './script-kind.js';

const checking = new WeakSet<Element>();
/** Whether Trusted Types let a script be tried. Each trial that they forbid is reported, so there is but one. */
let triable = true;

/**
 * Sees to a held script that was put in after the page was parsed. One that came by `innerHTML` (htmx, Turbo, React,
 * a cloned template) counts as started, and no browser runs it any more: a fresh copy behind it runs in its place.
 *
 * @param runnable Takes up it or its copy.
 * @param done Called then.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#already-started
 */
export async function makeRunnable(
  script: HTMLScriptElement,
  runnable: RunnableScripts,
  done: () => void,
): Promise<void> {
  if (checking.has(script)) return;
  checking.add(script);
  // Never at once: who asks is in the middle of a sweep, and `done` makes the next.
  if (await (triable ? canRun(script) : true)) runnable.set(script, true);
  else {
    const copy = copyOf(script);
    runnable.set(copy, true);
    putBehind(script, copy, runnable);
  }
  done();
}

interface Copy {
  copy: HTMLScriptElement;
  readonly runnable: RunnableScripts;
}

/** Copies, by the scripts that they stand for. Neither keeps alive a root that the page has dropped. */
const copies = new WeakMap<HTMLScriptElement, Copy>();
let copied: readonly WeakRef<HTMLScriptElement>[] = [];

const follower = new MutationObserver((records) => {
  const scripts = copied.flatMap((ref) => ref.deref() ?? []);
  for (const script of scripts) {
    const made = copies.get(script);
    if (!made) continue;
    // One that was withdrawn while it loaded has been replaced by another, which is held.
    const put = records.find(({removedNodes: [gone]}) => gone === made.copy)?.addedNodes[0];
    const copy = (made.copy = (put ?? made.copy) as HTMLScriptElement);
    if (script.isConnected) continue;
    copies.delete(script);
    // It has not run: should the script be put in again, it is looked at anew.
    if (made.runnable.get(copy)) {
      script.setAttribute('data-consent', consentOf(copy));
      checking.delete(script);
    }
    copy.remove();
  }
  copied = scripts.filter((script) => copies.has(script)).map((script) => new WeakRef(script));
});

/** The script stays, for who put it in (React, Solid) will take out that very node; the copy then goes with it. */
function putBehind(script: HTMLScriptElement, copy: HTMLScriptElement, runnable: RunnableScripts): void {
  script.after(copy);
  script.removeAttribute('data-consent');
  copies.set(script, {copy, runnable});
  copied = [...copied, new WeakRef(script)];
  follower.observe(script.getRootNode(), {childList: true, subtree: true});
}

/**
 * Whether a browser would run it. Nothing tells, so it is tried on a copy, which is as started as the script: an
 * import map with an address, and an empty address, give an error without a request, only if the script can run.
 */
function canRun(script: HTMLScriptElement): Promise<boolean> {
  const probe = script.cloneNode() as HTMLScriptElement;
  // Behind a shadow root the error is nobody's but ours.
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
      // Trusted Types forbid the trial, and they would forbid the copy as well.
      triable = false;
      end(true);
      return;
    }
    probe.addEventListener('error', () => end(true));
    host.attachShadow({mode: 'open'}).append(probe);
    ofDocument('head').append(host);
    // The error comes as a task of its own, before the second of these.
    setTimeout(() => setTimeout(() => end(false)));
  });
}

/** A script of the same attributes and text that has not started. */
function copyOf(script: HTMLScriptElement): HTMLScriptElement {
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
    // Trusted Types forbid it: then it stays as it is, and does not run.
    dispatchError('activation-failed', error);
  }
  return copy;
}
