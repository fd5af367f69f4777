import {assert} from 'chai';
import * as fc from 'fast-check';
import {createPolicy} from '../../src/core/create-policy.js';
import type {CookieInput} from '../../src/core/policy.js';
import {deleteDeclaredData} from '../../src/storage/delete-declared-data.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {visibleCookies} from './cookie-writes.js';
import {slowMatch} from './slow-match.js';

/** Runs of the property: each writes and deletes real cookies. */
const RUNS = 60;

/** Named so that the declared patterns mean it too. */
const RECORD = 'ab';

/** Who declares: mandatory ones and a granted one, whose data stays, and two that are refused. */
const SAFE = ['necessary', 'personalization', 'help', 'social', 'analytics'] as const;
const REFUSED = ['marketing', 'pixel'] as const;

const kinds = fc.constantFrom('cookie', 'local', 'session');
// Few letters, so that names and patterns often meet.
const text = (...letters: string[]): fc.Arbitrary<string> =>
  fc.string({unit: fc.constantFrom(...letters), minLength: 1, maxLength: 4});
const declarations = fc.array(fc.record({name: text('a', 'b', '%', '*'), storage: kinds}), {maxLength: 3});
const stored = fc.array(fc.record({name: text('a', 'b', '%'), storage: kinds}), {maxLength: 12});

type Stored = Required<Pick<CookieInput, 'name' | 'storage'>>;
type Owner = (typeof SAFE)[number] | (typeof REFUSED)[number];
type Declared = Readonly<Record<Owner, readonly Stored[]>>;

const declared: fc.Arbitrary<Declared> = fc.record({
  necessary: declarations,
  personalization: declarations,
  help: declarations,
  social: declarations,
  analytics: declarations,
  marketing: declarations,
  pixel: declarations,
});

const policyOf = (by: Declared) =>
  createPolicy({
    organization: 'Acme',
    cookieName: RECORD,
    categories: [
      {name: 'necessary', cookies: by.necessary},
      {
        name: 'personalization',
        model: 'required',
        cookies: by.personalization,
        services: [{name: 'help', cookies: by.help}],
      },
      {name: 'social', model: 'required', cookies: by.social},
      {name: 'analytics', cookies: by.analytics},
      {name: 'marketing', cookies: by.marketing, services: [{name: 'pixel', cookies: by.pixel}]},
    ],
  });

const means = (by: Declared, owners: readonly Owner[], {name, storage}: Stored): boolean =>
  owners.some((owner) => by[owner].some((one) => one.storage === storage && slowMatch(one.name, name)));

function store({name, storage}: Stored): void {
  if (storage === 'cookie') document.cookie = `${name}=1; path=/`;
  else (storage === 'local' ? localStorage : sessionStorage).setItem(name, '1');
}

function isThere({name, storage}: Stored): boolean {
  if (storage === 'cookie') return visibleCookies().includes(name);
  return (storage === 'local' ? localStorage : sessionStorage).getItem(name) !== null;
}

describe('what stays when declared data is deleted', () => {
  afterEach(clearStorage);

  it('is the record, what is mandatory, what is granted, and what nobody refused declares', async () => {
    await fc.assert(
      fc.asyncProperty(declared, stored, async (by, items) => {
        await clearStorage();
        const records = ([['cookie'], ['local']] as const).map(([storage]) => ({name: RECORD, storage}));
        for (const item of [...items, ...records]) store(item);

        const {left} = await deleteDeclaredData({
          policy: policyOf(by),
          names: [...REFUSED],
          kept: ['analytics'],
          withdrawn: [...REFUSED],
        });

        for (const item of items) {
          const isRecord = item.name === RECORD && item.storage !== 'session';
          const stays = isRecord || means(by, SAFE, item) || !means(by, REFUSED, item);
          assert.equal(isThere(item), stays, JSON.stringify(item));
        }
        assert.isTrue(records.every(isThere));
        assert.deepEqual(left, []);
      }),
      {numRuns: RUNS},
    );
  });
});
