import {assert} from 'chai';
import {ConsentConfigError} from '../../src/core/errors.js';
import {
  ConsentChangeEvent,
  type ConsentErrorEvent,
  ConsentReadyEvent,
  ConsentReloadEvent,
  dispatchError,
  dispatchOnDocument,
} from '../../src/dom/document-events.js';
import type * as documentEvents from '../../src/dom/document-events.js';
import {fixture, html, nextEvent} from '../helpers/dom.js';
import {policy, record} from '../helpers/fakes.js';
import {noteErrors, noteWarnings} from '../helpers/listeners.js';
import {importInProduction} from '../helpers/import-in-frame.js';

describe('ConsentReadyEvent', () => {
  it('brings the policy and the record, and bubbles to the window', async () => {
    const site = policy();
    const kept = record();
    const heard = nextEvent<ConsentReadyEvent>(window, 'consent-ready');

    dispatchOnDocument(new ConsentReadyEvent(site, kept));

    const event = await heard;
    assert.strictEqual(event.policy, site);
    assert.strictEqual(event.record, kept);
    assert.isFalse(event.cancelable);
  });
});

describe('ConsentChangeEvent', () => {
  it('brings the names that changed, and cannot be canceled', async () => {
    const heard = nextEvent<ConsentChangeEvent>(document, 'consent-change');

    dispatchOnDocument(
      new ConsentChangeEvent(null, {granted: ['necessary'], added: [], removed: ['analytics']}),
    );

    const event = await heard;
    assert.isNull(event.record);
    assert.deepEqual(event.granted, ['necessary']);
    assert.deepEqual(event.added, []);
    assert.deepEqual(event.removed, ['analytics']);
    assert.isFalse(event.cancelable);
  });
});

describe('ConsentReloadEvent', () => {
  it('makes dispatchOnDocument return true unless a listener cancels it', () => {
    const cancel = (event: Event): void => event.preventDefault();
    assert.isTrue(dispatchOnDocument(new ConsentReloadEvent(['analytics'])));
    document.addEventListener('consent-reload', cancel);

    const goesOn = dispatchOnDocument(new ConsentReloadEvent(['analytics']));
    document.removeEventListener('consent-reload', cancel);

    assert.isFalse(goesOn);
  });
});

describe('dispatchOnDocument', () => {
  it('dispatches though an element of the page is named dispatchEvent', async () => {
    await fixture(html`<p><img name="dispatchEvent" alt="" /></p>`);
    const heard = nextEvent<ConsentReloadEvent>(document, 'consent-reload');

    dispatchOnDocument(new ConsentReloadEvent(['analytics']));

    assert.deepEqual((await heard).removed, ['analytics']);
  });
});

describe('dispatchError', () => {
  it('dispatches a consent-error that has the code and the cause', () => {
    noteWarnings();
    const errors = noteErrors();

    dispatchError('not-deleted', ['_ga']);

    assert.deepEqual(errors, [{code: 'not-deleted', cause: ['_ga']}]);
  });

  it('explains the failure on the console in the development build', () => {
    const warnings = noteWarnings();

    dispatchError('file-failed', new Error('offline'));

    assert.lengthOf(warnings, 1);
    assert.match(warnings[0]!, /^\[consent-elements\] \[file-failed\]/);
  });

  it('leaves a mistake of the author to the promise that rejects with it', () => {
    const warnings = noteWarnings();
    const errors = noteErrors();

    dispatchError('file-failed', new ConsentConfigError('session-expires', 'ref'));

    assert.deepEqual(warnings, []);
    assert.deepEqual(
      errors.map(({code}) => code),
      ['file-failed'],
    );
  });

  it('dispatches without a word on the console in production', async () => {
    const {module: production, view} = await importInProduction<typeof documentEvents>(
      '/src/dom/document-events.ts',
    );
    const warnings: unknown[] = [];
    view.console.warn = (...texts: unknown[]) => void warnings.push(texts);
    const heard = nextEvent<ConsentErrorEvent>(view.document, 'consent-error');

    production.dispatchError('ui-failed', 'the cause');

    assert.equal((await heard).code, 'ui-failed');
    assert.deepEqual(warnings, []);
  });
});
