import {assert} from 'chai';
import {timing} from '../../src/gate/timing.js';
import {NOW, record} from '../helpers/fakes.js';
import {noteErrors, noteWarnings} from '../helpers/listeners.js';
import {release} from '../helpers/server.js';
import {until} from '../helpers/until.js';
import {createQueue, isolateQueues} from './queue.js';

describe('createScripts', () => {
  isolateQueues();

  it('runs inline code at the offer, in its order', () => {
    const {store, scripts, held, ran} = createQueue();
    store.decide(true);

    scripts.offer([held('analytics-1', null), held('affiliate-2', null)]);

    assert.deepEqual(ran(), ['analytics-1', 'affiliate-2']);
    assert.deepEqual([...scripts.executedExpressions], ['analytics', 'affiliate']);
  });

  it('runs nothing that is not granted, and nothing that is off the page', () => {
    const {store, scripts, held, ran} = createQueue();
    store.decide({affiliate: true});
    const gone = held('affiliate-gone', null);
    gone.remove();

    scripts.offer([held('analytics-1', null), gone]);

    assert.deepEqual(ran(), []);
    assert.deepEqual([...scripts.executedExpressions], []);
  });

  it('notes that a script has run, so that it is offered no more', () => {
    const {store, scripts, held, runnable} = createQueue();
    store.decide(true);
    const script = held('analytics-1', null);

    scripts.offer([script]);

    assert.isFalse(runnable.get(script));
  });

  it('lets what stands behind an external script wait for it', async () => {
    const {store, scripts, held, ran, prefix} = createQueue();
    store.decide(true);

    scripts.offer([held('analytics-1', {hang: 1}), held('analytics-2', null)]);
    await until(() => release(prefix));
    await until(() => ran().length === 2);

    assert.deepEqual(ran(), ['analytics-1', 'analytics-2']);
  });

  it('lets what waits download meanwhile, and takes its link away in the end', async () => {
    const {store, scripts, held, ran, prefix} = createQueue();
    store.decide(true);
    const links = (): number => document.head.querySelectorAll(`link[href*="${prefix}"]`).length;

    scripts.offer([held('analytics-1', {hang: 1}), held('analytics-2')]);
    assert.equal(links(), 1);
    await until(() => release(prefix));
    await until(() => ran().length === 2);

    await until(() => links() === 0);
    assert.deepEqual(ran(), ['analytics-1', 'analytics-2']);
  });

  it('waits for no async script', async () => {
    const {store, scripts, held, ran, prefix} = createQueue();
    store.decide(true);

    scripts.offer([held('analytics-1', {hang: 1}, {async: ''}), held('analytics-2', null)]);
    assert.deepEqual(ran(), ['analytics-2']);

    await until(() => release(prefix));
    await until(() => ran().length === 2);
    assert.deepEqual(ran(), ['analytics-2', 'analytics-1']);
  });

  it('reports a script that fails, and runs those behind it', async () => {
    noteWarnings();
    const errors = noteErrors();
    const {store, scripts, held, ran} = createQueue();
    store.decide(true);
    const failing = held('analytics-1', {status: 404});

    scripts.offer([failing, held('affiliate-2', null)]);
    await until(() => ran().length === 1);

    assert.deepEqual(ran(), ['affiliate-2']);
    assert.lengthOf(errors, 1);
    assert.equal(errors[0]?.code, 'script-failed');
    assert.isTrue(errors[0]?.cause === failing);
    assert.deepEqual([...scripts.executedExpressions], ['affiliate']);
  });

  it('reports a script that is slow, runs those behind it, and that one when it comes', async () => {
    noteWarnings();
    const errors = noteErrors();
    const {store, scripts, held, ran, prefix} = createQueue();
    store.decide(true);
    timing.slowMs = 50;

    scripts.offer([held('analytics-1', {hang: 1}), held('analytics-2', null)]);
    await until(() => ran().length === 1);
    assert.deepEqual(ran(), ['analytics-2']);
    assert.deepEqual(
      errors.map(({code}) => code),
      ['script-slow'],
    );

    await until(() => release(prefix));
    await until(() => ran().length === 2);
    assert.deepEqual(ran(), ['analytics-2', 'analytics-1']);
  });

  it('takes back at a withdrawal what still loads, and holds it again', async () => {
    const {store, scripts, held, find, ran, prefix, runnable} = createQueue();
    store.decide(true);
    scripts.offer([held('analytics-1', {hang: 1}), held('affiliate-2', null)]);

    store.decide({analytics: false});
    scripts.withdraw();
    const again = find('analytics-1');
    assert.equal(again.type, 'text/plain');
    assert.isTrue(runnable.get(again));
    scripts.offer([find('affiliate-2')]);
    assert.deepEqual(ran(), ['affiliate-2']);

    await until(() => release(prefix));
    // The time in which the answer would run the script that was taken back.
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(ran(), ['affiliate-2']);
  });

  it('cuts nothing that is granted still', async () => {
    const {store, scripts, held, ran, prefix} = createQueue();
    store.decide(true);
    scripts.offer([held('analytics-1', {hang: 1})]);

    store.decide({affiliate: false});
    scripts.withdraw();
    await until(() => release(prefix));

    await until(() => ran().length === 1);
    assert.deepEqual(ran(), ['analytics-1']);
  });

  it('takes the link of a waiting script away when that is no longer granted', async () => {
    const {store, scripts, held, prefix} = createQueue();
    store.decide(true);
    const first = held('affiliate-1', {hang: 1});
    scripts.offer([first, held('analytics-2')]);
    assert.lengthOf(document.head.querySelectorAll(`link[href*="${prefix}"]`), 1);

    store.decide({analytics: false});
    scripts.withdraw();
    scripts.offer([]);

    assert.lengthOf(document.head.querySelectorAll(`link[href*="${prefix}"]`), 0);
    await until(() => release(prefix));
  });

  it('gives the page its turn where scripts run for long, and goes on then', async () => {
    const {store, scripts, held, ran} = createQueue();
    store.decide(true);
    timing.sliceMs = -1;

    scripts.offer([held('analytics-1', null), held('analytics-2', null)]);
    assert.deepEqual(ran(), ['analytics-1']);

    await until(() => ran().length === 2);
    assert.deepEqual(ran(), ['analytics-1', 'analytics-2']);
  });

  it('does not run what another window has refused while a script loaded', async () => {
    const {store, scripts, held, ran, prefix} = createQueue();
    store.decide(true);
    scripts.offer([held('affiliate-1', {hang: 1}), held('analytics-2', null)]);

    store.keep(record({granted: ['affiliate'], denied: ['analytics'], updated: NOW + 10}));
    await until(() => release(prefix));
    await until(() => ran().length === 1);

    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(ran(), ['affiliate-1']);
  });
});
