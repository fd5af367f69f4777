import {assert} from 'chai';
import * as fc from 'fast-check';
import type {ConsentChoice} from '../../src/core/choice.js';
import {ConsentConfigError} from '../../src/core/errors.js';
import {makeRecord, type Circumstances} from '../../src/core/make-record.js';
import type {ConsentPolicy} from '../../src/core/policy.js';
import {decodeRecord, encodeRecord} from '../../src/core/record-codec.js';
import type {ConsentRecord} from '../../src/core/record.js';
import {deriveState} from '../../src/core/state.js';
import {ID, NOW, policy, record} from '../helpers/fakes.js';

interface Given {
  site?: ConsentPolicy;
  kept?: ConsentRecord | null;
  choice?: ConsentChoice | boolean;
  gpc?: boolean;
  circumstances?: Partial<Circumstances>;
}

function make(given: Given): ConsentRecord {
  const {site = policy(), kept = null, choice = true, gpc = false, circumstances = {}} = given;
  const here: Circumstances = {source: 'banner', now: NOW, id: ID, language: 'en', ...circumstances};
  return makeRecord({policy: site, state: deriveState(site, kept, here.now, gpc), gpc}, choice, here);
}

const OTHER_ID = 'ffffffff-6f3d-4a52-8a53-1f4f2d7c9e10';

describe('makeRecord', () => {
  it('notes who, when, where, in which language and what', () => {
    const made = make({choice: {analytics: true}, circumstances: {source: 'preferences', language: 'de-AT'}});

    assert.deepInclude(made, {
      id: ID,
      created: NOW,
      updated: NOW,
      policyVersion: '1',
      language: 'de-AT',
      granted: ['analytics', 'matomo', 'clarity'],
      denied: ['affiliate'],
      source: 'preferences',
    });
    assert.isTrue(Object.isFrozen(made));
  });

  it('notes whole seconds', () => {
    assert.equal(make({circumstances: {now: NOW + 0.999}}).updated, NOW);
  });

  it('carries id and time of the first decision on', () => {
    const kept = record({id: OTHER_ID, created: NOW - 5000, updated: NOW - 4000});

    assert.deepInclude(make({kept, choice: false}), {id: OTHER_ID, created: NOW - 5000, updated: NOW});
  });

  it('begins anew after a record that lapsed', () => {
    const kept = record({id: OTHER_ID, created: 1_000_000_000, updated: 1_000_000_000});

    assert.deepInclude(make({kept}), {id: ID, created: NOW});
  });

  it('notes the version that it was decided on', () => {
    assert.equal(make({site: policy({policyVersion: '2'}), kept: record()}).policyVersion, '2');
  });

  it('tells by the hash what was declared', () => {
    assert.equal(make({}).hash, make({choice: false, circumstances: {now: NOW + 9}}).hash);
    assert.notEqual(make({}).hash, make({site: policy({organization: 'Acme Ltd'})}).hash);
  });

  it('leaves what was not asked as it was', () => {
    const site = policy({categories: ['affiliate', 'analytics', 'social']});
    const kept = record({granted: ['affiliate'], denied: ['analytics']});

    const made = make({site, kept, choice: {social: true}});

    assert.deepEqual(made.granted, ['affiliate', 'social']);
    assert.deepEqual(made.denied, ['analytics']);
  });

  it('notes that Global Privacy Control was on, and only then', () => {
    assert.deepEqual(make({gpc: true}).flags, ['gpc']);
    assert.deepEqual(make({gpc: false}).flags, []);
    assert.deepEqual(make({gpc: false, kept: record({flags: ['gpc']})}).flags, []);
  });

  it('notes that something was withdrawn, for the next page to look after', () => {
    assert.deepEqual(make({kept: record(), choice: false}).flags, ['clear']);
    assert.deepEqual(make({kept: record(), choice: {clarity: false}}).flags, ['clear']);
    assert.deepEqual(make({kept: record(), choice: false, gpc: true}).flags, ['gpc', 'clear']);
  });

  it('notes no withdrawal where nothing was granted', () => {
    const refused = record({granted: [], denied: ['affiliate', 'analytics', 'matomo', 'clarity']});

    assert.deepEqual(make({choice: false}).flags, []);
    assert.deepEqual(make({kept: refused, choice: false}).flags, []);
    assert.deepEqual(make({kept: refused, choice: true}).flags, []);
  });

  it('shows a notice again after a decision', () => {
    assert.equal(make({kept: record({noticed: '2'})}).noticed, '');
  });

  it('leaves what the signal keeps off refused, when something else is decided', () => {
    const made = make({kept: record(), choice: {clarity: false}, gpc: true});

    assert.deepEqual(made.granted, ['analytics', 'matomo']);
    assert.deepEqual(made.denied, ['affiliate', 'clarity']);
  });

  it('grants over the signal what is granted by name', () => {
    const made = make({choice: {affiliate: true}, gpc: true});

    assert.isTrue(deriveState(policy(), made, NOW, true).decisions.get('affiliate'));
  });

  it('refuses a choice that is none', () => {
    assert.throws(() => make({choice: {social: true}}), ConsentConfigError, 'unknown-name');
    assert.throws(() => make({choice: {analytics: 'no' as never}}), ConsentConfigError, 'bad-choice');
    assert.throws(() => make({choice: {session: false}}), ConsentConfigError, 'mandatory');
    assert.throws(() => make({choice: null as never}));
  });

  it('makes what can be read again, whatever language the page names', () => {
    const odd = fc.oneof(fc.constantFrom('', 'en', 'zh-Hant', 'de, en', '{{ lang }}', 'en;q=1'), fc.string());
    fc.assert(
      fc.property(odd, fc.boolean(), fc.boolean(), (language, choice, gpc) => {
        const made = make({kept: record(), choice, gpc, circumstances: {language}});

        assert.deepEqual(decodeRecord(encodeRecord(made)), {...made});
      }),
    );
  });
});
