import {assert} from 'chai';
import {
  checkChoice,
  checkChoiceShape,
  type Circumstances,
  type ConsentChoice,
  makeRecord,
} from '../../src/core/make-record.js';
import {ConsentConfigError} from '../../src/core/errors.js';
import {answeredAt, isDenied, type ConsentRecord} from '../../src/core/record.js';
import {ID, NOW, policy, record} from '../helpers/fakes.js';

const NAMES = ['affiliate', 'analytics', 'matomo', 'clarity'];

const circumstances: Circumstances = {source: 'api', now: NOW * 1000, id: ID, language: 'en', gpc: false};

/** `+` granted, `-` denied, `.` not decided: for each of the four names. */
function before(marks: string): ConsentRecord {
  const marked = (mark: string): string[] => NAMES.filter((_, i) => marks[i] === mark);
  return record({granted: marked('+'), denied: marked('-'), updated: NOW - 100});
}

/** What is answered by a choice: all other names keep the time of their answers. */
function answered(marks: string, choice: ConsentChoice | boolean): string {
  const made = makeRecord(policy(), before(marks), choice, circumstances);
  const markOf = (name: string): string => {
    if (answeredAt(made, name) !== made.updated) return '.';
    return made.granted.includes(name) ? '+' : isDenied(made, name) ? '-' : '.';
  };
  return NAMES.map(markOf).join('');
}

describe('makeRecord, the answers of a choice', () => {
  const cases: [what: string, before: string, choice: ConsentChoice | boolean, answered: string][] = [
    ['grants everything', '....', true, '++++'],
    ['refuses everything', '....', false, '----'],
    ['grants what was refused', '----', true, '++++'],
    ['refuses what was granted', '++++', false, '----'],
    ['grants everything over a service refused alone', '+++-', true, '++++'],
    ['answers nothing that is not given', '....', {}, '....'],
    ['answers nothing that is not given, whatever was decided', '+-+-', {}, '....'],
    ['leaves the rest open at a first choice of one', '....', {affiliate: true}, '+...'],
    ['has services follow a category that is granted', '....', {analytics: true}, '.+++'],
    ['has services follow a category that was denied', '----', {analytics: true}, '.+++'],
    ['denies the services of a category that is denied', '++++', {analytics: false}, '.---'],
    ['denies a service granted alone with its category', '--+-', {analytics: false}, '.---'],
    ['grants a service alone', '----', {matomo: true}, '..+.'],
    ['refuses a service alone', '++++', {clarity: false}, '...-'],
    ['keeps a service refused alone when its category is granted', '+++-', {analytics: true}, '.++-'],
    ['takes that back when it is named', '+++-', {analytics: true, clarity: true}, '.+++'],
    ['grants a service that was refused with its category', '---.', {analytics: true}, '.+++'],
    ['grants a category without one of its services', '....', {analytics: true, clarity: false}, '.++-'],
    ['denies a category but for one of its services', '++++', {analytics: false, matomo: true}, '.-+-'],
    ['grants a new service with its category', '+++.', {analytics: true}, '.+++'],
    ['leaves a new service open when its category stays', '+++.', {affiliate: false}, '-...'],
  ];
  for (const [what, marks, choice, expected] of cases) {
    it(what, () => {
      assert.equal(answered(marks, choice), expected);
    });
  }

  it('says nothing of what cannot be refused', () => {
    const site = policy({
      categories: ['affiliate', {name: 'fraud', model: 'required'}],
    });

    assert.deepEqual(makeRecord(site, 'none', true, circumstances).granted, ['affiliate']);
    assert.deepEqual(makeRecord(site, 'none', {fraud: true}, circumstances).granted, []);
  });

  it('takes nothing from the prototype of a choice', () => {
    const site = policy({categories: ['constructor', 'valueof']});
    const inherited = Object.create({constructor: true, valueof: true}) as ConsentChoice;

    for (const choice of [{}, inherited]) {
      const {granted, denied} = makeRecord(site, 'none', choice, circumstances);

      assert.deepEqual([...granted, ...denied], []);
    }
  });
});

describe('checkChoiceShape', () => {
  const bad: [what: string, choice: unknown][] = [
    ['a name', 'analytics'],
    ['an empty text', ''],
    ['a number', 1],
    ['zero', 0],
    ['null', null],
    ['nothing', undefined],
    ['a list', ['analytics']],
    ['an empty list', []],
    ['a list of answers', [true]],
    ['a function', () => true],
    ['a symbol', Symbol('analytics')],
    ['a name for an answer', {analytics: 'true'}],
    ['null for an answer', {analytics: null}],
    ['a mistake after what is right', {analytics: true, matomo: 1}],
  ];
  for (const [what, choice] of bad) {
    it(`refuses ${what} with bad-choice`, () => {
      const error = caught(() => checkChoiceShape(choice));

      assert.instanceOf(error, ConsentConfigError);
      assert.equal(error.code, 'bad-choice');
    });
  }

  it('takes true, false and any names with answers, which needs no policy', () => {
    for (const choice of [true, false, {}, {analytics: true, 'not declared': false}]) {
      assert.isNull(caught(() => checkChoiceShape(choice)));
    }
  });
});

describe('checkChoice', () => {
  const site = policy({categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}]}]});
  const wrong: [what: string, choice: unknown, code: string][] = [
    ['a name that is not declared', {social: true}, 'unknown-name'],
    ['a name that is not declared, refused', {social: false}, 'unknown-name'],
    ['a name from the prototype', {toString: true}, 'unknown-name'],
    ['a name alone', 'analytics', 'bad-choice'],
    ['a list', ['analytics'], 'bad-choice'],
    ['a text', {analytics: 'yes'}, 'bad-choice'],
    ['a number', {analytics: 1}, 'bad-choice'],
    ['null', {analytics: null}, 'bad-choice'],
    ['undefined', {matomo: undefined}, 'bad-choice'],
    ['a refusal of what is mandatory', {necessary: false}, 'mandatory'],
    ['a mistake after what is right', {analytics: true, social: true}, 'unknown-name'],
  ];
  for (const [what, choice, code] of wrong) {
    it(`refuses ${what}`, () => {
      const error = caught(() => checkChoice(site, choice));

      assert.instanceOf(error, ConsentConfigError);
      assert.equal(error.code, code);
    });
  }

  it('takes categories, services and what is mandatory anyway', () => {
    assert.isNull(caught(() => checkChoice(site, {})));
    assert.isNull(caught(() => checkChoice(site, {affiliate: true, matomo: false, necessary: true})));
  });
});

function caught(act: () => void): unknown {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
}
