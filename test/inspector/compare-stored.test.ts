import {assert} from 'chai';
import type {StorageKind} from '../../src/core/policy.js';
import {compareStored} from '../../src/inspector/compare-stored.js';
import {listStored} from '../../src/inspector/list-stored.js';
import {policy} from '../helpers/fakes.js';

const POLICY = policy({
  regionCookie: 'country',
  categories: [
    {name: 'necessary', cookies: [{name: 'sid'}]},
    {
      name: 'analytics',
      cookies: [{name: '_ga_*', retention: '13 months'}],
      services: [{name: 'matomo', cookies: [{name: 'mtm', storage: 'local'}]}],
    },
  ],
});

const stored = (names: Partial<Record<StorageKind, string[]>>): Map<StorageKind, string[]> =>
  new Map(Object.entries(names) as [StorageKind, string[]][]);

/** What is found, one line each. */
const lines = (names: Partial<Record<StorageKind, string[]>>, granted: readonly string[] = []): string[] =>
  compareStored(POLICY, (name) => granted.includes(name), stored(names)).map(
    ({storage, name, owners, isPresent, isGranted, own}) =>
      [
        storage,
        name,
        own || owners.join(),
        isPresent ? 'stored' : 'missing',
        isGranted ? 'granted' : 'not',
      ].join(' '),
  );

describe('compareStored', () => {
  it('finds what is declared and stored, by patterns, with its owner', () => {
    assert.deepEqual(lines({cookie: ['_ga_X1', 'sid'], local: ['mtm']}, ['matomo']), [
      'cookie _ga_X1 analytics stored not',
      'cookie sid necessary stored granted',
      'local mtm matomo stored granted',
    ]);
  });

  it('finds what is stored and not declared, also in another kind of storage', () => {
    assert.deepEqual(lines({cookie: ['mtm'], indexeddb: ['db']}).slice(0, 2), [
      'cookie mtm  stored not',
      'indexeddb db  stored not',
    ]);
  });

  it('lists what is declared and missing', () => {
    assert.deepEqual(lines({}), [
      'cookie sid necessary missing granted',
      'cookie _ga_* analytics missing not',
      'local mtm matomo missing not',
    ]);
  });

  it('knows what the library and the inspector keep', () => {
    const own = lines({
      cookie: ['consent-choice', 'country'],
      local: ['consent-choice', 'consent-choice-unsent'],
      session: ['consent-inspector', 'consent-elements:short-life'],
    });

    assert.deepEqual(own.slice(0, 6), [
      'cookie consent-choice the visitor’s decision stored granted',
      'cookie country the visitor’s region stored granted',
      'local consent-choice a copy of the visitor’s decision stored granted',
      'local consent-choice-unsent a list of decisions that are sent again stored granted',
      'session consent-inspector what this inspector remembers stored granted',
      'session consent-elements:short-life a note of the library stored granted',
    ]);
  });

  it('finds nothing declared on a page without the library', () => {
    assert.deepEqual(
      compareStored(null, () => false, stored({cookie: ['a']})).map(({owners}) => owners.length),
      [0],
    );
  });
});

describe('listStored', () => {
  it('lists names of cookies and of other storage, and no values', async () => {
    document.cookie = 'inspected=secret';
    localStorage.setItem('inspected-local', 'secret');
    sessionStorage.setItem('inspected-session', 'secret');

    const found = await listStored();

    assert.include(found.get('cookie') ?? [], 'inspected');
    assert.include(found.get('local') ?? [], 'inspected-local');
    assert.include(found.get('session') ?? [], 'inspected-session');
    assert.notInclude(JSON.stringify([...found]), 'secret');
    document.cookie = 'inspected=; max-age=0';
    localStorage.removeItem('inspected-local');
    sessionStorage.removeItem('inspected-session');
  });
});
