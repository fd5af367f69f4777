import {assert} from 'chai';
import {deleteEntries, readEntries} from '../../src/import/former-entries.js';
import {TOOLS} from './judge.js';

const TOOL = {...TOOLS.iubenda, cookies: ['former-a', 'former-b-*'], keys: ['former-a']};

const put = (text: string): void => {
  document.cookie = text;
};

describe('the entries of a former tool', () => {
  beforeEach(() => {
    put('former-a=1=2;path=/');
    put('former-b-x=3;path=/');
    put('former-c=4;path=/');
    localStorage.setItem('former-a', '5');
    localStorage.setItem('former-c', '6');
  });
  afterEach(() => {
    for (const name of ['former-a', 'former-b-x', 'former-c']) put(`${name}=;path=/;max-age=0`);
    localStorage.clear();
  });

  it('are its cookies and keys, with their whole values', () => {
    const entries = [...readEntries(TOOL)].sort();

    assert.deepEqual(entries, [
      ['former-a', '1=2'],
      ['former-a', '5'],
      ['former-b-x', '3'],
    ]);
  });

  it('are deleted, and nothing else is', () => {
    deleteEntries(TOOL, 'consent-choice');

    assert.deepEqual(readEntries(TOOL), []);
    assert.include(document.cookie, 'former-c=4');
    assert.equal(localStorage.getItem('former-c'), '6');
  });

  it('are left under the name of the record', () => {
    deleteEntries(TOOL, 'former-a');

    assert.deepEqual([...readEntries(TOOL)].sort(), [
      ['former-a', '1=2'],
      ['former-a', '5'],
    ]);
  });
});
