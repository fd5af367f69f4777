import {assert} from 'chai';
import {applyChoice, checkChoice, type ConsentChoice} from '../../src/core/choice.js';
import {ConsentConfigError} from '../../src/core/errors.js';
import {policy} from '../helpers/fakes.js';

const NAMES = ['affiliate', 'analytics', 'matomo', 'clarity'];

/** `+` granted, `-` denied, `.` not decided: for each of the four names. */
const before = (marks: string): Map<string, boolean> =>
  new Map(NAMES.flatMap((name, i) => (marks[i] === '.' ? [] : [[name, marks[i] === '+']])));

function after(marks: string, choice: ConsentChoice | boolean): string {
  const {granted, denied} = applyChoice(policy(), before(marks), choice);
  return NAMES.map((name) =>
    [granted.includes(name) ? '+' : '', denied.includes(name) ? '-' : ''].join(''),
  ).join('');
}

describe('applyChoice', () => {
  const cases: [what: string, before: string, choice: ConsentChoice | boolean, after: string][] = [
    ['grants everything', '....', true, '++++'],
    ['refuses everything', '....', false, '----'],
    ['grants what was refused', '----', true, '++++'],
    ['refuses what was granted', '++++', false, '----'],
    ['grants everything over a service refused alone', '+++-', true, '++++'],
    ['denies what is not given and was never decided', '....', {}, '----'],
    ['leaves what is not given as it was', '+-+-', {}, '+-+-'],
    ['denies the rest at a first choice of one', '....', {affiliate: true}, '+---'],
    ['has services follow a category that is granted', '....', {analytics: true}, '-+++'],
    ['has services follow a category that was denied', '----', {analytics: true}, '-+++'],
    ['denies the services of a category that is denied', '++++', {analytics: false}, '+---'],
    ['denies a service granted alone with its category', '--+-', {analytics: false}, '----'],
    ['grants a service alone', '----', {matomo: true}, '--+-'],
    ['grants a service alone at first', '....', {matomo: true}, '--+-'],
    ['refuses a service alone', '++++', {clarity: false}, '+++-'],
    ['leaves the siblings of a service as they were', '-+-+', {matomo: true}, '-+++'],
    ['keeps a service refused alone when its category is granted', '+++-', {analytics: true}, '+++-'],
    ['takes that back when it is named', '+++-', {analytics: true, clarity: true}, '++++'],
    ['grants a category without one of its services', '....', {analytics: true, clarity: false}, '-++-'],
    ['denies a category but for one of its services', '++++', {analytics: false, matomo: true}, '+-+-'],
    ['leaves other categories as they were', '+---', {analytics: true}, '++++'],
    ['denies a new service when its category stays', '+++.', {affiliate: false}, '-++-'],
    ['grants a new service with its category', '+++.', {analytics: true}, '++++'],
  ];
  for (const [what, marks, choice, expected] of cases) {
    it(what, () => {
      assert.equal(after(marks, choice), expected);
    });
  }

  it('says nothing of what cannot be refused', () => {
    const site = policy({
      categories: ['affiliate', {name: 'fraud', required: true}, {name: 'counting', model: 'exempt'}],
    });

    assert.deepEqual(applyChoice(site, new Map(), true), {granted: ['affiliate'], denied: []});
  });

  it('takes nothing from the prototype of a choice', () => {
    const site = policy({categories: ['constructor']});

    assert.deepEqual(applyChoice(site, new Map(), {}).granted, []);
    assert.deepEqual(
      applyChoice(site, new Map(), Object.create({constructor: true}) as ConsentChoice).granted,
      [],
    );
  });
});

describe('checkChoice', () => {
  const site = policy({categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}]}]});
  const wrong: [what: string, choice: unknown, code: string][] = [
    ['a name that is not declared', {social: true}, 'unknown-name'],
    ['a name that is not declared, refused', {social: false}, 'unknown-name'],
    ['a name from the prototype', {toString: true}, 'unknown-name'],
    ['a text', {analytics: 'yes'}, 'bad-choice'],
    ['a number', {analytics: 1}, 'bad-choice'],
    ['null', {analytics: null}, 'bad-choice'],
    ['undefined', {matomo: undefined}, 'bad-choice'],
    ['a refusal of what is mandatory', {session: false}, 'mandatory'],
    ['a mistake after what is right', {analytics: true, social: true}, 'unknown-name'],
  ];
  for (const [what, choice, code] of wrong) {
    it(`refuses ${what}`, () => {
      const error = caught(() => checkChoice(site, choice as ConsentChoice));

      assert.instanceOf(error, ConsentConfigError);
      assert.equal(error.code, code);
    });
  }

  it('takes categories, services and what is mandatory anyway', () => {
    assert.isNull(caught(() => checkChoice(site, {})));
    assert.isNull(caught(() => checkChoice(site, {affiliate: true, matomo: false, session: true})));
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
