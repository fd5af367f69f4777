/**
 * Runs inside a frame: a page with gated scripts, the real gate and store on it, and a log of all that happens.
 * schedule.test.ts compares the log with the model.
 */
import {createPolicy} from '../../src/core/create-policy.js';
import type {KeptDecision} from '../../src/core/record.js';
import {createConsentStore, type ConsentStore} from '../../src/core/store.js';
import {makeRunnable} from '../../src/gate/make-runnable.js';
import {createGate, markParsedAsRunnable} from '../../src/gate/gate.js';
import {toggleMarkup} from '../../src/gate/gated-elements.js';
import {timing} from '../../src/gate/timing.js';
import type {ScriptKind} from '../../src/gate/script-kind.js';
import type {Chunks} from '../../src/page/chunks.js';
import type {ScheduleEvent} from './schedule-model.js';

/** One gated script of a random page. */
export interface ScriptCase {
  readonly form:
    | 'inline'
    | 'external'
    | 'defer'
    | 'async'
    | 'module'
    | 'inline-module'
    | 'async-module'
    | 'inline-defer'
    | 'async-defer'
    | 'data';
  readonly name: string;
  /** Unit: milliseconds. */
  readonly delay: number;
  readonly answer: 'ok' | 'missing' | 'hang';
}

/** One step of a random sequence, after a pause. */
export type Step = {readonly pause: number} & (
  | {readonly do: 'decide'; readonly granted: readonly string[]}
  | {readonly do: 'insert'; readonly at: number; readonly script: ScriptCase}
  | {readonly do: 'remove'; readonly at: number}
);

export interface PageCase {
  readonly scripts: readonly ScriptCase[];
  readonly steps: readonly Step[];
  /** Whether the page has its turn after each script that runs at once. */
  readonly sliced: boolean;
}

/**
 * What happened, in order. `start`, `run` (with whether the listeners of such a script are called) and `told` (a listener of DOMContentLoaded was called) are facts of the page;
 * the rest drives the model too.
 */
export type Logged =
  | ScheduleEvent
  | {readonly type: 'start'; readonly id: string}
  | {readonly type: 'run'; readonly id: string; readonly listens: boolean}
  | {readonly type: 'told'; readonly id: string};

export const NAMES = ['analytics', 'marketing', 'social'] as const;

const KINDS: Readonly<Record<ScriptCase['form'], ScriptKind>> = {
  inline: 'in-place',
  external: 'in-place',
  defer: 'deferred',
  async: 'async',
  module: 'deferred',
  'inline-module': 'deferred',
  'async-module': 'async',
  'inline-defer': 'in-place',
  'async-defer': 'async',
  data: 'in-place',
};

/** Forms that have their code in the page. */
const INLINE: readonly ScriptCase['form'][] = ['inline', 'inline-module', 'inline-defer', 'data'];

/** What each classic script does when it runs: it listens for the end of the parsing, which is over. */
const listening = (id: string): string =>
  `document.addEventListener('DOMContentLoaded', () => window.log.push({type: 'told', id: ${JSON.stringify(id)}}))`;

declare global {
  interface Window {
    ran: string[];
    log: Logged[];
    play: typeof play;
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Plays a case and resolves to its log once nothing can happen any more. */
async function play({scripts, steps, sliced}: PageCase, prefix: string, origin: string): Promise<Logged[]> {
  timing.slowMs = 700;
  timing.sliceMs = sliced ? -1 : 10_000;
  const log: Logged[] = (window.log = []);
  const modules = new Set<string>();
  const noteRun = (id: string): void => void log.push({type: 'run', id, listens: !modules.has(id)});
  window.ran = Object.assign([], {push: noteRun});
  let made = 0;
  const make = (one: ScriptCase): HTMLScriptElement => {
    const script = makeScript(one, `${prefix}${String(made++)}`, origin);
    noteEnd(script, log);
    if (one.form.endsWith('module')) modules.add(script.id);
    return script;
  };
  const box = document.createElement('div');
  box.append(...scripts.map(make));
  document.body.append(box);
  watch(box, log);

  const late = new WeakSet<Element>();
  const look = (): void => {
    const scripts = [...box.children].filter((script) => !late.has(script)).map(describe);
    log.push({type: 'document', scripts});
  };

  const store = memoryStore();
  store.subscribe(({record}) => log.push({type: 'decision', granted: record?.granted ?? []}));
  // What comes late is checked first; the model hears of it when that is done, right before the gate does.
  const markup: Chunks['markup.js'] = {
    toggleMarkup,
    makeRunnable: (scripts, runnable, started, done) =>
      makeRunnable(scripts, runnable, started, () => {
        for (const script of scripts) if (runnable.has(script)) late.delete(script);
        look();
        done();
      }),
  };
  const gate = createGate({
    store,
    nonce: '',
    loadMarkup: () => Promise.resolve(markup),
    define: () => undefined,
  });
  store.subscribe(gate.update);
  look();
  markParsedAsRunnable(document.documentElement);
  gate.open(document.documentElement);

  for (const step of steps) {
    await sleep(step.pause);
    if (step.do === 'decide') {
      store.decide(Object.fromEntries(NAMES.map((name) => [name, step.granted.includes(name)])));
    } else if (step.do === 'insert') {
      const script = make(step.script);
      late.add(script);
      box.insertBefore(script, box.children[step.at % (box.children.length + 1)] ?? null);
    } else {
      box.children[step.at % Math.max(1, box.children.length)]?.remove();
      look();
    }
  }
  // Longer than the slowest answer, and than all that hang being given up one after the other.
  let before = -1;
  while (before !== log.length) {
    before = log.length;
    await sleep(timing.slowMs + 400);
  }
  return log;
}

function makeScript({form, name, delay, answer}: ScriptCase, id: string, origin: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.id = id;
  script.dataset['consent'] = name;
  script.dataset['form'] = form;
  if (form === 'data') script.dataset['consentType'] = 'application/json';
  if (form.endsWith('module')) script.dataset['consentType'] = 'module';
  if (form.startsWith('async')) script.setAttribute('async', '');
  if (form.endsWith('defer')) script.defer = true;
  if (INLINE.includes(form)) {
    script.append(form === 'data' ? '{}' : `window.ran.push(${JSON.stringify(id)}); ${listening(id)}`);
    return script;
  }
  const query = new URLSearchParams({id, delay: String(delay), body: listening(id)});
  if (answer === 'missing') query.set('status', '404');
  if (answer === 'hang') query.set('hang', '1');
  script.src = `${origin}/fixture/script.js?${query.toString()}`;
  return script;
}

const noted = new WeakSet<Element>();
/** Notes when a script has run or failed, before the gate hears of it: its listener is the first. */
function noteEnd(script: HTMLScriptElement, log: Logged[]): void {
  if (noted.has(script) || INLINE.includes(script.dataset['form'] as ScriptCase['form'])) return;
  noted.add(script);
  for (const type of ['load', 'error']) {
    script.addEventListener(type, () => {
      // Firefox also tells the end of one that was taken back.
      if (script.ownerDocument === document) log.push({type: 'end', id: script.id});
    });
  }
}

/** Notes starts (a script that was in the page is put in again) and slow ones. */
function watch(box: Element, log: Logged[]): void {
  const placed = new WeakSet<Node>(box.children);
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLScriptElement)) continue;
        if (placed.has(node)) log.push({type: 'start', id: node.id});
        // Also the copy of one that was taken back.
        else noteEnd(node, log);
        placed.add(node);
      }
    }
  }).observe(box, {childList: true});
  document.addEventListener('consent-error', ({code, cause}) => {
    if (code === 'script-slow') log.push({type: 'slow', id: (cause as Element).id});
  });
}

function describe(script: Element): Extract<ScheduleEvent, {type: 'document'}>['scripts'][number] {
  const {form, consent = ''} = (script as HTMLElement).dataset;
  const known = form as ScriptCase['form'];
  return {id: script.id, kind: KINDS[known], name: consent, immediate: INLINE.includes(known)};
}

function memoryStore(): ConsentStore {
  let kept: KeptDecision = 'none';
  return createConsentStore({
    policy: createPolicy({categories: NAMES}),
    storage: {
      read: () => kept,
      write(record) {
        kept = record;
        return true;
      },
    },
    now: () => 1_800_000_000_000,
    createId: () => '00000000-0000-4000-8000-000000000000',
  });
}

window.play = play;
