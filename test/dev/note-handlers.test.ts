import {assert} from 'chai';
import {noteHandlers, notedHandlers} from '../../src/dev/note-handlers.js';
import type {WhenHandler} from '../../src/gate/when.js';

describe('noteHandlers', () => {
  it('notes what is waiting, what has run and what is removed, and passes handlers on', () => {
    let given: WhenHandler | undefined;
    let removed = 0;
    const consent = {
      when: (_expression: string, handler: WhenHandler) => {
        given = handler;
        return () => {
          removed++;
        };
      },
    };
    noteHandlers(consent);
    let runs = 0;

    const remove = consent.when('analytics', () => {
      runs++;
    });
    const noted = notedHandlers()?.[0];
    assert.equal(noted?.expression, 'analytics');
    assert.isNull(noted?.ranAt);

    given?.({signal: new AbortController().signal});
    remove();

    const after = notedHandlers()?.[0];
    assert.deepEqual([runs, removed, after?.isRemoved], [1, 1, true]);
    assert.isAbove(after?.ranAt ?? 0, 0);
  });
});
