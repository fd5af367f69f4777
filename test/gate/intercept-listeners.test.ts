import {assert} from 'chai';
import type * as interceptListenersModule from '../../src/gate/intercept-listeners.js';
import {interceptListeners, type ListenerCall} from '../../src/gate/intercept-listeners.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {noteUncaught} from '../helpers/listeners.js';

const noop = (): void => undefined;
/** A method of `EventTarget`, as it is now. */
const methodNow = (name: 'addEventListener' | 'removeEventListener'): unknown =>
  Reflect.get(EventTarget.prototype, name);

let end = noop;

/** Notes all calls until the test ends. */
function intercept(): ListenerCall[] {
  const calls: ListenerCall[] = [];
  end = interceptListeners((call) => calls.push(call));
  return calls;
}

describe('interceptListeners', () => {
  afterEach(() => {
    end();
    end = noop;
  });

  it('tells of each listener that is added or removed, with what the page gave', () => {
    const target = new EventTarget();
    const options = {once: true};
    const calls = intercept();

    target.addEventListener('a', noop, options);
    target.removeEventListener('b', noop);
    end();

    assert.deepEqual(calls, [
      {isRemoval: false, target, args: ['a', noop, options]},
      {isRemoval: true, target, args: ['b', noop]},
    ]);
  });

  it('takes a call without an object for one of the window, as the browser does', () => {
    const calls = intercept();
    const remove = methodNow('removeEventListener') as () => void;

    Reflect.apply(remove, undefined, ['a', noop]);
    end();

    assert.lengthOf(calls, 1);
    assert.strictEqual(calls[0]?.target, window);
  });

  it('lets both methods do what they did', () => {
    intercept();
    const target = new EventTarget();
    const heard: string[] = [];
    const listener = ({type}: Event): void => void heard.push(type);

    target.addEventListener('a', listener);
    target.dispatchEvent(new Event('a'));
    target.removeEventListener('a', listener);
    target.dispatchEvent(new Event('a'));

    assert.deepEqual(heard, ['a']);
  });

  it('lets a call throw what it threw, and does not tell of that', () => {
    const calls = intercept();
    const add = methodNow('addEventListener') as () => void;

    const call = (): unknown => Reflect.apply(add, {}, ['a', noop]);

    assert.throws(call, TypeError);
    assert.deepEqual(calls, []);
  });

  it('keeps an error of the callback away from the page', () => {
    const errors = noteUncaught();
    end = interceptListeners(() => {
      throw new Error('of the callback');
    });

    new EventTarget().addEventListener('a', noop);
    end();

    assert.deepEqual(errors, ['of the callback']);
  });

  it('leaves the name and the length of both methods', () => {
    intercept();

    const [add, remove] = [methodNow('addEventListener'), methodNow('removeEventListener')];

    assert.include(add, {name: 'addEventListener', length: 2});
    assert.include(remove, {name: 'removeEventListener', length: 2});
  });

  it('leaves both methods as they were when it ends', () => {
    const before = [methodNow('addEventListener'), methodNow('removeEventListener')];
    intercept();
    const meanwhile = [methodNow('addEventListener'), methodNow('removeEventListener')];

    end();
    const after = [methodNow('addEventListener'), methodNow('removeEventListener')];

    assert.notStrictEqual(meanwhile[0], before[0]);
    assert.notStrictEqual(meanwhile[1], before[1]);
    assert.strictEqual(after[0], before[0]);
    assert.strictEqual(after[1], before[1]);
  });

  it('leaves a function in place that the page has put around it, and is silent from its end on', () => {
    const before = methodNow('addEventListener');
    const calls = intercept();
    const inner = methodNow('addEventListener') as () => void;
    const outer = function (this: unknown, ...args: unknown[]): void {
      Reflect.apply(inner, this, args);
    };
    Reflect.set(EventTarget.prototype, 'addEventListener', outer);

    end();
    const after = methodNow('addEventListener');
    new EventTarget().addEventListener('a', noop);
    Reflect.set(EventTarget.prototype, 'addEventListener', before);

    assert.strictEqual(after, outer);
    assert.deepEqual(calls, []);
  });

  it('intercepts nothing where the page has frozen its prototypes', async () => {
    const {module, view} = await importInFrame<typeof interceptListenersModule>(
      '/src/gate/intercept-listeners.ts',
      'Object.freeze(EventTarget.prototype)',
    );
    const calls: ListenerCall[] = [];

    const endInFrame = module.interceptListeners((call) => calls.push(call));
    view.document.addEventListener('a', noop);
    endInFrame();

    assert.deepEqual(calls, []);
  });
});
