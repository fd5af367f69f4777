import assert from 'node:assert/strict';
import {isDeepStrictEqual} from 'node:util';
import {poll} from './driver-common.mjs';

/** Waits until the answer is the expected one, and says how it differs if it never is. */
export async function comesTo(read, expected) {
  const same = async () => isDeepStrictEqual(await read(), expected);
  await poll(same, String).catch(async () => assert.deepEqual(await read(), expected));
}
