import {assert} from 'chai';
import {forgetCopiesAtDecisions} from '../../src/gate/page-copies.js';
import {noteUncaught} from '../helpers/listeners.js';

const decide = (): boolean => document.dispatchEvent(new Event('consent-change'));

/** Publishes an object as Turbo does, for one test. */
function publishTurbo(turbo: unknown): void {
  Object.defineProperty(window, 'Turbo', {value: turbo, configurable: true});
}

describe('forgetCopiesAtDecisions', () => {
  before(() => {
    forgetCopiesAtDecisions();
    forgetCopiesAtDecisions();
  });

  afterEach(() => {
    Reflect.deleteProperty(window, 'Turbo');
    localStorage.clear();
    sessionStorage.clear();
  });

  it("clears Turbo's cache once at each decision", () => {
    let cleared = 0;
    publishTurbo({cache: {clear: () => cleared++}});

    decide();
    decide();

    assert.equal(cleared, 2);
  });

  it('removes the copies that htmx has stored, and nothing else', () => {
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem('htmx-history-cache', '[]');
      storage.setItem('htmx', '1');
    }

    decide();

    for (const storage of [localStorage, sessionStorage]) assert.deepEqual(Object.keys(storage), ['htmx']);
  });

  for (const [what, turbo] of Object.entries({
    'no cache': {},
    'an older cache': {cache: {}},
    'another type': 'Turbo',
    'a failing cache': {
      cache: {
        clear() {
          throw new Error('closed');
        },
      },
    },
  })) {
    it(`does nothing where another program's Turbo has ${what}`, () => {
      const uncaught = noteUncaught();
      publishTurbo(turbo);

      decide();

      assert.deepEqual(uncaught, []);
    });
  }
});
