import {assert} from 'chai';
import {createTurns} from '../../src/gate/turns.js';

/** A held script with an address. */
function held(id: string, attribute = ''): HTMLScriptElement {
  const script = Object.assign(document.createElement('script'), {id, type: 'text/plain', src: `/${id}.js`});
  // An inserted script is async by default, which is a matter of the browser and not of the schedule.
  if (attribute) script.setAttribute(attribute, '');
  return script;
}

const idsOf = (scripts: Iterable<HTMLScriptElement>): string[] => [...scripts].map(({id}) => id);

describe('createTurns', () => {
  it('lets those in place wait before the deferred ones, each in document order', () => {
    const turns = createTurns();

    turns.replace([held('a', 'defer'), held('b'), held('c', 'defer'), held('d'), held('e', 'async')]);

    assert.deepEqual(idsOf(turns.waiting()), ['b', 'd', 'a', 'c']);
  });

  it('takes one after another where none holds up the next', () => {
    const turns = createTurns();
    turns.replace([held('a', 'defer'), held('b')]);

    const taken = [turns.next(), turns.next(), turns.next()];

    assert.deepEqual(
      taken.map((script) => script?.id),
      ['b', 'a', undefined],
    );
    assert.deepEqual(turns.waiting(), []);
  });

  it('takes nothing while a script in place holds up others, of whatever wave', () => {
    const turns = createTurns();
    turns.replace([held('a')]);
    const first = turns.next();
    if (first) turns.blocking.add(first);
    turns.replace([held('b'), held('c', 'defer')]);

    const next = turns.next();

    assert.equal(first?.id, 'a');
    assert.isUndefined(next);
    assert.deepEqual(idsOf(turns.waiting()), ['b', 'c']);
  });

  it('takes what a deferred script does not hold up: those of other waves', () => {
    const turns = createTurns();
    const [a, b, c] = [held('a', 'defer'), held('b', 'defer'), held('c', 'defer')];
    turns.replace([a, b]);
    turns.next();
    turns.blocking.add(a);
    turns.replace([c, b]);

    const next = turns.next();
    const nextButOne = turns.next();
    turns.blocking.delete(a);
    const last = turns.next();

    assert.equal(next?.id, 'c');
    assert.isUndefined(nextButOne);
    assert.equal(last?.id, 'b');
  });

  it('lets an async script hold nobody up', () => {
    const turns = createTurns();
    const [a, b] = [held('a', 'async'), held('b', 'defer')];
    turns.replace([a, b]);
    turns.blocking.add(a);

    const next = turns.next();

    assert.equal(next?.id, 'b');
  });

  it('takes what is offered for the first time at one moment for one wave, async ones as well', () => {
    const turns = createTurns();
    const [a, b, c, d] = [held('a'), held('b', 'defer'), held('c', 'async'), held('d')];

    turns.replace([a, b, c]);
    turns.replace([a, b, d]);

    assert.isTrue(turns.isSameWave(a, b));
    assert.isTrue(turns.isSameWave(a, c));
    assert.isFalse(turns.isSameWave(a, d));
  });

  it('returns what waited and is offered no more, which is of a later wave when it is offered anew', () => {
    const turns = createTurns();
    const [a, b, c] = [held('a'), held('b'), held('c', 'defer')];
    turns.replace([a, b, c]);

    const dropped = turns.replace([a]);
    const droppedAnew = turns.replace([a, b, c]);

    assert.deepEqual(idsOf(dropped), ['b', 'c']);
    assert.deepEqual(droppedAnew, []);
    assert.isFalse(turns.isSameWave(a, b));
    assert.isTrue(turns.isSameWave(b, c));
  });

  it('leaves what has started in its wave', () => {
    const turns = createTurns();
    const [a, b] = [held('a'), held('b')];
    turns.replace([a, b]);
    turns.next();

    const dropped = turns.replace([b]);

    assert.deepEqual(dropped, []);
    assert.isTrue(turns.isSameWave(a, b));
  });
});
