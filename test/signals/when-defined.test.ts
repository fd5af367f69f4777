import {assert} from 'chai';
import {whenDefined} from '../../src/signals/when-defined.js';
import {noteUncaught} from '../helpers/listeners.js';

type Told = [vendor: unknown, late: boolean];

const define = (vendor: unknown): boolean => Reflect.set(window, 'ttq', vendor);
const ask = (): unknown => Reflect.get(window, 'ttq');

describe('whenDefined', () => {
  afterEach(() => {
    // Takes what still waits, so that the next test begins anew.
    define({});
    ask();
    Reflect.deleteProperty(window, 'ttq');
  });

  it('tells a vendor that is there, and says that it is not late', () => {
    const told: Told[] = [];
    const vendor = {name: 'vendor'};
    define(vendor);

    whenDefined('ttq', (...all) => told.push(all));

    assert.deepEqual(told, [[vendor, false]]);
  });

  it('reads as undefined until the vendor comes, and tells it the last message in that moment', () => {
    const told: string[] = [];
    whenDefined('ttq', (_, late) => told.push(`first ${String(late)}`));
    whenDefined('ttq', (_, late) => told.push(`last ${String(late)}`));
    assert.isUndefined(ask());

    define({name: 'vendor'});

    assert.deepEqual(told, ['last true']);
    assert.deepEqual(ask(), {name: 'vendor'});
  });

  it('leaves a plain property that may be defined anew', () => {
    whenDefined('ttq', () => undefined);

    define({name: 'vendor'});

    assert.deepEqual(Object.getOwnPropertyDescriptor(window, 'ttq'), {
      value: {name: 'vendor'},
      writable: true,
      enumerable: true,
      configurable: true,
    });
  });

  it('passes over a definition that is empty', () => {
    const told: unknown[] = [];
    whenDefined('ttq', (vendor) => told.push(vendor));

    define(null);
    define('vendor');

    assert.deepEqual(told, ['vendor']);
  });

  it('tells at the first use a vendor that cannot be told at its definition', () => {
    const told: string[] = [];
    const vendor: {queue?: string[]} = {};
    whenDefined('ttq', () => {
      if (!vendor.queue) throw new Error('no queue yet');
      told.push('told');
    });

    define(vendor);
    vendor.queue = [];
    assert.deepEqual(told, []);
    const used = ask();

    assert.strictEqual(used, vendor);
    assert.deepEqual(told, ['told']);
  });

  it('reports what a vendor throws at its first use, and gives the vendor', () => {
    const uncaught = noteUncaught();
    whenDefined('ttq', () => {
      throw new Error('broken');
    });
    define('vendor');

    const used = ask();

    assert.equal(used, 'vendor');
    assert.deepEqual(uncaught, ['broken']);
  });
});
