import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {PolicyInput} from '../../src/core/policy.js';
import {findRegions} from '../../src/page/find-regions.js';

const COOKIE = 'region_of_visitor';

const find = (input: PolicyInput, isNeeded = true): Promise<readonly string[]> =>
  findRegions(createPolicy({categories: ['analytics'], ...input}), isNeeded);

describe('findRegions', () => {
  const fetchReally = window.fetch.bind(window);
  let asked: string[] = [];

  beforeEach(() => (asked = []));

  afterEach(() => {
    window.fetch = fetchReally;
    document.cookie = `${COOKIE}=;max-age=0`;
  });

  /** Has the server answer, or never answer. */
  function answer(text: string | null, status = 200): void {
    window.fetch = (address, options) => {
      asked.push(address as string);
      if (text !== null) return Promise.resolve(new Response(text, {status}));
      return new Promise((_, reject) => {
        options?.signal?.addEventListener('abort', () => reject(new Error('too late')));
      });
    };
  }

  it('returns the region of the policy', async () => {
    assert.deepEqual(await find({region: 'us-ca'}), ['US-CA']);
  });

  it('returns the region in the cookie', async () => {
    document.cookie = `${COOKIE}=GB`;

    assert.deepEqual(await find({regionCookie: COOKIE}), ['GB']);
  });

  it('returns both regions where two sources disagree', async () => {
    document.cookie = `${COOKIE}=GB`;

    assert.deepEqual(await find({regionCookie: COOKIE, region: 'US'}), ['US', 'GB']);
  });

  it('returns nothing for a cookie with markup in it', async () => {
    document.cookie = `${COOKIE}=<img src=x>`;

    assert.deepEqual(await find({regionCookie: COOKIE}), []);
  });

  it('asks the address where nothing else tells the region', async () => {
    answer('DE\n');

    assert.deepEqual(await find({regionHref: '/region'}), ['DE']);
    assert.deepEqual(asked, ['/region']);
  });

  it('sends no request if the region is known, or if nothing depends on it', async () => {
    answer('DE');

    assert.deepEqual(await find({regionHref: '/region', region: 'US'}), ['US']);
    assert.deepEqual(await find({regionHref: '/region'}, false), []);
    assert.deepEqual(asked, []);
  });

  for (const [what, text, status] of [
    ['fails', 'DE', 500],
    ['answers with a page', '<!doctype html><p>DE', 200],
    ['never comes', null, 200],
  ] as const) {
    it(`returns nothing if the answer ${what}`, async () => {
      answer(text, status);

      assert.deepEqual(await find({regionHref: '/region'}), []);
    });
  }
});
