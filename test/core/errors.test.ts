import {assert} from 'chai';
import {ConsentConfigError, throwMistake} from '../../src/core/errors.js';
import type * as errors from '../../src/core/errors.js';
import {importInProduction} from '../helpers/import-in-frame.js';

describe('ConsentConfigError', () => {
  it('is an error that has the code and a name of its own', () => {
    const error = new ConsentConfigError('bad-name', 'A b');

    assert.instanceOf(error, Error);
    assert.equal(error.name, 'ConsentConfigError');
    assert.equal(error.code, 'bad-name');
  });

  it('explains the mistake in the development build', () => {
    const {message} = new ConsentConfigError('bad-name', 'A b');

    assert.include(message, '[bad-name]');
    assert.include(message, 'A b');
    assert.isAbove(message.length, '[bad-name] "A b"'.length);
  });

  it('names the code and the value alone in production', async () => {
    const {module: production} = await importInProduction<typeof errors>('/src/core/errors.ts');

    const error = new production.ConsentConfigError('bad-name', 'A b');

    assert.equal(error.message, '[bad-name] "A b"');
  });
});

describe('throwMistake', () => {
  it('throws the mistake that it is given', () => {
    assert.throws(() => throwMistake('unknown-name', 'socail'), ConsentConfigError, 'socail');
  });
});
