import {assert} from 'chai';
import * as headless from '../../src/entries/headless.js';
import * as index from '../../src/entries/index.js';

describe('the entry points', () => {
  it('share one consent object', () => {
    assert.isTrue(index.consent === headless.consent);
  });

  it('share everything else that both have, but for the start', () => {
    const all: Readonly<Record<string, unknown>> = index;
    const other = Object.entries(headless).filter(([name, value]) => all[name] !== value);

    assert.deepEqual(
      other.map(([name]) => name),
      ['start'],
    );
  });
});
