import {assert} from 'chai';
import type * as makeRunnableModule from '../../src/gate/make-runnable.js';
import {makeRunnable} from '../../src/gate/make-runnable.js';
import type {RunnableScripts} from '../../src/gate/script-kind.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {until} from '../helpers/until.js';

const HELD = 'type="text/plain" data-consent="analytics"';

/** As where no script has started under an earlier page of a client router. */
const NONE: ReadonlySet<string> = new Set();

let box: HTMLElement;

/** A held script that came by `innerHTML`, which no browser runs any more. */
function startedAlready(attributes = ''): HTMLScriptElement {
  box.innerHTML = `<script ${HELD} ${attributes}>of the page</script>`;
  return box.querySelector('script')!;
}

/** A held script that was put in node by node, which can run. */
function fresh(attributes: Readonly<Record<string, string>> = {}): HTMLScriptElement {
  const script = document.createElement('script');
  script.setAttribute('type', 'text/plain');
  script.setAttribute('data-consent', 'analytics');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  box.append(script);
  return script;
}

describe('makeRunnable', () => {
  beforeEach(() => {
    box = document.createElement('div');
    document.body.append(box);
  });

  afterEach(() => box.remove());

  it('takes up an inline script that can run, as it is', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const script = fresh();
    const done: string[] = [];

    await makeRunnable([script], runnable, NONE, () => done.push('done'));

    assert.isTrue(runnable.get(script));
    assert.lengthOf(box.children, 1);
    assert.deepEqual(done, ['done']);
  });

  it('takes up an external script that can run, without a request', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const script = fresh({src: '/fixture/script.js?id=make-runnable', onerror: 'window.wasCalled = true'});

    await makeRunnable([script], runnable, NONE, () => undefined);

    assert.isTrue(runnable.get(script));
    assert.lengthOf(box.children, 1);
    assert.isFalse(Reflect.has(window, 'wasCalled'));
    assert.lengthOf(performance.getEntriesByName(script.src), 0);
  });

  it('puts a copy that can run behind a script that came by innerHTML', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const script = startedAlready('id="late" data-own="1"');

    await makeRunnable([script], runnable, NONE, () => undefined);

    assert.equal(
      box.innerHTML,
      '<script type="text/plain" id="late" data-own="1">of the page</script>' +
        '<script type="text/plain" data-consent="analytics" id="late" data-own="1">of the page</script>',
    );
    assert.isTrue(runnable.get(box.lastElementChild!));
    assert.isUndefined(runnable.get(script));
  });

  it('puts the same copy behind an external script that came by innerHTML', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const script = startedAlready('src="/fixture/script.js?id=make-runnable-late"');

    await makeRunnable([script], runnable, NONE, () => undefined);

    const copy = box.lastElementChild as HTMLScriptElement;
    assert.isTrue(runnable.get(copy));
    assert.equal(copy.getAttribute('src'), '/fixture/script.js?id=make-runnable-late');
  });

  it('sees to a script once', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const script = startedAlready();
    const done: string[] = [];

    await Promise.all([
      makeRunnable([script], runnable, NONE, () => done.push('first')),
      makeRunnable([script], runnable, NONE, () => done.push('second')),
    ]);

    assert.deepEqual(done, ['first']);
    assert.lengthOf(box.children, 2);
  });

  it('takes the copy away with the script, and holds the script again where the copy has not run', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const script = startedAlready();
    await makeRunnable([script], runnable, NONE, () => undefined);

    script.remove();
    await until(() => box.children.length === 0);

    assert.equal(script.getAttribute('data-consent'), 'analytics');
    box.append(script);
    await makeRunnable([script], runnable, NONE, () => undefined);
    assert.lengthOf(box.children, 2);
  });

  it('does not hold a script again whose copy has run', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const script = startedAlready();
    await makeRunnable([script], runnable, NONE, () => undefined);
    runnable.set(box.lastElementChild!, false);

    script.remove();
    await until(() => box.children.length === 0);

    assert.isFalse(script.hasAttribute('data-consent'));
  });

  it('takes away what stands for the copy when the copy was replaced', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const script = startedAlready();
    await makeRunnable([script], runnable, NONE, () => undefined);
    const put = document.createElement('script');
    put.type = 'text/plain';
    box.lastElementChild!.replaceWith(put);
    await new Promise((resolve) => setTimeout(resolve));

    script.remove();

    await until(() => box.children.length === 0);
    assert.isFalse(put.isConnected);
  });

  it('makes together runnable what was put in together, and says so once', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const scripts = [fresh(), fresh({src: '/fixture/script.js?id=make-runnable-both'})];
    const seen: unknown[] = [];

    await makeRunnable(scripts, runnable, NONE, () => seen.push(scripts.map((one) => runnable.get(one))));

    assert.deepEqual(seen, [[true, true]]);
  });

  it('takes a script for run that a client router knows and that has started before', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const script = fresh({src: '/fixture/script.js?id=make-runnable-router', 'data-astro-exec': ''});
    const done: string[] = [];

    await makeRunnable([script], runnable, new Set([script.src]), () => done.push('done'));

    assert.isFalse(runnable.get(script));
    assert.lengthOf(box.children, 1);
    assert.deepEqual(done, []);
  });

  it('takes a script up that a client router knows, but that has not started', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const script = fresh({'data-astro-exec': ''});

    await makeRunnable([script], runnable, new Set(['other code']), () => undefined);

    assert.isTrue(runnable.get(script));
  });

  it('takes a script up that has started before, but that no client router has put in', async () => {
    const runnable: RunnableScripts = new WeakMap();
    const script = fresh();

    await makeRunnable([script], runnable, new Set(['']), () => undefined);

    assert.isTrue(runnable.get(script));
  });
});

/** A page in which no script may be given an address or a text. */
const TRUSTED_TYPES = {'content-security-policy': "require-trusted-types-for 'script'"};

describe('makeRunnable under Trusted Types', () => {
  before(function () {
    if (!('trustedTypes' in window)) this.skip();
  });

  it('takes scripts for such that can run where it may not try, and tries once', async () => {
    const {module, view} = await importInFrame<typeof makeRunnableModule>(
      '/src/gate/make-runnable.ts',
      "var reports = []; addEventListener('securitypolicyviolation', (event) => reports.push(event.sample));",
      `<script ${HELD} id="a"></script><script ${HELD} id="b"></script>`,
      TRUSTED_TYPES,
    );
    const scripts = ['a', 'b'].map((id) => view.document.getElementById(id) as HTMLScriptElement);
    const runnable: RunnableScripts = new WeakMap();

    for (const script of scripts) await module.makeRunnable([script], runnable, NONE, () => undefined);
    await until(() => (Reflect.get(view, 'reports') as string[]).length > 0);

    assert.deepEqual(
      scripts.map((script) => runnable.get(script)),
      [true, true],
    );
    assert.lengthOf(Reflect.get(view, 'reports') as string[], 1);
  });
});
