import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {checkMarkup} from '../../src/dev/check-markup.js';
import {namedBy, pageOf} from './named.js';

const policy = createPolicy({categories: ['analytics']});
const named = (markup: string): readonly string[] =>
  namedBy(() => checkMarkup(policy, [...pageOf(markup).querySelectorAll('[data-consent]')], () => false));

// Nothing here is in the document. Images load all the same, so only frames have an address of another site.
describe('checkMarkup', () => {
  it('names an address of another site beside the one that is held', () => {
    const found = named(
      '<iframe data-consent="analytics" src="https://vendor.example/a" data-consent-src="https://vendor.example/b"></iframe>',
    );

    assert.deepEqual(found, ['live-element <iframe src="https://vendor.example/a">']);
  });

  it('names nothing that the gate has set, nor what stands in on the own site', () => {
    const found = named(`
      <iframe data-consent="analytics" src="https://vendor.example/c" data-consent-src="https://vendor.example/c"></iframe>
      <img data-consent="analytics" src="/favicon.ico" data-consent-src="https://vendor.example/d" alt="">
      <iframe data-consent="analytics" src="about:blank" data-consent-src="https://vendor.example/e"></iframe>`);

    assert.deepEqual(found, []);
  });
});
