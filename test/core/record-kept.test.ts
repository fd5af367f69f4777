import {assert} from 'chai';
import * as fc from 'fast-check';
import {
  type ConsentRecord,
  deniesLess,
  encodeRecord,
  grantsMore,
  isRecord,
  keepsDecision,
  type KeptDecision,
  readRecordTexts,
  reconcile,
  reconcileShared,
} from '../../src/core/record.js';
import {ID, NOW, record} from '../helpers/fakes.js';

const OTHER_ID = 'ffffffff-6f3d-4a52-8a53-1f4f2d7c9e10';
const NAMES = ['affiliate', 'analytics', 'matomo'];

/** A record by marks: `+` granted, `-` denied, `.` not answered, for each of the three names; `*` denies everything. */
function marked(marks: string, parts: Partial<ConsentRecord> = {}): ConsentRecord {
  const named = (mark: string): string[] => NAMES.filter((_, index) => marks[index] === mark);
  return record({granted: named('+'), denied: marks === '*' ? ['*'] : named('-'), ...parts});
}

/** The inverse of {@link marked}. */
function marksOf(kept: KeptDecision): string {
  if (!isRecord(kept)) return kept;
  return NAMES.map((name) => answer(kept, name)).join('');
}

function answer({granted, denied}: ConsentRecord, name: string): string {
  if (denied.includes(name) || denied.includes('*')) return '-';
  return granted.includes(name) ? '+' : '.';
}

const texts = (...records: readonly ConsentRecord[]): string[] => records.map(encodeRecord);

describe('readRecordTexts', () => {
  const yes = marked('++.');
  const [yesText = ''] = texts(yes);

  it('knows no decision where there is no text, or another program’s alone', () => {
    for (const foreign of [[], [''], ['allow'], ['{"analytics":true}', '']]) {
      assert.equal(readRecordTexts(foreign), 'none');
    }
  });

  it('reads a record beside another program’s value', () => {
    assert.deepEqual(readRecordTexts(['allow', yesText, '']), yes);
  });

  it('reads one record that is there twice', () => {
    assert.deepEqual(readRecordTexts([yesText, yesText]), yes);
  });

  it('counts a text of ours that cannot be read as unknown, whatever stands beside it', () => {
    // Servers quote and escape cookies that they write again, and the record may be a refusal.
    const escaped = [encodeURIComponent(yesText), `"${yesText}"`, yesText.replaceAll('=', '%3d')];
    for (const broken of [yesText.slice(0, -1), yesText.replace('v=1', 'v=2'), 'v=1&id=', ...escaped]) {
      assert.equal(readRecordTexts([broken]), 'unknown');
      assert.equal(readRecordTexts([yesText, broken]), 'unknown');
      assert.equal(readRecordTexts([broken, yesText]), 'unknown');
    }
  });

  const pairs: [what: string, one: string, other: string, read: string][] = [
    ['grants what both grant', '+++', '++.', '++.'],
    ['denies what one denies', '+++', '+-+', '+-+'],
    ['denies what each of them denies', '-.+', '.-+', '--+'],
    ['denies everything if one does', '+++', '*', '---'],
    ['answers nothing that one alone grants', '+..', '.+.', '...'],
  ];
  for (const [what, one, other, read] of pairs) {
    it(`of two records that differ, ${what}, whichever is newer and whosever they are`, () => {
      for (const [a, b] of [
        [one, other],
        [other, one],
      ] as const) {
        for (const id of [ID, OTHER_ID]) {
          const both = texts(marked(a), marked(b, {id, updated: NOW}));

          assert.equal(marksOf(readRecordTexts(both)), read);
        }
      }
    });
  }

  it('denies what the last of three denies', () => {
    assert.equal(marksOf(readRecordTexts(texts(marked('+++'), marked('++.'), marked('-++')))), '-+.');
  });
});

describe('reconcile', () => {
  it('gives the later of two records that say the same, from which the next write counts on', () => {
    const first = record({denied: ['analytics'], granted: []});
    const second = {...first, updated: first.updated + 1};

    assert.equal(reconcile(first, second, NOW), second);
    assert.equal(reconcile(second, first, NOW), second);
    const sameSecond = {...first, millisecond: first.millisecond + 1};
    assert.equal(reconcile(first, sameSecond, NOW), sameSecond);
  });

  const yes = marked('+++');
  const no = marked('---');

  it('takes the one reading that there is', () => {
    assert.strictEqual(reconcile(yes, 'none', NOW), yes);
    assert.strictEqual(reconcile('none', yes, NOW), yes);
    assert.equal(reconcile('none', 'none', NOW), 'none');
  });

  it('knows nothing if one reading is unknown', () => {
    for (const other of [yes, no, 'none', 'unknown'] as const) {
      assert.equal(reconcile('unknown', other, NOW), 'unknown');
      assert.equal(reconcile(other, 'unknown', NOW), 'unknown');
    }
  });

  const later = {updated: NOW};
  const contests: [what: string, a: ConsentRecord, b: ConsentRecord, marks: string][] = [
    ['a later yes of the same visitor beats a no', no, marked('+++', later), '+++'],
    ['a later no beats a yes', yes, marked('---', later), '---'],
    ['a yes of the same second does not beat a no', no, yes, '---'],
    ['a later yes of another id does not beat a no', no, marked('+++', {...later, id: OTHER_ID}), '---'],
    ['a yes a minute ahead beats a no', no, marked('+++', {updated: NOW + 60}), '+++'],
    ['a yes further ahead does not beat a no', no, marked('+++', {updated: NOW + 61}), '---'],
    ['a no from the future beats a yes', yes, marked('---', {updated: NOW + 99_999}), '---'],
    [
      'an older record of another id leaves of a yes what both grant',
      marked('+++', later),
      marked('.-.', {id: OTHER_ID}),
      '.-.',
    ],
  ];
  for (const [what, a, b, marks] of contests) {
    it(`holds that ${what}`, () => {
      assert.equal(marksOf(reconcile(a, b, NOW)), marks);
      assert.equal(marksOf(reconcile(b, a, NOW)), marks);
    });
  }
});

describe('reconcileShared, where subdomains share the cookie', () => {
  const yes = marked('+++', {updated: NOW});
  const older = {updated: NOW - 500};

  it('lets the copy grant nothing', () => {
    assert.equal(reconcileShared('none', yes, NOW), 'none');
    assert.equal(marksOf(reconcileShared('none', marked('+-+'), NOW)), '.-.');
    assert.equal(marksOf(reconcileShared(marked('+..', older), yes, NOW)), '+..');
  });

  it('lets a later copy of the same visitor deny, and leaves what it does not deny', () => {
    assert.equal(marksOf(reconcileShared(marked('+++', older), marked('+-+'), NOW)), '+-+');
  });

  it('lets an older copy deny nothing that the same visitor granted since', () => {
    assert.strictEqual(reconcileShared(yes, marked('---', older), NOW), yes);
  });

  it('lets the copy of another id deny, for a foreign yes never beats our own no', () => {
    assert.equal(marksOf(reconcileShared({...yes, id: OTHER_ID}, marked('.--', older), NOW)), '+--');
  });

  it('knows nothing if one reading is unknown', () => {
    assert.equal(reconcileShared('unknown', yes, NOW), 'unknown');
    assert.equal(reconcileShared(yes, 'unknown', NOW), 'unknown');
    assert.equal(reconcileShared('none', 'unknown', NOW), 'unknown');
  });
});

/** Any reading, of two visitors and few times, so that they meet. */
const marks = fc
  .array(fc.constantFrom('+', '-', '.'), {minLength: 3, maxLength: 3})
  .map((all) => all.join(''));
const readings: fc.Arbitrary<KeptDecision> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.oneof({weight: 5, arbitrary: marks}, fc.constant('*')),
        fc.constantFrom(ID, OTHER_ID),
        fc.constantFrom(-500, -1, 0, 1, 60, 61, 90_000),
      )
      .map(([all, id, ahead]) => marked(all, {id, updated: NOW + ahead})),
  },
  fc.constantFrom('none', 'unknown'),
);

/** Whether a reading replaces another one outright. */
const replaces = (a: ConsentRecord, b: ConsentRecord): boolean =>
  a.id === b.id && a.updated > b.updated && a.updated <= NOW + 60;

/** The rules, name by name. */
function slowReconcile(a: KeptDecision, b: KeptDecision): string {
  if (!isRecord(a)) return a === 'unknown' || b === 'unknown' ? 'unknown' : marksOf(b);
  if (!isRecord(b)) return b === 'unknown' ? b : marksOf(a);
  if (replaces(a, b)) return marksOf(a);
  if (replaces(b, a)) return marksOf(b);
  return NAMES.map((name) => {
    const answers = [answer(a, name), answer(b, name)];
    if (answers.includes('-')) return '-';
    return answers.includes('.') ? '.' : '+';
  }).join('');
}

function slowReconcileShared(cookie: KeptDecision, copy: KeptDecision): string {
  if (cookie === 'unknown' || copy === 'unknown') return 'unknown';
  if (copy === 'none') return marksOf(cookie);
  if (isRecord(cookie) && replaces(cookie, copy)) return marksOf(cookie);
  const answers = NAMES.map((name) => {
    if (answer(copy, name) === '-') return '-';
    return isRecord(cookie) ? answer(cookie, name) : '.';
  }).join('');
  return cookie === 'none' && copy.denied.length === 0 ? 'none' : answers;
}

describe('the reading of two places', () => {
  it('is what the rules say name by name, in any order', () => {
    fc.assert(
      fc.property(readings, readings, (a, b) => {
        assert.equal(marksOf(reconcile(a, b, NOW)), slowReconcile(a, b));
        assert.equal(marksOf(reconcile(b, a, NOW)), slowReconcile(a, b));
      }),
      {numRuns: 2000},
    );
  });

  it('is what the rules say name by name, where subdomains share the cookie', () => {
    fc.assert(
      fc.property(readings, readings, (cookie, copy) => {
        assert.equal(marksOf(reconcileShared(cookie, copy, NOW)), slowReconcileShared(cookie, copy));
      }),
      {numRuns: 2000},
    );
  });

  it('can be written and read again', () => {
    fc.assert(
      fc.property(readings, readings, (a, b) => {
        for (const kept of [reconcile(a, b, NOW), reconcileShared(a, b, NOW)]) {
          if (isRecord(kept)) assert.equal(marksOf(readRecordTexts(texts(kept))), marksOf(kept));
        }
      }),
      {numRuns: 1000},
    );
  });

  it('makes no answer younger that grants', () => {
    const aged = fc.record({updated: fc.nat(50), age: fc.nat(50), id: fc.constantFrom(ID, OTHER_ID)});
    const grant = ({updated, age, id}: {updated: number; age: number; id: string}): ConsentRecord =>
      marked('+..', {
        id,
        updated: NOW - updated,
        answered: age > 0 ? {affiliate: NOW - updated - age} : {},
      });
    fc.assert(
      fc.property(aged, aged, (one, other) => {
        const [a, b] = [grant(one), grant(other)];
        const read = reconcile(a, b, NOW);
        const times = [a, b].map(({answered, updated}) => answered['affiliate'] ?? updated);

        assert.isTrue(isRecord(read));
        if (isRecord(read)) assert.isAtMost(read.answered['affiliate'] ?? read.updated, Math.max(...times));
      }),
    );
  });
});

describe('deniesLess', () => {
  const cases: [kept: KeptDecision, decided: string, less: boolean][] = [
    [marked('+-.'), '+-.', false],
    [marked('---'), '+-.', false],
    [marked('*'), '+--', false],
    [marked('+..'), '+-.', true],
    [marked('++.'), '+-.', true],
    ['none', '---', false],
    ['unknown', '---', false],
  ];
  for (const [kept, decided, less] of cases) {
    it(`is ${String(less)} of ${marksOf(kept)}, where ${decided} was decided`, () => {
      assert.equal(deniesLess(kept, marked(decided)), less);
    });
  }
});

describe('keepsDecision and grantsMore', () => {
  const cases: [kept: KeptDecision, decided: string, keeps: boolean, more: boolean][] = [
    [marked('+-.'), '+-.', true, false],
    [marked('+--'), '+-.', true, false],
    [marked('++.'), '+-.', false, true],
    [marked('.-.'), '+-.', false, false],
    [marked('+..'), '+-.', false, false],
    [marked('*'), '---', true, false],
    [marked('*'), '+--', false, false],
    ['none', '---', false, false],
    ['unknown', '---', false, false],
  ];
  for (const [kept, decided, keeps, more] of cases) {
    it(`say of ${marksOf(kept)}, where ${decided} was decided, ${String(keeps)} and ${String(more)}`, () => {
      assert.equal(keepsDecision(kept, marked(decided)), keeps);
      assert.equal(grantsMore(kept, marked(decided)), more);
    });
  }
});
