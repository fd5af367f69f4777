import {assert} from 'chai';
import {listUnseen, type Sight} from '../../src/inspector/list-unseen.js';

const sight = (parts: Partial<Sight> = {}): Sight => ({
  isEarly: true,
  dropped: 0,
  hasHandlers: true,
  refused: [],
  ...parts,
});

/** What is added to the lines that always stand there. */
const added = (parts: Partial<Sight>): readonly string[] => {
  const always = listUnseen(sight());
  return listUnseen(sight(parts)).filter((line) => !always.includes(line));
};

describe('listUnseen', () => {
  it('always names what no script sees', () => {
    const text = listUnseen(sight()).join(' ');

    assert.match(text, /HttpOnly cookies/);
    assert.match(text, /frames of other sites/);
  });

  it('says what an inspector missed that came after the library, and how to mend that', () => {
    const [line, ...others] = added({isEarly: false});

    assert.match(line ?? '', /before the inspector loaded.*above the library’s/);
    assert.deepEqual(others, []);
  });

  it('says that the production build notes no handlers', () => {
    assert.match(added({hasHandlers: false}).join(), /consent\.when/);
  });

  it('counts the requests that the browser dropped', () => {
    assert.match(added({dropped: 12}).join(), /^12 requests/);
  });

  it('names each kind of storage that the browser refuses', () => {
    assert.match(added({refused: ['local', 'cache']}).join(), /does not let this page read: local, cache\./);
  });
});
