import {assert} from 'chai';
import * as fc from 'fast-check';
import {makeRecord} from '../../src/core/make-record.js';
import type {ConsentPolicy} from '../../src/core/policy.js';
import {ID, NOW, policy} from '../helpers/fakes.js';

/** Computes 32-bit FNV-1a in base 36 with whole numbers of any size. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5n;
  for (let i = 0; i < text.length; i++) {
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x01000193n) & 0xffffffffn;
  }
  return hash.toString(36);
}

const hashOf = (site: ConsentPolicy): string =>
  makeRecord(site, 'none', true, {source: 'api', now: NOW * 1000, id: ID, language: 'en', gpc: false}).hash;

describe('makeRecord, its hash of the policy', () => {
  it('is 32-bit FNV-1a in base 36', () => {
    assert.equal(fnv1a('foobar'), (0xbf9cf968).toString(36));

    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (organization) => {
        const site = policy({organization});

        assert.equal(hashOf(site), fnv1a(JSON.stringify(site)));
        assert.match(hashOf(site), /^[a-z0-9]{1,7}$/);
      }),
    );
  });

  it('tells policies apart that differ in one character', () => {
    assert.notEqual(hashOf(policy({organization: 'Acme'})), hashOf(policy({organization: 'Acne'})));
  });
});
