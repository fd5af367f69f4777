import {assert} from 'chai';
import {createGate, markParsedAsRunnable, type Gate, type GateOptions} from '../../src/gate/gate.js';
import {toggleMarkup} from '../../src/gate/gated-elements.js';
import {makeRunnable} from '../../src/gate/make-runnable.js';
import {timing} from '../../src/gate/timing.js';
import {fakeStore, type FakeStore} from '../helpers/fakes.js';
import {noteErrors, noteWarnings} from '../helpers/listeners.js';
import {until} from '../helpers/until.js';

const page = window as Window & {ran: string[]};

let box: HTMLElement;
const gates: (() => void)[] = [];

interface Opened {
  readonly gate: Gate;
  readonly store: FakeStore;
  readonly loads: () => number;
  readonly defined: readonly string[];
}

/** A gate over the box of this test. */
function createOpen(options: Partial<GateOptions> = {}, store = fakeStore()): Opened {
  let loads = 0;
  const defined: string[] = [];
  const gate = createGate({
    store,
    nonce: '',
    loadMarkup: () => {
      loads++;
      return Promise.resolve({makeRunnable, toggleMarkup});
    },
    define: (tag) => defined.push(tag),
    ...options,
  });
  return {gate, store, loads: () => loads, defined};
}

function open(opened: Opened): Opened {
  const {gate} = opened;
  const {observe} = gate;
  // `open` observes for as long as the page lives; a test observes its box, and ends that.
  gate.open(document.createElement('div'));
  gates.push(observe(box));
  return opened;
}

/** A held script that notes its name when it runs, put in node by node. */
function held(name: string, consent = 'analytics'): HTMLScriptElement {
  const script = document.createElement('script');
  script.id = name;
  script.setAttribute('type', 'text/plain');
  script.setAttribute('data-consent', consent);
  script.textContent = `ran.push('${name}');`;
  return script;
}

describe('createGate', () => {
  const {sliceMs} = timing;

  beforeEach(() => {
    page.ran = [];
    // A busy machine shall not cut the turns into slices.
    timing.sliceMs = 60_000;
    box = document.createElement('div');
    document.body.append(box);
  });

  afterEach(() => {
    timing.sliceMs = sliceMs;
    for (const end of gates.splice(0)) end();
    box.remove();
  });

  it('releases nothing before it is opened', () => {
    const {gate, store} = createOpen();
    box.append(held('a'));
    markParsedAsRunnable(box);
    gates.push(gate.observe(box));

    store.decide(true);
    gate.update();

    assert.deepEqual(page.ran, []);
  });

  it('runs what is granted when it is opened, and loads nothing for that', () => {
    const {gate, store, loads} = createOpen();
    store.decide({analytics: true});
    box.append(held('a'), held('b', 'affiliate'), held('c'));
    markParsedAsRunnable(box);

    open({gate, store, loads, defined: []});

    assert.deepEqual(page.ran, ['a', 'c']);
    assert.deepEqual([...gate.executedExpressions], ['analytics']);
    assert.equal(loads(), 0);
  });

  it('runs at an update what is granted since', () => {
    box.append(held('a'), held('b', 'affiliate'));
    markParsedAsRunnable(box);
    const {gate, store} = open(createOpen());

    store.decide(true);
    gate.update();

    assert.deepEqual(page.ran, ['a', 'b']);
  });

  it('runs a script once, though the page moves it', async () => {
    box.append(held('a'));
    markParsedAsRunnable(box);
    const {gate, store} = open(createOpen());
    store.decide(true);
    gate.update();

    box.append(document.createElement('p'), box.querySelector('#a')!, held('b'));
    await until(() => page.ran.includes('b'));

    assert.deepEqual(page.ran, ['a', 'b']);
  });

  it('loads the markup’s file for a script that comes late, and runs it then', async () => {
    const {store, loads} = open(createOpen());
    store.decide(true);

    box.append(held('late'));
    await until(() => page.ran.length === 1);

    assert.deepEqual(page.ran, ['late']);
    assert.equal(loads(), 1);
  });

  it('calls a listener whose event is over, and loads nothing for it', async () => {
    const script = held('a');
    script.append("document.addEventListener('DOMContentLoaded', () => ran.push('parsed'));");
    box.append(script);
    markParsedAsRunnable(box);
    const {gate, store, loads} = open(createOpen());
    store.decide(true);

    gate.update();
    await until(() => page.ran.length === 2);

    assert.deepEqual(page.ran, ['a', 'parsed']);
    assert.equal(loads(), 0);
  });

  it('does not run again what a client router puts in for the next page', async () => {
    box.append(held('a'));
    markParsedAsRunnable(box);
    const {gate, store} = open(createOpen());
    store.decide(true);
    gate.update();
    const known = held('a');
    known.setAttribute('data-astro-exec', '');

    box.replaceChildren(known, held('b'));
    await until(() => page.ran.includes('b'));

    assert.deepEqual(page.ran, ['a', 'b']);
  });

  it('passes over changes of the page that bring nothing gated', async () => {
    let refreshes = 0;
    const store = fakeStore();
    open(createOpen({store: {...store, refresh: () => refreshes++}}, store));
    const before = refreshes;

    box.append(document.createElement('p'), 'text');
    await new Promise((resolve) => setTimeout(resolve));

    assert.equal(refreshes, before);
  });

  it('starts nothing that another window has refused, of which no event has told', () => {
    const {gate, store} = open(createOpen());
    store.decide(true);
    const kept = store.state.record!;
    box.append(held('a'));
    markParsedAsRunnable(box);

    store.keep({...kept, granted: [], denied: ['analytics', 'affiliate'], updated: kept.updated + 1});
    gate.update();

    assert.deepEqual(page.ran, []);
  });

  it('turns an element on and off, and loads the file for that once', async () => {
    const {gate, store, loads} = open(createOpen());
    box.innerHTML = '<img alt="" data-consent="analytics" data-consent-srcset="data:,">';
    const image = box.querySelector('img')!;
    assert.equal(loads(), 0);

    store.decide(true);
    gate.update();
    await until(() => image.hasAttribute('srcset'));
    store.decide(false);
    gate.update();

    assert.isFalse(image.hasAttribute('srcset'));
    assert.equal(loads(), 1);
  });

  it('lets scripts behind a granted element wait until that can be turned on', async () => {
    box.innerHTML = '<img alt="" data-consent="analytics" data-consent-srcset="data:,">';
    box.append(held('behind'));
    markParsedAsRunnable(box);
    const {gate, store} = open(createOpen());

    store.decide(true);
    gate.update();
    assert.deepEqual(page.ran, []);

    await until(() => page.ran.length === 1);
    assert.isTrue(box.querySelector('img')?.hasAttribute('srcset'));
  });

  it('leaves elements off and runs scripts where the file fails to load, and says so', async () => {
    noteWarnings();
    const errors = noteErrors();
    box.innerHTML = '<img alt="" data-consent="analytics" data-consent-srcset="data:,">';
    box.append(held('behind'));
    markParsedAsRunnable(box);
    const {gate, store} = open(createOpen({loadMarkup: () => Promise.reject(new Error('offline'))}));

    store.decide(true);
    gate.update();
    await until(() => page.ran.length === 1);

    assert.deepEqual(
      errors.map(({code}) => code),
      ['file-failed'],
    );
    assert.isFalse(box.querySelector('img')?.hasAttribute('srcset'));
    assert.deepEqual(page.ran, ['behind']);
  });

  it('brings elements of the library to life, whatever is granted', async () => {
    const {defined} = open(createOpen());

    box.innerHTML = '<consent-embed></consent-embed>';
    await until(() => defined.length > 0);

    assert.include(defined, 'consent-embed');
  });

  it('holds and releases in another root until that is ended', async () => {
    const {gate, store} = open(createOpen());
    store.decide(true);
    const root = document.createElement('div').attachShadow({mode: 'open'});
    box.append(root.host);
    const stop = gate.observe(root);
    root.append(held('in-the-root'));
    await until(() => page.ran.length === 1);

    stop();
    root.append(held('too-late'));
    gate.update();
    await new Promise((resolve) => setTimeout(resolve, 50));

    assert.deepEqual(page.ran, ['in-the-root']);
  });

  it('has the development build check what is gated, and tells it what has run', () => {
    const checked: string[] = [];
    const {gate, store} = open(
      createOpen({
        check: (_, elements, hasRun) => {
          checked.push(elements.map((element) => `${element.id} ${String(hasRun(element))}`).join());
        },
      }),
    );
    box.append(held('a'));
    markParsedAsRunnable(box);
    store.decide(true);

    gate.update();
    gate.update();

    assert.deepEqual(checked.slice(-2), ['a false', 'a true']);
  });
});
