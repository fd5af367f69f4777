// Where a visitor is, by the headers of a request, and the rules of that region. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createPolicy, readConsent, regionFromHeaders} from '../../dist/server.js';

const netlify = (place) => Buffer.from(JSON.stringify(place)).toString('base64');

describe('regionFromHeaders()', () => {
  const cases = [
    ['Cloudflare', {'cf-ipcountry': 'US', 'cf-region-code': 'CA'}, 'US-CA'],
    ['Cloudflare, which knows the country alone', {'cf-ipcountry': 'DE'}, 'DE'],
    ['Vercel', {'x-vercel-ip-country': 'GB', 'x-vercel-ip-country-region': 'ENG'}, 'GB-ENG'],
    ['CloudFront', {'cloudfront-viewer-country': 'US', 'cloudfront-viewer-country-region': 'NY'}, 'US-NY'],
    ['Netlify', {'x-nf-geo': netlify({country: {code: 'US'}, subdivision: {code: 'CA'}})}, 'US-CA'],
    ['a server of your own', {'x-country': 'br'}, 'BR'],
  ];
  for (const [network, headers, region] of cases) {
    it(`reads the headers of ${network}`, () => {
      assert.equal(regionFromHeaders(headers), region);
      assert.equal(regionFromHeaders(new Headers(headers)), region);
    });
  }

  const unknown = [
    ['no header', {}],
    ['Tor, as Cloudflare says it', {'cf-ipcountry': 'T1'}],
    ['an unknown country, as Cloudflare says it', {'cf-ipcountry': 'XX'}],
    ['a wrong code', {'cf-ipcountry': 'Germany'}],
    ['several values of one header', {'cf-ipcountry': ['US', 'DE']}],
    ['JSON that cannot be read', {'x-nf-geo': '%%%'}],
    ['JSON of another shape', {'x-nf-geo': netlify({country: 'US'})}],
  ];
  for (const [what, headers] of unknown) {
    it(`returns an empty text for ${what}`, () => {
      assert.equal(regionFromHeaders(headers), '');
    });
  }

  it('returns the country where the part of the country is wrong', () => {
    assert.equal(regionFromHeaders({'cf-ipcountry': 'US', 'cf-region-code': 'California'}), 'US');
  });
});

describe('readConsent(), with rules by region', () => {
  const policy = createPolicy({
    model: {'EEA GB': 'opt-in', '*': 'opt-out'},
    gpc: 'US: honor; *: ignore',
    categories: ['analytics', 'marketing'],
  });
  const granted = (facts) =>
    ['analytics', 'marketing'].filter((name) => readConsent('', policy, facts).isGranted(name)).join(' ');

  it('goes by the rules of the region', () => {
    assert.equal(granted({region: 'DE'}), '');
    assert.equal(granted({region: 'US-CA'}), 'analytics marketing');
  });

  it('goes by the strictest rules where the region is unknown or wrong', () => {
    assert.equal(granted({}), '');
    assert.equal(granted({region: 'nowhere'}), '');
  });

  it('heeds Sec-GPC where the rules honor it', () => {
    assert.equal(granted({region: 'US', gpc: true}), 'analytics');
    assert.equal(granted({region: 'BR', gpc: true}), 'analytics marketing');
  });
});
