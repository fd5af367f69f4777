import {assert} from 'chai';
import {timing} from '../../src/gate/timing.js';
import {noteErrors, noteWarnings} from '../helpers/listeners.js';
import {release} from '../helpers/server.js';
import {until} from '../helpers/until.js';
import {createQueue, isolateQueues} from './queue.js';

/** The time in which something would happen that shall not. */
const aWhile = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 200));

const DEFER = {defer: ''};
const MODULE = {'data-consent-type': 'module'};

describe('createScripts, with waves', () => {
  isolateQueues();

  it('runs deferred scripts behind those in place, each in their order', async () => {
    const {store, scripts, held, ran} = createQueue();
    store.decide(true);

    scripts.offer([
      held('analytics-1', {}, DEFER),
      held('analytics-2', null, MODULE),
      held('analytics-3'),
      held('analytics-4', null),
    ]);
    await until(() => ran().length === 4);

    assert.deepEqual(ran(), ['analytics-3', 'analytics-4', 'analytics-1', 'analytics-2']);
  });

  it('lets no script of a later wave wait for a deferred one', async () => {
    const {store, scripts, held, ran, prefix} = createQueue();
    store.decide(true);
    scripts.offer([held('analytics-1', {hang: 1}, DEFER)]);

    scripts.offer([held('analytics-2', null), held('analytics-3', {}, DEFER)]);
    await until(() => ran().length === 2);
    await until(() => release(prefix));
    await until(() => ran().length === 3);

    assert.deepEqual(ran(), ['analytics-2', 'analytics-3', 'analytics-1']);
  });

  it('lets a script in place that was passed and is put in again wait for no deferred one', async () => {
    const {store, scripts, held, ran, prefix} = createQueue();
    store.decide(true);
    timing.slowMs = 60_000;
    const moved = held('analytics-2', null);
    const parent = moved.parentNode;
    scripts.offer([held('analytics-1', {hang: 1}), moved, held('analytics-3', {hang: 1}, DEFER)]);
    moved.remove();
    await until(() => release(`${prefix}analytics-1`));
    await until(() => ran().length === 1);

    parent?.append(moved);
    scripts.offer([moved]);
    const atOnce = ran();
    await until(() => release(`${prefix}analytics-3`));

    assert.deepEqual(atOnce, ['analytics-1', 'analytics-2']);
  });

  it('lets a deferred script that was passed and is put in again wait for none of its wave', async () => {
    const {store, scripts, held, ran, prefix} = createQueue();
    store.decide(true);
    timing.slowMs = 60_000;
    const moved = held('analytics-2', {}, DEFER);
    const parent = moved.parentNode;
    scripts.offer([held('analytics-1', {hang: 1}), moved, held('analytics-3', {hang: 1}, DEFER)]);
    moved.remove();
    await until(() => release(`${prefix}analytics-1`));
    await until(() => ran().length === 1);

    parent?.append(moved);
    scripts.offer([moved]);
    await until(() => ran().length === 2);
    const first = [...ran()];
    await until(() => release(`${prefix}analytics-3`));

    assert.deepEqual(first, ['analytics-1', 'analytics-2']);
  });

  it('does not say of an async script that it is slow', async () => {
    noteWarnings();
    const errors = noteErrors();
    const {store, scripts, held, ran, prefix} = createQueue();
    store.decide(true);
    timing.slowMs = 20;

    scripts.offer([held('analytics-1', {hang: 1}, {async: ''})]);
    await aWhile();
    await until(() => release(prefix));
    await until(() => ran().length === 1);

    assert.deepEqual(errors, []);
  });

  it('keeps by what a client router knows a script what has started, and forgets what is taken back', async () => {
    const {store, scripts, held, prefix, noting} = createQueue();
    store.decide(true);
    const loading = held('analytics-1', {hang: 1}, {async: ''});
    const address = loading.src;
    scripts.offer([
      loading,
      held('affiliate-2', null),
      held('affiliate-3', null, {'data-consent-type': 'application/json'}),
    ]);
    const before = [...scripts.started];

    store.decide({analytics: false});
    scripts.withdraw();
    const after = [...scripts.started];
    await until(() => release(prefix));

    assert.deepEqual(before, [address, noting('affiliate-2')]);
    assert.deepEqual(after, [noting('affiliate-2')]);
  });

  it('has listeners called for what is over, in a task of its own', async () => {
    const {store, scripts, held, noting, ran, calls} = createQueue();
    store.decide(true);
    const script = held('analytics-1', null);
    script.append(`; document.addEventListener('DOMContentLoaded', () => ${noting('parsed')})`);

    scripts.offer([script]);
    const atOnce = ran();
    await until(() => ran().length === 2);
    await aWhile();

    assert.deepEqual(atOnce, ['analytics-1']);
    assert.deepEqual(ran(), ['analytics-1', 'parsed']);
    assert.equal(calls(), 1);
  });

  it('has those listeners called when the deferred scripts of the wave have run', async () => {
    const {store, scripts, held, noting, ran} = createQueue();
    store.decide(true);
    const script = held('analytics-1', null);
    script.append(`; document.addEventListener('DOMContentLoaded', () => ${noting('parsed')})`);

    scripts.offer([script, held('analytics-2', {}, DEFER)]);
    await until(() => ran().length === 3);

    assert.deepEqual(ran(), ['analytics-1', 'analytics-2', 'parsed']);
  });

  it('has nobody called where no script listens for what is over', async () => {
    const {store, scripts, held, ran, calls} = createQueue();
    store.decide(true);

    scripts.offer([held('analytics-1', null), held('analytics-2')]);
    await until(() => ran().length === 2);
    await aWhile();

    assert.equal(calls(), 0);
  });

  it('calls no listener of a script that is no longer granted', async () => {
    const {store, scripts, held, noting, ran} = createQueue();
    store.decide(true);
    const script = held('analytics-1', null);
    script.append(`; addEventListener('load', () => ${noting('load')})`);
    scripts.offer([script]);

    store.decide(false);
    scripts.withdraw();
    scripts.offer([]);
    await aWhile();

    assert.deepEqual(ran(), ['analytics-1']);
  });
});
