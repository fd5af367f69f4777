import {assert} from 'chai';
import {explainExpression} from '../../src/inspector/explain-expression.js';

const DECISIONS = new Map([
  ['analytics', true],
  ['marketing', false],
]);
const DECLARED = ['analytics', 'marketing', 'social'];
const explain = (text: string): string => explainExpression(text, DECISIONS, DECLARED).reason;

describe('explainExpression', () => {
  it('names what an expression is granted by', () => {
    assert.deepEqual(explainExpression('analytics', DECISIONS, DECLARED), {
      isGranted: true,
      reason: 'Granted by analytics.',
      undeclared: [],
    });
  });

  it('names each missing name, with the reason', () => {
    assert.equal(explain('marketing & social'), 'Waits: “marketing” is refused and “social” is not decided.');
  });

  it('names what is missing for each alternative', () => {
    assert.equal(
      explain('marketing | social'),
      'Waits: “marketing” is refused; or: “social” is not decided.',
    );
  });

  it('says that a negated name is granted', () => {
    assert.equal(explain('!analytics'), 'Waits: “analytics” is granted.');
    assert.equal(explain('!marketing'), 'Granted by !marketing.');
  });

  it('names what the policy does not declare', () => {
    const {isGranted, reason, undeclared} = explainExpression('hotjar', DECISIONS, DECLARED);

    assert.isFalse(isGranted);
    assert.equal(reason, 'Waits: “hotjar” is not declared.');
    assert.deepEqual(undeclared, ['hotjar']);
  });

  it('says that a malformed expression is never granted', () => {
    assert.equal(explain('analytics |'), 'The expression is malformed, so it is never granted.');
  });
});
