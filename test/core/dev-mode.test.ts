import {assert} from 'chai';
import {DEV_MODE} from '../../src/core/dev-mode.js';
import {importInProduction} from '../helpers/import-in-frame.js';

describe('DEV_MODE', () => {
  it('is true in the sources, where nothing defines __DEV__', () => {
    assert.isTrue(DEV_MODE);
  });

  it('is false where the build has set __DEV__ to false', async () => {
    const {module: production} = await importInProduction<{DEV_MODE: boolean}>('/src/core/dev-mode.ts');

    assert.isFalse(production.DEV_MODE);
  });
});
