import {assert} from 'chai';
import {google} from '../../src/signals/google.js';
import {matomo} from '../../src/signals/matomo.js';
import {meta} from '../../src/signals/meta.js';
import {microsoft} from '../../src/signals/microsoft.js';
import {tiktok} from '../../src/signals/tiktok.js';
import type {Vendor} from '../../src/signals/vendor.js';
import {type VendorWatch, watchVendors} from '../../src/inspector/watch-vendors.js';

const GLOBALS = ['dataLayer', 'uetq', '_paq', 'fbq', 'ttq'];
const CONTEXT = {detail: '', services: [], isGranted: () => true};

const put = (name: string, value: unknown): boolean => Reflect.set(window, name, value);
const take = (name: string): unknown => Reflect.get(window, name);
const tell = (vendor: Vendor): void => vendor.sendUpdate(() => true, CONTEXT);

/** The messages of a vendor that the policy names. */
const told = (watch: VendorWatch, name: string): string[] =>
  watch
    .list([name])
    .filter((one) => one.name === name)
    .flatMap(({messages}) => messages.map(({text}) => text));

describe('watchVendors', () => {
  let watch: VendorWatch;
  beforeEach(() => {
    watch = watchVendors(() => undefined);
  });
  afterEach(() => {
    watch.stop();
    for (const name of GLOBALS) Reflect.deleteProperty(window, name);
  });

  it('notes commands that wait in a queue, and those that come later', () => {
    google.sendDefault?.(CONTEXT);
    watch.look();
    tell(google);

    const [first = '', second = ''] = told(watch, 'google');
    assert.match(first, /^consent default \{"ad_storage":"denied"/);
    assert.match(second, /^consent update \{"ad_storage":"granted"/);
    assert.equal((take('dataLayer') as unknown[]).length, 2);
  });

  it('notes what vendors with other queues are told', () => {
    microsoft.sendDefault?.(CONTEXT);
    matomo.sendDefault?.(CONTEXT);
    watch.look();
    tell(microsoft);
    tell(matomo);

    assert.deepEqual(told(watch, 'microsoft'), [
      'consent default {"ad_storage":"denied"}',
      'consent update {"ad_storage":"granted"}',
    ]);
    assert.deepEqual(told(watch, 'matomo'), ['requireConsent', 'setConsentGiven']);
  });

  it('passes over what is not about consent', () => {
    put('dataLayer', [{event: 'purchase', email: 'a@shop.example'}]);
    watch.look();
    (take('dataLayer') as unknown[]).push({event: 'view'});

    assert.deepEqual(told(watch, 'google'), []);
  });

  it('notes calls of a function, passes them on, and keeps what the vendor has put at it', () => {
    const calls: unknown[][] = [];
    const pixel = Object.assign((...given: unknown[]) => void calls.push(given), {queue: [], version: '2.0'});
    put('fbq', pixel);
    watch.look();
    tell(meta);

    assert.deepEqual(told(watch, 'meta'), ['consent grant']);
    assert.deepEqual(calls, [['consent', 'grant']]);
    assert.equal(Reflect.get(take('fbq') as object, 'version'), '2.0');
  });

  it('notes methods of an object', () => {
    const called: string[] = [];
    put('ttq', {holdConsent: () => undefined, grantConsent: () => void called.push('granted')});
    watch.look();
    tell(tiktok);

    assert.deepEqual(told(watch, 'tiktok'), ['grantConsent']);
    assert.deepEqual(called, ['granted']);
  });

  it('leaves everything as it was when it stops', () => {
    const pixel = (): void => undefined;
    const queue: unknown[] = [];
    put('fbq', pixel);
    put('dataLayer', queue);
    watch.look();

    watch.stop();

    assert.isTrue(take('fbq') === pixel);
    assert.isFalse(Object.hasOwn(queue, 'push'));
  });

  it('does not read a global behind an accessor, because the library waits there for the vendor', () => {
    let reads = 0;
    Object.defineProperty(window, 'fbq', {configurable: true, get: () => (reads += 1)});

    watch.look();

    assert.equal(reads, 0);
    assert.deepEqual(
      watch.list(['meta']).map(({name, isPresent}) => `${name} ${String(isPresent)}`),
      ['meta false'],
    );
  });
});
