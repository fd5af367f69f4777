import {assert} from 'chai';
import type * as ancestorFramesModule from '../../src/page/ancestor-frames.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {policy} from '../helpers/fakes.js';

const BRAND = Symbol.for('consent-elements');

/** Puts an object in the place of the library's in the page around the frame, which is this page. */
function publish(cookieName: string | null): void {
  const value = {policy: cookieName === null ? null : {cookieName}};
  Object.defineProperty(window, BRAND, {value, configurable: true});
}

const inFrame = () => importInFrame<typeof ancestorFramesModule>('/src/page/ancestor-frames.ts');

describe('isFramed', () => {
  it('is true in a frame', async () => {
    const {module} = await inFrame();

    assert.isTrue(module.isFramed());
  });
});

describe('isAskedByAncestor', () => {
  afterEach(() => void Reflect.deleteProperty(window, BRAND));

  it('is true where the page around the frame asks for the same record', async () => {
    publish('choice');
    const {module} = await inFrame();

    assert.isTrue(await module.isAskedByAncestor(policy({cookieName: 'choice'})));
  });

  it('is false where that page asks for another record', async () => {
    publish('another');
    const {module} = await inFrame();

    assert.isFalse(await module.isAskedByAncestor(policy({cookieName: 'choice'})));
  });

  it('is false where that page has the library and declares nothing', async () => {
    publish(null);
    const {module} = await inFrame();

    assert.isFalse(await module.isAskedByAncestor(policy({cookieName: 'choice'})));
  });

  it('is false where that page does not have the library', async () => {
    const {module} = await inFrame();

    assert.isFalse(await module.isAskedByAncestor(policy({cookieName: 'choice'})));
  });
});
