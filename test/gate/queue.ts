import {callMissed} from '../../src/gate/call-missed.js';
import type {RunnableScripts} from '../../src/gate/script-kind.js';
import {createScripts, type Scripts} from '../../src/gate/scripts.js';
import {timing} from '../../src/gate/timing.js';
import {fakeStore, type FakeStore} from '../helpers/fakes.js';
import {resource, uniquePrefix} from '../helpers/server.js';

const page = window as Window & {ran: string[]};

interface Queue {
  readonly store: FakeStore;
  readonly scripts: Scripts;
  readonly runnable: RunnableScripts;
  readonly prefix: string;
  /** Puts a held script into the page: with an address, or with inline code where there are no options. */
  readonly held: (
    name: string,
    options?: Readonly<Record<string, string | number>> | null,
    attributes?: Readonly<Record<string, string>>,
  ) => HTMLScriptElement;
  /** The script of a name that is in the page now. */
  readonly find: (name: string) => HTMLScriptElement;
  /** Inline code that notes a name in time. */
  readonly noting: (name: string) => string;
  /** Names of what has run, in order. */
  readonly ran: () => string[];
  /** How often listeners were to be called. */
  readonly calls: () => number;
}

let box: HTMLElement;

/** A queue over a store of its own. */
export function createQueue(): Queue {
  const store = fakeStore();
  const runnable: RunnableScripts = new WeakMap();
  const prefix = uniquePrefix();
  const noting = (name: string): string => `ran.push('${prefix}${name}')`;
  let calls = 0;
  const scripts = createScripts(store, runnable, 'nonce-of-the-library', (missed, turns) => {
    calls++;
    callMissed(missed, turns);
    return Promise.resolve();
  });
  return {
    store,
    runnable,
    prefix,
    scripts,
    noting,
    held(name, options = {}, attributes = {}) {
      const script = document.createElement('script');
      script.id = name;
      script.setAttribute('type', 'text/plain');
      script.setAttribute('data-consent', name.split('-')[0] ?? '');
      if (options === null) script.textContent = noting(name);
      else script.setAttribute('src', resource('script.js', {id: prefix + name, ...options}));
      for (const [key, value] of Object.entries(attributes)) script.setAttribute(key, value);
      box.append(script);
      return script;
    },
    find(name) {
      const script = box.querySelector<HTMLScriptElement>(`#${name}`);
      if (!script) throw new Error(`no ${name}`);
      return script;
    },
    ran: () => page.ran.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length)),
    calls: () => calls,
  };
}

/** Gives each test of this suite an empty place in the page, and the times of the gate. */
export function isolateQueues(): void {
  const {slowMs, sliceMs} = timing;

  beforeEach(() => {
    page.ran = [];
    box = document.createElement('div');
    document.body.append(box);
    // A busy machine shall not cut the turns into slices.
    timing.sliceMs = 60_000;
  });

  afterEach(() => {
    Object.assign(timing, {slowMs, sliceMs});
    box.remove();
  });
}
