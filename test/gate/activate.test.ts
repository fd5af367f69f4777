import {assert} from 'chai';
import {activate} from '../../src/gate/activate.js';
import {resource} from '../helpers/server.js';
import {noteWarnings} from '../helpers/listeners.js';
import {until} from '../helpers/until.js';

const noted = Object.assign(window, {noted: [] as string[], ran: [] as string[]});

let box: HTMLElement;

/** A held script that can run, in the page. */
function held(attributes: Readonly<Record<string, string>>, code = ''): HTMLScriptElement {
  const script = document.createElement('script');
  script.setAttribute('type', 'text/plain');
  script.setAttribute('data-consent', 'analytics');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.textContent = code;
  box.append('before', script, 'after');
  return script;
}

describe('activate', () => {
  beforeEach(() => {
    noted.noted = [];
    box = document.createElement('div');
    document.body.append(box);
  });

  afterEach(() => box.remove());

  it('runs inline code in this turn, at its place, and gives the script its type of before back', () => {
    const script = held({}, 'noted.push(document.currentScript.previousSibling.data);');
    const before = box.innerHTML;

    activate(script, true);

    assert.deepEqual(noted.noted, ['before']);
    assert.equal(box.innerHTML, before);
  });

  it('runs an external script once its answer has come', async () => {
    noted.ran = [];
    const script = held({src: resource('script.js', {id: 'activate-external'})});

    activate(script, false);

    await until(() => noted.ran.length);
    assert.deepEqual(noted.ran, ['activate-external']);
    assert.equal(script.type, 'text/plain');
  });

  it('keeps inline modules in their order', async () => {
    // Firefox runs an inserted inline module as soon as its own imports have come (docs/limits.md).
    const slow = navigator.userAgent.includes('Firefox/')
      ? ''
      : `import '${resource('script.mjs', {id: 'activate-slow', delay: 300})}';`;
    const scripts = ['first', 'second', 'third'].map((name) =>
      held({'data-consent-type': 'module'}, `${name === 'second' ? slow : ''} noted.push('${name}');`),
    );

    for (const script of scripts) activate(script, true);

    await until(() => noted.noted.length === 3);
    assert.deepEqual(noted.noted, ['first', 'second', 'third']);
  });

  it('runs a module whose type has a space behind it, and gives it its type of before back', async () => {
    const script = held({'data-consent-type': 'MODULE '}, "noted.push('ran');");

    activate(script, true);

    await until(() => noted.noted.length);
    assert.deepEqual(noted.noted, ['ran']);
    assert.equal(script.getAttribute('type'), 'text/plain');
    assert.equal(script.getAttribute('data-consent-type'), 'MODULE ');
  });

  it('runs a script of an obsolete type, and gives it its type of before back', () => {
    const script = held({'data-consent-type': 'text/jscript'}, "noted.push('ran');");

    activate(script, true);

    assert.deepEqual(noted.noted, ['ran']);
    assert.equal(script.getAttribute('type'), 'text/plain');
  });

  it('leaves an async inline module async', () => {
    const script = held({'data-consent-type': 'module', async: ''});

    activate(script, true);

    assert.isTrue(script.async);
  });

  it('leaves data the type by which it is read', () => {
    const script = held({'data-consent-type': 'application/ld+json'}, '{}');

    activate(script, true);

    assert.equal(script.type, 'application/ld+json');
  });

  it('lets inline code that calls document.write do nothing but warn', () => {
    const warnings = noteWarnings();
    const script = held(
      {},
      "document.write('<p id=written>'); document.writeln('x'); noted.push('went on');",
    );

    activate(script, true);

    assert.deepEqual(noted.noted, ['went on']);
    assert.isNull(document.querySelector('#written')?.id ?? null);
    assert.lengthOf(warnings, 1);
    assert.include(warnings[0], '[document-write]');
  });

  it('leaves writing as it was at other times', () => {
    const frame = document.createElement('iframe');
    box.append(frame);
    const other = frame.contentDocument!;
    activate(held({}, ''), true);

    // What the page itself writes goes to the document that it is called for.
    const write: unknown = Reflect.get(other, 'write');
    Reflect.apply(write as () => void, other, ['<p>written</p>']);

    assert.equal(other.body.textContent, 'written');
  });

  it('lets the page put a function of its own in the place of document.write', () => {
    activate(held({}, ''), true);
    const before: unknown = Reflect.get(document, 'write');
    const own = (): void => undefined;

    const isSet = Reflect.set(document, 'write', own);
    const after: unknown = Reflect.get(document, 'write');
    Reflect.set(document, 'write', before);

    assert.isTrue(isSet);
    assert.strictEqual(after, own);
  });
});
