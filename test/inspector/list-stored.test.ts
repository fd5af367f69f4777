import {assert} from 'chai';
import {listStored} from '../../src/inspector/list-stored.js';

describe('listStored', () => {
  afterEach(() => {
    document.cookie = 'listed=; max-age=0';
    localStorage.removeItem('listed-local');
    sessionStorage.removeItem('listed-session');
  });

  it('has the names of each kind of storage, and no values', async () => {
    document.cookie = 'listed=secret';
    localStorage.setItem('listed-local', 'secret');
    sessionStorage.setItem('listed-session', 'secret');

    const stored = await listStored();

    assert.include(stored.get('cookie') ?? [], 'listed');
    assert.include(stored.get('local') ?? [], 'listed-local');
    assert.include(stored.get('session') ?? [], 'listed-session');
    assert.notInclude(JSON.stringify([...stored]), 'secret');
  });
});
