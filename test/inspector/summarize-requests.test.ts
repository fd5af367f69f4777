import {assert} from 'chai';
import {summarizeRequests} from '../../src/inspector/summarize-requests.js';
import {timingText, wasGranted} from '../../src/inspector/watch-decisions.js';
import {policy} from '../helpers/fakes.js';

const POLICY = policy({
  categories: [
    {name: 'necessary', services: [{name: 'pay', href: 'https://pay.example/privacy'}]},
    'analytics',
  ],
});
/** Nothing was granted, then something was. */
const MOMENTS = [
  {at: -Infinity, isAnyGranted: false},
  {at: 2000, isAnyGranted: true},
];

describe('summarizeRequests', () => {
  it('groups requests to other origins by host, and counts those without a grant', () => {
    const found = summarizeRequests(
      [
        {address: `${location.origin}/own.js`, initiator: 'script', at: 10},
        {address: 'https://js.pay.example/v3?id=7', initiator: 'script', at: 100},
        {address: 'https://tracker.example/b.gif?user=7', initiator: 'img', at: 2500},
        {address: 'https://tracker.example/a.js', initiator: 'script', at: 1500},
        {address: 'data:text/plain,x', initiator: 'img', at: 20},
      ],
      {
        policy: POLICY,
        library: '',
        moments: MOMENTS,
        gated: new Map([['https://tracker.example/a.js', 'analytics']]),
      },
    );

    assert.deepEqual(found, [
      {
        host: 'tracker.example',
        isForeign: true,
        count: 2,
        beforeChoice: 1,
        initiators: ['img', 'script'],
        gates: ['analytics'],
        firstAt: 1500,
        example: 'https://tracker.example/a.js',
        timing: '0.50 s before the choice',
      },
      {
        host: 'js.pay.example',
        isForeign: false,
        count: 1,
        beforeChoice: 1,
        initiators: ['script'],
        gates: [],
        firstAt: 100,
        example: 'https://js.pay.example/v3',
        timing: '1.90 s before the choice',
      },
    ]);
  });
});

describe('timingText', () => {
  it('says how a time stands to the decision', () => {
    assert.equal(timingText(MOMENTS, 2340), '0.34 s after the choice');
    assert.equal(timingText([], 10), 'before any choice');
    assert.equal(timingText([{at: -Infinity, isAnyGranted: true}], 10), 'no choice yet; on by the rules');
    assert.equal(
      timingText([{at: -5000, isAnyGranted: true}], 10),
      'after the choice, which is from an earlier page',
    );
  });
});

describe('wasGranted', () => {
  it('goes by the last decision before a time', () => {
    assert.deepEqual(
      [1999, 2000].map((at) => wasGranted(MOMENTS, at)),
      [false, true],
    );
  });
});
