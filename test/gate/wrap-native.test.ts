import {assert} from 'chai';
import {wrapNative, type Interceptor} from '../../src/gate/wrap-native.js';

/** Stands for a prototype of the browser. */
function createOwner() {
  const calls: unknown[] = [];
  class Owner {
    width = 1;
    method(first: unknown, second?: unknown): string {
      calls.push(['method', this.width, first, second]);
      return 'native';
    }
    get size(): number {
      return this.width;
    }
    set size(value: number) {
      this.width = value;
    }
  }
  return {owner: Owner.prototype, object: new Owner(), calls};
}

const letThrough: Interceptor = () => undefined;

describe('wrapNative', () => {
  it('shows a look the object, the arguments and the native method, and then lets the browser go on', () => {
    const {owner, object, calls} = createOwner();
    const seen: unknown[] = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- only compared
    const {method} = owner;
    wrapNative(
      owner,
      'method',
      (self, args, native) => {
        seen.push(self === object, args, native === method, calls.length);
        return undefined;
      },
      'value',
    );

    const result = object.method('a', 2);

    assert.equal(result, 'native');
    assert.deepEqual(seen, [true, ['a', 2], true, 0]);
    assert.deepEqual(calls, [['method', 1, 'a', 2]]);
  });

  it('does what the look returns in place of the call', () => {
    const {owner, object, calls} = createOwner();
    wrapNative(owner, 'method', () => () => 'instead', 'value');

    const result = object.method('a');

    assert.equal(result, 'instead');
    assert.deepEqual(calls, []);
  });

  it('takes a look that throws for one that found nothing', () => {
    const {owner, object} = createOwner();
    const look: Interceptor = () => {
      throw new Error('of the look');
    };
    wrapNative(owner, 'method', look, 'value');

    assert.equal(object.method('a'), 'native');
  });

  it('passes on what is thrown in place of the call', () => {
    const {owner, object} = createOwner();
    wrapNative(
      owner,
      'method',
      () => () => {
        throw new RangeError('of the call');
      },
      'value',
    );

    assert.throws(() => object.method('a'), RangeError, 'of the call');
  });

  it('looks at a setter and leaves the getter, or the other way round', () => {
    const {owner, object} = createOwner();
    const seen: unknown[] = [];
    wrapNative(
      owner,
      'size',
      (_, [value]) => {
        seen.push(value);
        return value === 3 ? () => undefined : undefined;
      },
      'set',
    );
    wrapNative(
      owner,
      'size',
      (self, args, native) => () => `${String(Reflect.apply(native, self, args))} px`,
      'get',
    );

    object.size = 2;
    object.size = 3;

    assert.deepEqual(seen, [2, 3]);
    assert.equal(object.width, 2);
    assert.equal(String(object.size), '2 px');
  });

  it('keeps the name, the length, the flags and the text of a method', () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- only compared
    const {appendChild} = Node.prototype;
    const owner = Object.defineProperty({appendChild}, 'appendChild', {enumerable: false});
    wrapNative(owner, 'appendChild', letThrough, 'value');

    const {appendChild: method} = owner;
    const {writable, enumerable, configurable} = Object.getOwnPropertyDescriptor(owner, 'appendChild') ?? {};

    assert.isFalse(method === appendChild);
    assert.deepEqual([writable, enumerable, configurable], [true, false, true]);
    assert.equal(method.name, 'appendChild');
    assert.equal(method.length, 1);
    assert.isFalse('prototype' in method);
    assert.match(Function.prototype.toString.call(method), /^function .*\{\s*\[native code\]\s*\}$/s);
  });

  it('leaves what is missing, what is no function, and what cannot be changed', () => {
    const frozen = Object.freeze({method: () => 'frozen', number: 1});
    const plain = {number: 1};

    wrapNative(frozen, 'method', () => () => 'instead', 'value');
    wrapNative(plain, 'number', () => () => 2, 'value');
    wrapNative(plain, 'missing', () => () => 2, 'value');
    wrapNative(plain, 'number', () => () => 2, 'get');

    assert.equal(frozen.method(), 'frozen');
    assert.deepEqual(plain, {number: 1});
  });

  it('works in a page that has given every object a property named like those of a descriptor', () => {
    const {owner, object} = createOwner();
    const names = ['get', 'set', 'value', 'apply', 'construct'];
    for (const name of names) Reflect.set(Object.prototype, name, () => 'of the page');

    try {
      wrapNative(owner, 'method', (_, [first]) => (first === 'held' ? () => 'instead' : undefined), 'value');
    } finally {
      for (const name of names) Reflect.deleteProperty(Object.prototype, name);
    }

    assert.equal(object.method('held'), 'instead');
    assert.equal(object.method('free'), 'native');
  });
});
