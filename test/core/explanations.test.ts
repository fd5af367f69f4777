import {assert} from 'chai';
import type * as explanationsModule from '../../src/core/explanations.js';
import {explanations} from '../../src/core/explanations.js';
import {importInProduction} from '../helpers/import-in-frame.js';

describe('explanations', () => {
  it('returns the texts that the development build has provided', () => {
    assert.include(explanations()?.explainFailure('ui-failed'), '[ui-failed]');
  });

  it('returns undefined until provideExplanations is called, and then what that was given', async () => {
    const {module: production} =
      await importInProduction<typeof explanationsModule>('/src/core/explanations.ts');
    const given = {
      explainMistake: () => 'a mistake',
      explainFailure: () => 'a failure',
      checkProperties: () => undefined,
      checkTextNames: () => undefined,
    };
    assert.isUndefined(production.explanations());

    production.provideExplanations(given);

    assert.strictEqual(production.explanations(), given);
  });
});
