import {assert} from 'chai';
import {loadOnce} from '../../src/page/load-once.js';
import type {LoadChunk} from '../../src/page/chunks.js';

/** A loader that answers as it is told, and notes the file and how many loads had failed before. */
function createLoader(answers: readonly ('ok' | 'fails')[]): {load: LoadChunk; asked: string[]} {
  const asked: string[] = [];
  const load = loadOnce((file, failures) => {
    const answer = answers[asked.length] ?? 'ok';
    asked.push(`${file} ${String(failures)}`);
    return answer === 'ok' ? Promise.resolve({} as never) : Promise.reject(new Error(`no ${file}`));
  });
  return {load, asked};
}

async function failureOf(loading: Promise<unknown>): Promise<string> {
  try {
    await loading;
  } catch (error) {
    return String(error);
  }
  return 'none';
}

describe('loadOnce', () => {
  it('loads a file once, however often and however soon it is asked for', async () => {
    const {load, asked} = createLoader([]);

    const [one, two] = [load('ui.js'), load('ui.js')];
    await Promise.all([one, two]);
    const three = load('ui.js');

    assert.isTrue(one === two && one === three);
    assert.deepEqual(asked, ['ui.js 0']);
  });

  it('gives all who wait the failure, and tries again when it is asked again', async () => {
    const {load, asked} = createLoader(['fails', 'ok']);

    const failures = await Promise.all([failureOf(load('ui.js')), failureOf(load('ui.js'))]);
    const again = await failureOf(load('ui.js'));

    assert.deepEqual(failures, ['Error: no ui.js', 'Error: no ui.js']);
    assert.equal(again, 'none');
    assert.deepEqual(asked, ['ui.js 0', 'ui.js 1']);
  });

  it('tries as often as it is asked', async () => {
    const {load, asked} = createLoader(['fails', 'fails', 'fails']);

    for (let i = 0; i < 3; i++) assert.equal(await failureOf(load('markup.js')), 'Error: no markup.js');

    assert.deepEqual(asked, ['markup.js 0', 'markup.js 1', 'markup.js 2']);
  });

  it('takes what the loader throws at once for a failure, and tries again', async () => {
    let failures = -1;
    const load = loadOnce((file, before) => {
      failures = before;
      throw new TypeError(`no address of ${file}`);
    });

    assert.equal(await failureOf(load('ui.js')), 'TypeError: no address of ui.js');
    assert.equal(await failureOf(load('ui.js')), 'TypeError: no address of ui.js');
    assert.equal(failures, 1);
  });

  it('keeps files apart', async () => {
    const {load, asked} = createLoader(['ok', 'fails']);

    await load('ui.js');
    await failureOf(load('markup.js'));
    await load('ui.js');

    assert.deepEqual(asked, ['ui.js 0', 'markup.js 0']);
  });
});
