import {assert} from 'chai';
import {callSafely} from '../../src/dom/call-safely.js';
import {noteUncaught} from '../helpers/listeners.js';

describe('callSafely', () => {
  it('runs the code in this turn', () => {
    const ran: string[] = [];

    callSafely(() => ran.push('code'));

    assert.deepEqual(ran, ['code']);
  });

  it('reports what the code throws as uncaught, and goes on', () => {
    const uncaught = noteUncaught();

    callSafely(() => {
      throw new Error('a mistake of the page');
    });

    assert.deepEqual(uncaught, ['a mistake of the page']);
  });
});
