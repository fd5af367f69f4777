import {assert} from 'chai';
import {parseUrl} from '../../src/dom/parse-url.js';

describe('parseUrl', () => {
  it('returns an address, relative to another one if that is given', () => {
    assert.equal(parseUrl('https://acme.example/a')?.href, 'https://acme.example/a');
    assert.equal(parseUrl('../b', 'https://acme.example/a/c')?.href, 'https://acme.example/b');
  });

  it('returns undefined for what is no address', () => {
    assert.isUndefined(parseUrl('/a'));
    assert.isUndefined(parseUrl('https://', 'https://acme.example/'));
    assert.isUndefined(parseUrl(''));
  });
});
