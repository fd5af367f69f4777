import {assert} from 'chai';
import * as fc from 'fast-check';
import {
  type Circumstances,
  type ConsentChoice,
  makeRecord,
  withoutGrantsOf,
} from '../../src/core/make-record.js';
import {
  answeredAt,
  type ConsentRecord,
  decodeRecord,
  encodeRecord,
  type KeptDecision,
  madeAt,
} from '../../src/core/record.js';
import type {ConsentPolicy} from '../../src/core/policy.js';
import {deriveState} from '../../src/core/state.js';
import {DAY_SECONDS, ID, NOW, policy, record} from '../helpers/fakes.js';

interface Given {
  site?: ConsentPolicy;
  kept?: KeptDecision;
  choice?: ConsentChoice | boolean;
  circumstances?: Partial<Circumstances>;
}

function make({site = policy(), kept = 'none', choice = true, circumstances = {}}: Given): ConsentRecord {
  const here = {source: 'banner', now: NOW * 1000, id: ID, language: 'en', gpc: false} as const;
  return makeRecord(site, kept, choice, {...here, ...circumstances});
}

const OTHER_ID = 'ffffffff-6f3d-4a52-8a53-1f4f2d7c9e10';

describe('makeRecord', () => {
  it('refuses what is opt-out and not mentioned where something is kept that cannot be read', () => {
    const site = policy({categories: ['analytics', {name: 'social', model: 'opt-out'}]});

    const made = make({site, kept: 'unknown', choice: {analytics: true}});

    assert.deepEqual(made.granted, ['analytics']);
    assert.deepEqual(made.denied, ['social']);
  });

  it('notes who, when, where, in which language and what', () => {
    const made = make({choice: {analytics: true}, circumstances: {source: 'preferences', language: 'de-AT'}});

    assert.deepInclude(made, {
      id: ID,
      created: NOW,
      updated: NOW,
      policyVersion: '1',
      language: 'de-AT',
      granted: ['analytics', 'matomo', 'clarity'],
      denied: [],
      source: 'preferences',
    });
    assert.isTrue(Object.isFrozen(made));
  });

  it('notes whole seconds, and the milliseconds apart', () => {
    const made = make({circumstances: {now: NOW * 1000 + 999.7}});

    assert.deepInclude(made, {created: NOW, updated: NOW, millisecond: 999});
    assert.equal(madeAt(made), NOW * 1000 + 999);
  });

  it('carries id and time of the first decision on', () => {
    const kept = record({id: OTHER_ID, created: NOW - 5000, updated: NOW - 4000});

    assert.deepInclude(make({kept, choice: false}), {id: OTHER_ID, created: NOW - 5000, updated: NOW});
  });

  it('carries the id of a record that lapsed on, so that copies of it are known to be older', () => {
    const kept = record({id: OTHER_ID, created: 1_000_000_000, updated: 1_000_000_000});

    assert.deepInclude(make({kept, choice: {}}), {id: OTHER_ID, created: 1_000_000_000, granted: []});
  });

  it('begins anew where the stored one cannot be read', () => {
    assert.deepInclude(make({kept: 'unknown', choice: {matomo: true}}), {
      id: ID,
      created: NOW,
      granted: ['matomo'],
      denied: [],
    });
  });

  it('notes the version that it was decided on', () => {
    assert.equal(make({site: policy({policyVersion: '2'}), kept: record()}).policyVersion, '2');
  });

  it('tells by the hash what was declared', () => {
    assert.equal(make({}).hash, make({choice: false, circumstances: {now: NOW * 1000 + 9000}}).hash);
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
    assert.deepEqual(make({circumstances: {gpc: true}}).flags, ['gpc']);
    assert.deepEqual(make({}).flags, []);
    assert.deepEqual(make({kept: record({flags: ['gpc']})}).flags, []);
  });

  it('notes that something was withdrawn, for the next page to look after', () => {
    assert.deepEqual(make({kept: record(), choice: false}).flags, ['clear']);
    assert.deepEqual(make({kept: record(), choice: {clarity: false}}).flags, ['clear']);
    assert.deepEqual(make({kept: record(), choice: false, circumstances: {gpc: true}}).flags, [
      'gpc',
      'clear',
    ]);
  });

  it('goes on noting a withdrawal until a page has looked', () => {
    assert.deepEqual(make({kept: record({flags: ['clear']}), choice: true}).flags, ['clear']);
  });

  it('notes a first refusal of what runs until it is refused as a withdrawal', () => {
    const site = policy({categories: [{name: 'analytics', model: 'opt-out'}, 'social']});

    assert.deepEqual(make({site, choice: {analytics: false}}).flags, ['clear']);
    assert.deepEqual(make({site, choice: {social: false}}).flags, []);
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

  it('grants over the signal what is granted by name', () => {
    const made = make({choice: {affiliate: true}, circumstances: {gpc: true}});

    assert.isTrue(deriveState(policy(), made, NOW, true).decisions.get('affiliate'));
  });

  it('makes what can be read again, whatever language the page names', () => {
    const odd = fc.oneof(fc.constantFrom('', 'en', 'zh-Hant', 'de, en', '{{ lang }}', 'en;q=1'), fc.string());
    fc.assert(
      fc.property(odd, fc.boolean(), fc.boolean(), (language, choice, gpc) => {
        const made = make({kept: record(), choice, circumstances: {language, gpc}});

        assert.deepEqual(decodeRecord(encodeRecord(made)), {...made});
      }),
    );
  });
});

describe('makeRecord, over a record that is stored', () => {
  const kept = record({
    granted: ['affiliate', 'matomo'],
    denied: ['clarity'],
    updated: NOW - 1000,
    answered: {matomo: NOW - 5000},
  });

  it('writes what the choice says, and leaves other answers with the times at which they were given', () => {
    const made = make({kept, choice: {matomo: false}});

    assert.deepEqual(made.granted, ['affiliate']);
    assert.sameMembers([...made.denied], ['matomo', 'clarity']);
    assert.deepEqual(made.answered, {affiliate: NOW - 1000, clarity: NOW - 1000});
    assert.equal(answeredAt(made, 'matomo'), NOW);
  });

  it('renews an answer that is given again, and no other', () => {
    const made = make({kept, choice: {matomo: true}});

    assert.sameMembers([...made.granted], ['affiliate', 'matomo']);
    assert.deepEqual(made.answered, {affiliate: NOW - 1000, clarity: NOW - 1000});
  });

  it('changes no answer and no time of one by an empty choice', () => {
    const made = make({kept, choice: {}});

    assert.sameMembers([...made.granted], [...kept.granted]);
    assert.deepEqual(made.denied, kept.denied);
    for (const name of ['affiliate', 'matomo', 'clarity']) {
      assert.equal(answeredAt(made, name), answeredAt(kept, name));
    }
  });

  it('leaves a name that the choice does not mention undecided', () => {
    const made = make({kept, choice: {affiliate: false}});

    assert.notInclude([...made.granted, ...made.denied], 'analytics');
  });

  it('drops a grant that is too old, and no refusal', () => {
    const old = record({granted: ['affiliate'], denied: ['matomo'], updated: NOW - 200 * DAY_SECONDS});

    const made = make({kept: old, choice: {clarity: true}});

    assert.deepEqual(made.granted, ['clarity']);
    assert.deepEqual(made.denied, ['matomo']);
    assert.equal(answeredAt(made, 'matomo'), NOW - 200 * DAY_SECONDS);
  });

  it('drops a grant on another version of the policy, and no refusal', () => {
    const site = policy({policyVersion: '2'});
    const old = record({granted: ['affiliate'], denied: ['matomo']});

    const made = make({site, kept: old, choice: {clarity: true}});

    assert.deepEqual(made.granted, ['clarity']);
    assert.deepEqual(made.denied, ['matomo']);
  });

  it('drops what the policy no longer has', () => {
    const old = record({granted: ['affiliate', 'hotjar'], denied: ['pixel']});

    const made = make({kept: old, choice: {}});

    assert.deepEqual([...made.granted, ...made.denied], ['affiliate']);
  });

  it('spells * out as a refusal of every name that can be refused', () => {
    const everything = record({granted: [], denied: ['*']});

    const made = make({kept: everything, choice: {affiliate: true}});

    assert.deepEqual(made.granted, ['affiliate']);
    assert.deepEqual(made.denied, ['analytics', 'matomo', 'clarity']);
  });
});

describe('makeRecord, by clocks that are wrong', () => {
  it('orders a write after the stored one in the same second', () => {
    const made = make({kept: record({updated: NOW})});

    assert.equal(made.updated, NOW + 1);
    assert.equal(answeredAt(made, 'affiliate'), NOW + 1);
  });

  it('orders a write after one by a clock far ahead, and notes the true time of its answers', () => {
    const kept = record({granted: [], denied: ['affiliate'], updated: NOW + 400 * DAY_SECONDS});

    const made = make({kept, choice: {matomo: true}});

    assert.equal(made.updated, NOW + 400 * DAY_SECONDS + 1);
    assert.equal(answeredAt(made, 'matomo'), NOW);
    assert.deepEqual(made.denied, ['affiliate']);
    assert.isTrue(deriveState(policy(), made, NOW).decisions.get('matomo'));
  });

  it('drops a grant by a clock far ahead, and no refusal', () => {
    const kept = record({granted: ['affiliate'], denied: ['clarity'], updated: NOW + 400 * DAY_SECONDS});

    const made = make({kept, choice: {matomo: true}});

    assert.deepEqual(made.granted, ['matomo']);
    assert.deepEqual(made.denied, ['clarity']);
  });

  it('orders decisions that follow fast, each by another second', () => {
    const times: number[] = [];
    let kept: KeptDecision = 'none';
    for (let i = 0; i < 5; i++) {
      kept = make({kept, choice: i % 2 === 0});
      times.push(kept.updated - NOW);
    }

    assert.deepEqual(times, [0, 1, 2, 3, 4]);
  });

  it('counts no further than a record can hold', () => {
    const made = make({kept: record({updated: 9_999_999_999}), choice: false});

    assert.equal(made.updated, 9_999_999_999);
    assert.deepEqual(decodeRecord(encodeRecord(made)), {...made});
  });
});

describe('makeRecord, over and over', () => {
  const choices = fc.oneof(
    fc.boolean(),
    fc.dictionary(fc.constantFrom('affiliate', 'analytics', 'matomo', 'clarity'), fc.boolean()),
  );
  /** A clock that stands still, runs, is set forward and back. Unit: seconds. */
  const steps = fc.array(
    fc.tuple(choices, fc.constantFrom(0, 0, 1, 60, 86_400, 400 * 86_400, -300, -900_000)),
    {
      maxLength: 8,
    },
  );

  it('loses no refusal that no later choice has taken back, and orders all writes', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let kept: KeptDecision = 'none';
        let now = NOW;
        const refused = new Set<string>();
        for (const [choice, passed] of all) {
          now += passed;
          const before: number = kept === 'none' ? 0 : kept.updated;
          const made = make({kept, choice, circumstances: {now: now * 1000}});

          for (const name of made.granted) refused.delete(name);
          assert.includeMembers([...made.denied], [...refused]);
          assert.isAbove(made.updated, before);
          assert.isAtLeast(made.updated, now);
          assert.deepEqual(decodeRecord(encodeRecord(made)), {...made});
          for (const name of made.denied) refused.add(name);
          kept = made;
        }
      }),
      {numRuns: 300},
    );
  });

  it('grants nothing that was neither granted before nor is granted by the choice', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let kept: KeptDecision = 'none';
        let now = NOW;
        for (const [choice, passed] of all) {
          now += passed;
          const before: readonly string[] = kept === 'none' ? [] : kept.granted;
          const made: ConsentRecord = make({kept, choice, circumstances: {now: now * 1000}});
          const isGiven = (name: string): boolean =>
            typeof choice === 'boolean'
              ? choice
              : (choice[name] ?? (choice['analytics'] === true && /matomo|clarity/.test(name)));

          const added = made.granted.filter((name) => !before.includes(name) && !isGiven(name));
          assert.deepEqual(added, []);
          kept = made;
        }
      }),
      {numRuns: 300},
    );
  });
});

describe('withoutGrantsOf', () => {
  const refusal = record({granted: ['affiliate'], denied: ['matomo']});

  it('leaves of a choice what another window has not just refused', () => {
    assert.deepEqual(withoutGrantsOf(policy(), true, refusal), {
      affiliate: true,
      analytics: true,
      matomo: false,
      clarity: true,
    });
    assert.deepEqual(withoutGrantsOf(policy(), {matomo: true, clarity: false}, refusal), {
      matomo: false,
      clarity: false,
    });
  });

  it('leaves no grant beside a refusal of everything', () => {
    assert.deepEqual(withoutGrantsOf(policy(), {analytics: true}, record({granted: [], denied: ['*']})), {
      analytics: false,
      matomo: false,
      clarity: false,
    });
  });
});
