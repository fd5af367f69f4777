import {assert} from 'chai';
import {findQueue} from '../../src/signals/find-queue.js';
import {fixture, html} from '../helpers/dom.js';

describe('findQueue', () => {
  afterEach(() => {
    for (const name of ['dataLayer', 'uetq', '_paq']) Reflect.deleteProperty(window, name);
  });

  it('makes the queue if there is none', () => {
    const queue = findQueue('dataLayer');

    assert.deepEqual(queue, []);
    assert.strictEqual(Reflect.get(window, 'dataLayer'), queue);
  });

  it('returns the queue that the page has, and the object that a vendor has put in its place', () => {
    const array: unknown[] = ['of the page'];
    const object = {push: () => undefined};
    Reflect.set(window, 'uetq', array);
    Reflect.set(window, '_paq', object);

    assert.strictEqual(findQueue('uetq'), array);
    assert.strictEqual(findQueue('_paq'), object);
  });

  it('returns null where the name is that of an element, or of something without push', async () => {
    await fixture(html`<p><a id="dataLayer">Layer</a></p>`);
    Reflect.set(window, 'uetq', {length: 0});

    assert.isNull(findQueue('dataLayer'));
    assert.isNull(findQueue('uetq'));
  });
});
