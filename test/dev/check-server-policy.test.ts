import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {encodeRecord, type ConsentRecord} from '../../src/core/record.js';
import {readConsent} from '../../src/entries/server.js';
import {record} from '../helpers/fakes.js';
import {noteWarnings} from '../helpers/listeners.js';

const policy = createPolicy({
  policyVersion: '2026-11-20',
  categories: ['analytics', {name: 'social', services: [{name: 'films', label: 'Films'}]}],
});

/** What the warnings name when a server reads a record. */
function named(parts: Partial<ConsentRecord>): readonly string[] {
  const texts = noteWarnings();
  const kept = record({policyVersion: '2026-11-20', ...parts});
  readConsent(`consent-choice=${encodeRecord(kept)}`, policy, {now: kept.updated});
  return texts.map((text) => /\[server-policy\] (.+?): /.exec(text)?.[1] ?? text);
}

describe('readConsent in the development build', () => {
  it('names what the page has asked for and the server does not know', () => {
    assert.deepEqual(named({granted: ['analytics', 'chat'], denied: ['social', 'maps']}), [
      '"chat"',
      '"maps"',
    ]);
  });

  it('names nothing of a record that the policy explains', () => {
    assert.deepEqual(named({granted: ['analytics'], denied: ['social', 'films']}), []);
  });

  it('names nothing of a refusal of everything', () => {
    assert.deepEqual(named({granted: [], denied: ['*']}), []);
  });

  it('names nothing of a record of another version', () => {
    assert.deepEqual(named({policyVersion: '1', granted: ['quiz'], denied: []}), []);
  });
});
