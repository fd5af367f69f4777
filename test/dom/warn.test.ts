import {assert} from 'chai';
import type * as warnModule from '../../src/dom/warn.js';
import {warn} from '../../src/dom/warn.js';
import {noteWarnings} from '../helpers/listeners.js';
import {importInProduction} from '../helpers/import-in-frame.js';

describe('warn', () => {
  it('tells of a mistake on the console, with its code and its value', () => {
    const warnings = noteWarnings();

    warn('bad-name', 'A name of warn.test');

    assert.lengthOf(warnings, 1);
    assert.match(warnings[0]!, /^\[consent-elements\] \[bad-name\] /);
    assert.include(warnings[0], 'A name of warn.test');
  });

  it('tells of the same mistake once, and of another value again', () => {
    const warnings = noteWarnings();

    warn('bad-model', 'optin of warn.test');
    warn('bad-model', 'optin of warn.test');
    warn('bad-model', 'optout of warn.test');

    assert.lengthOf(warnings, 2);
  });

  it('says nothing in production', async () => {
    const {module: production, view} = await importInProduction<typeof warnModule>('/src/dom/warn.ts');
    const warnings: unknown[] = [];
    view.console.warn = (...texts: unknown[]) => void warnings.push(texts);

    production.warn('bad-name', 'A name');

    assert.deepEqual(warnings, []);
  });
});
