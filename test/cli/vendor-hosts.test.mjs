// The development build warns of live tags of vendors. It knows the hosts of the curated list, under the same categories.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {VENDORS} from './vendor-files.mjs';

const SOURCE = fileURLToPath(new URL('../../src/dev/vendors.ts', import.meta.url));

/** A live tag of these can be right: they set no cookies, or need no consent, or are the site's own shop. */
const RIGHT_WHEN_LIVE = ['fathom', 'plausible', 'shopify', 'stripe'];

/** Hosts that more than one vendor asks, under more than one category. */
const SHARED = ['googletagmanager.com/gtag', 't.co'];

describe('the development build', async () => {
  const {outputFiles} = await build({entryPoints: [SOURCE], bundle: true, format: 'esm', write: false});
  const {vendorOf} = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const vendors = VENDORS.map(({vendor}) => vendor).filter(({id}) => !RIGHT_WHEN_LIVE.includes(id));

  it('knows vendors by their hosts', () => {
    assert.ok(vendors.length > 35);
    assert.equal(vendorOf(new URL('https://no-vendor.example')), undefined);
  });

  for (const {name, category, hosts} of vendors) {
    it(`knows ${name}`, () => {
      for (const host of hosts.filter((one) => !SHARED.includes(one))) {
        assert.equal(vendorOf(new URL(`https://${host}`))?.category, category, host);
      }
    });
  }
});
