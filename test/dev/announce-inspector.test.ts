import {assert} from 'chai';
import type * as announceModule from '../../src/dev/announce-inspector.js';
import {importInFrame} from '../helpers/import-in-frame.js';

/** Notes what the console of the frame is told. */
const NOTE = 'var told = []; console.info = (text) => told.push(text)';

const load = async (code: string) => {
  const {module, view} = await importInFrame<typeof announceModule>(
    '/src/dev/announce-inspector.ts',
    `${NOTE}; ${code}`,
  );
  return {module, told: Reflect.get(view, 'told') as string[]};
};

describe('announceInspector', () => {
  it('says once that there is an inspector, and where it is described', async () => {
    const {module, told} = await load('');

    module.announceInspector();
    module.announceInspector();

    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /consent\.inspector\.js.*docs\/inspector\.md/);
  });

  it('says nothing on a page that has the inspector', async () => {
    const {module, told} = await load("window[Symbol.for('consent-elements.inspector')] = true");

    module.announceInspector();

    assert.deepEqual(told, []);
  });
});
