import {assert} from 'chai';
import {callMissed} from '../../src/gate/call-missed.js';
import type {MissedCall, MissedCalls} from '../../src/gate/missed-events.js';
import {createTurns, type Turns} from '../../src/gate/turns.js';
import {noteUncaught} from '../helpers/listeners.js';

/** A held script with an address. */
function held(attribute = ''): HTMLScriptElement {
  const script = Object.assign(document.createElement('script'), {type: 'text/plain', src: '/a.js'});
  if (attribute) script.setAttribute(attribute, '');
  return script;
}

interface Missed {
  readonly missed: MissedCalls;
  readonly turns: Turns;
  /** Has the script of this test add a listener. */
  readonly add: (target: EventTarget, ...args: readonly unknown[]) => void;
  /** Has the page remove a listener. */
  readonly remove: (target: EventTarget, ...args: readonly unknown[]) => void;
  /** Names of the listeners that were called, in order. */
  readonly called: readonly string[];
  /** A listener that notes its name. */
  readonly note: (name: string) => () => void;
}

/** A script that has run, and its wave: this script and the others. */
function afterRunOf(script: HTMLScriptElement, ...others: HTMLScriptElement[]): Missed {
  const turns = createTurns();
  const missed: MissedCalls = {calls: []};
  const called: string[] = [];
  const take = (call: MissedCall): void => void (missed.calls = [...missed.calls, call]);
  turns.replace([script, ...others]);
  turns.next();
  return {
    missed,
    turns,
    called,
    add: (target, ...args) => take({isRemoval: false, target, args, script}),
    remove: (target, ...args) => take({isRemoval: true, target, args, script: undefined}),
    note: (name) => () => void called.push(name),
  };
}

describe('callMissed', () => {
  it('calls listeners in their order, those for DOMContentLoaded first, and each once', () => {
    const {missed, turns, add, note, called} = afterRunOf(held());
    add(window, 'load', note('load 1'));
    add(document, 'DOMContentLoaded', note('parsed 1'));
    add(window, 'load', note('load 2'));
    add(window, 'DOMContentLoaded', note('parsed 2'));

    callMissed(missed, turns);
    callMissed(missed, turns);

    assert.deepEqual(called, ['parsed 1', 'parsed 2', 'load 1', 'load 2']);
    assert.deepEqual(missed.calls, []);
  });

  it('calls a function as the browser does: with its event, and its target as `this`', () => {
    const {missed, turns, add} = afterRunOf(held());
    const seen: unknown[] = [];
    add(window, 'load', function (this: unknown, {type, target, currentTarget}: Event) {
      seen.push(type, target === document, currentTarget === window, this === window);
    });

    callMissed(missed, turns);

    assert.deepEqual(seen, ['load', true, true, true]);
  });

  it('calls the method of an object', () => {
    const {missed, turns, add} = afterRunOf(held());
    const seen: unknown[] = [];
    const listener = {
      handleEvent(this: unknown, {type}: Event) {
        seen.push(type, this === listener);
      },
    };
    add(document, 'DOMContentLoaded', listener);

    callMissed(missed, turns);

    assert.deepEqual(seen, ['DOMContentLoaded', true]);
  });

  it('calls nothing while a script of the wave waits for its turn', () => {
    const {missed, turns, add, note, called} = afterRunOf(held(), held('defer'));
    add(document, 'DOMContentLoaded', note('parsed'));

    callMissed(missed, turns);
    const before = [...called];
    turns.next();
    callMissed(missed, turns);

    assert.deepEqual(before, []);
    assert.deepEqual(called, ['parsed']);
  });

  it('lets only listeners for load wait for an async script of the wave', () => {
    const other = held('async');
    const {missed, turns, add, note, called} = afterRunOf(held(), other);
    turns.blocking.add(other);
    add(window, 'load', note('load'));
    add(document, 'DOMContentLoaded', note('parsed'));

    callMissed(missed, turns);
    const before = [...called];
    turns.blocking.delete(other);
    callMissed(missed, turns);

    assert.deepEqual(before, ['parsed']);
    assert.deepEqual(called, ['parsed', 'load']);
  });

  it('waits for no script of another wave', () => {
    const {missed, turns, add, note, called} = afterRunOf(held());
    const other = held('defer');
    turns.replace([other, held('defer')]);
    turns.next();
    turns.blocking.add(other);
    add(document, 'DOMContentLoaded', note('parsed'));

    callMissed(missed, turns);

    assert.deepEqual(called, ['parsed']);
  });

  it('calls no listener that was removed, with the phase of capture as it was given', () => {
    const {missed, turns, add, remove, note, called} = afterRunOf(held());
    const [a, b, c] = [note('a'), note('b'), note('c')];
    add(document, 'DOMContentLoaded', a);
    add(document, 'DOMContentLoaded', b, {capture: true});
    add(document, 'DOMContentLoaded', c, true);
    remove(document, 'DOMContentLoaded', a);
    remove(document, 'DOMContentLoaded', b);
    remove(document, 'DOMContentLoaded', c, {capture: true});

    callMissed(missed, turns);

    assert.deepEqual(called, ['b']);
  });

  it('calls once what was added twice, and twice what was added for both phases', () => {
    const {missed, turns, add, note, called} = afterRunOf(held());
    const [a, b] = [note('a'), note('b')];
    add(document, 'DOMContentLoaded', a);
    add(document, 'DOMContentLoaded', a, {passive: true});
    add(document, 'DOMContentLoaded', b);
    add(document, 'DOMContentLoaded', b, true);

    callMissed(missed, turns);

    assert.deepEqual(called, ['a', 'b', 'b']);
  });

  it('calls no listener whose signal is aborted, and passes what is none', () => {
    const {missed, turns, add, note, called} = afterRunOf(held());
    add(window, 'load', note('aborted'), {signal: AbortSignal.abort()});
    add(window, 'load', null);
    add(window, 'load', note('alive'), {signal: new AbortController().signal});

    callMissed(missed, turns);

    assert.deepEqual(called, ['alive']);
    assert.deepEqual(missed.calls, []);
  });

  it('calls nothing that a listener before it has removed or aborted, and what one has added', () => {
    const {missed, turns, add, remove, note, called} = afterRunOf(held());
    const controller = new AbortController();
    const removed = note('removed');
    add(window, 'load', () => {
      remove(window, 'load', removed);
      controller.abort();
      add(window, 'load', note('added'));
    });
    add(window, 'load', removed);
    add(window, 'load', note('aborted'), controller);

    callMissed(missed, turns);

    assert.deepEqual(called, ['added']);
  });

  it('goes on behind a listener that throws, and reports that as the browser does', () => {
    const errors = noteUncaught();
    const {missed, turns, add, note, called} = afterRunOf(held());
    add(window, 'load', () => {
      throw new Error('of the page');
    });
    add(window, 'load', note('next'));

    callMissed(missed, turns);

    assert.deepEqual(called, ['next']);
    assert.deepEqual(errors, ['of the page']);
  });
});
