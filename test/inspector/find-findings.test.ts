import {assert} from 'chai';
import {findFindings} from '../../src/inspector/find-findings.js';
import {gated, host, snapshot, stored} from './found.js';

const texts = (...args: Parameters<typeof findFindings>): string[] =>
  findFindings(...args).map(({severity, tab, text}) => `${severity} ${tab}: ${text}`);

describe('findFindings', () => {
  it('finds nothing on a page that keeps to what it declares', () => {
    const kept = stored({owners: ['analytics'], isGranted: true});

    assert.deepEqual(
      findFindings(snapshot({stored: [kept], gated: [gated()], requests: [host({beforeChoice: 0})]})),
      [],
    );
  });

  it('finds requests to other sites without a grant', () => {
    const requests = [host(), host({host: 'cdn.example', isForeign: false})];

    assert.deepEqual(texts(snapshot({requests})), [
      'problem requests: tracker.example was contacted while nothing optional was granted. Gate what sends the requests, or declare it as required.',
    ]);
  });

  it('finds what is stored without a declaration or a grant', () => {
    const found = [stored({name: 'a'}), stored({name: 'b', storage: 'local', owners: ['analytics']})];

    assert.deepEqual(texts(snapshot({stored: found})), [
      'problem storage: b (local) is stored, though nothing that declares it is granted.',
      'problem storage: a is stored, and no category declares it.',
    ]);
  });

  it('passes over what is not stored, and what the library keeps', () => {
    const found = [stored({isPresent: false}), stored({own: 'the visitor’s decision'})];

    assert.deepEqual(findFindings(snapshot({stored: found})), []);
  });

  it('finds names that no policy declares, and files that did not load', () => {
    const found = [gated({undeclared: ['hotjar']}), gated({state: 'failed', what: '/a.js'})];

    assert.deepEqual(texts(snapshot({gated: found})), [
      'problem elements: Gated elements wait for “hotjar”, which the policy does not declare. It is never granted.',
      'problem elements: /a.js is granted but did not load.',
    ]);
  });

  it('looks at silent vendors and errors last, and shortens long lists', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => stored({name}));
    const vendors = [{name: 'meta', isNamed: true, isPresent: false, messages: []}];
    const events = [{type: 'consent-error', at: 1, text: 'ui-failed: no'}];

    const found = texts(snapshot({stored: many, vendors, events}));

    assert.match(found[0] ?? '', /^problem storage: a, b, c, d and 2 more are stored/);
    assert.match(found[1] ?? '', /^notice vendors: meta: no message was seen/);
    assert.equal(found[2], 'notice events: consent-error: ui-failed.');
  });
});
