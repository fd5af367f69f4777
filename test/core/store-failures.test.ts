import {assert} from 'chai';
import {ConsentConfigError} from '../../src/core/errors.js';
import type {Keeper} from '../../src/core/store.js';
import {fakeStore, record} from '../helpers/fakes.js';

/** A rejection's reason; fails when there is none. */
async function reason(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it was not rejected');
}

describe('a decision that cannot be kept', () => {
  const wrong: [code: string, choice: Record<string, boolean>][] = [
    ['unknown-name', {social: true}],
    ['bad-choice', {analytics: 'yes' as never}],
    ['mandatory', {session: false}],
  ];
  for (const [code, choice] of wrong) {
    it(`is refused with ${code}, and nothing changes`, async () => {
      const store = fakeStore({record: record()});
      const {state} = store;

      const error = await reason(store.decide(choice));

      assert.instanceOf(error, ConsentConfigError);
      assert.equal(error.code, code);
      assert.strictEqual(store.state, state);
    });
  }

  it('is refused when no keeper can be had, and nothing changes', async () => {
    const store = fakeStore({keeper: () => Promise.reject(new Error('offline'))});
    const {state} = store;

    assert.match(String(await reason(store.decide(true))), /offline/);
    assert.strictEqual(store.state, state);
  });

  it('is refused when the keeper fails, and nothing changes', async () => {
    const failing: Keeper = () => {
      throw new Error('full');
    };
    const store = fakeStore({record: record(), keeper: () => Promise.resolve(failing)});
    const {state} = store;
    store.subscribe(() => assert.fail('told of nothing'));

    assert.match(String(await reason(store.decide(false))), /full/);
    assert.strictEqual(store.state, state);
  });
});
