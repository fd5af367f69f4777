import {assert} from 'chai';
import {createWhenList, type WhenList} from '../../src/gate/when.js';
import {noteUncaught} from '../helpers/listeners.js';

interface Made {
  readonly list: WhenList;
  /** What is granted from now on. */
  readonly grant: (...names: string[]) => void;
  readonly log: string[];
}

function createList(): Made {
  const granted = new Set<string>();
  return {
    list: createWhenList((name) => granted.has(name)),
    grant(...names) {
      granted.clear();
      for (const name of names) granted.add(name);
    },
    log: [],
  };
}

describe('createWhenList', () => {
  it('runs nothing before the first update', () => {
    const {list, grant, log} = createList();
    grant('analytics');

    list.add('analytics', () => log.push('runs'));
    assert.deepEqual(log, []);
    list.update();

    assert.deepEqual(log, ['runs']);
  });

  it('runs code at once that is added later, if it is granted', () => {
    const {list, grant, log} = createList();
    grant('analytics');
    list.update();

    list.add('analytics', () => log.push('analytics'));
    list.add('social', () => log.push('social'));

    assert.deepEqual(log, ['analytics']);
  });

  it('runs code once at each grant, and aborts it at each withdrawal', () => {
    const {list, grant, log} = createList();
    list.add('analytics', ({signal}) => {
      log.push('runs');
      signal.addEventListener('abort', () => log.push('aborted'));
    });

    for (const names of [['analytics'], ['analytics', 'social'], [], ['analytics']]) {
      grant(...names);
      list.update();
    }

    assert.deepEqual(log, ['runs', 'aborted', 'runs']);
  });

  it('says once at a withdrawal that a removed handler has run which cannot stop', () => {
    const {list, grant} = createList();
    grant('analytics', 'social');
    list.update();
    list.add('analytics', () => undefined)();
    list.add('social', ({signal}) => signal.aborted)();

    const whileGranted = list.update();
    grant('analytics');
    const afterStoppable = list.update();
    grant();
    const afterUnstoppable = list.update();

    assert.deepEqual([whileGranted, afterStoppable, afterUnstoppable], [false, false, true]);
    assert.isFalse(list.update());
  });

  it('says at a withdrawal whether code was cut off that has no way to stop', () => {
    const {list, grant, log} = createList();
    list.add('analytics', ({signal}) => log.push(String(signal.aborted)));
    list.add('social', () => log.push('takes no signal'));
    grant('analytics', 'social');
    assert.isFalse(list.update());

    grant('social');
    const afterStoppable = list.update();
    grant();
    const afterOther = list.update();

    assert.isFalse(afterStoppable);
    assert.isTrue(afterOther);
  });

  it('aborts code that is taken off, and runs it no more', () => {
    const {list, grant, log} = createList();
    grant('analytics');
    list.update();
    const takeOff = list.add('analytics', ({signal}) => {
      log.push('runs');
      signal.addEventListener('abort', () => log.push('aborted'));
    });

    takeOff();
    grant();
    list.update();
    grant('analytics');
    list.update();

    assert.deepEqual(log, ['runs', 'aborted']);
  });

  it('reports what code throws, and runs the code behind it', () => {
    const uncaught = noteUncaught();
    const {list, grant, log} = createList();
    list.add('analytics', () => {
      throw new Error('a mistake of the page');
    });
    list.add('analytics', () => log.push('runs'));
    grant('analytics');

    list.update();

    assert.deepEqual(uncaught, ['a mistake of the page']);
    assert.deepEqual(log, ['runs']);
  });

  it('does not run code that is added after a refusal of which this window has not read yet', () => {
    let isGranted = true;
    const list = createWhenList(
      () => isGranted,
      () => void (isGranted = false),
    );
    list.update();
    const ran: string[] = [];

    list.add('analytics', () => ran.push('analytics'));

    assert.deepEqual(ran, []);
  });
});
