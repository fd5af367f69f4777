// The curated list of vendors fits its schema, and the library takes what it says.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Script} from 'node:vm';
import {parse} from 'parse5';
import {createPolicy} from '../../dist/headless.js';
import {livenessOf} from './live.mjs';
import {schemaErrors} from './schema-errors.mjs';
import {partsOf, SCHEMA, VENDORS} from './vendor-files.mjs';

const policyOf = ({category, id, name, provider, href, signals, items}) =>
  createPolicy({
    organization: 'Acme',
    signals,
    categories: [
      {name: 'other'},
      {
        name: category,
        services: [
          {
            name: id,
            label: name,
            provider,
            href,
            cookies: items.map((item) => ({
              name: item.name,
              storage: item.storage,
              retention: item.retention,
              purpose: item.purpose,
              domain: item.host ?? '',
            })),
          },
        ],
      },
    ],
  });

/** All elements of a snippet with their attributes. */
function elementsOf(html) {
  const found = [];
  const walk = (node) => {
    if (node.tagName)
      found.push({tag: node.tagName, ...Object.fromEntries(node.attrs.map((one) => [one.name, one.value]))});
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(html));
  return found.filter(({tag}) => !['html', 'head', 'body'].includes(tag));
}

/** Cookies that no tag of today sets. */
const DEAD = /^(__utm|_gat|_gid$|_dc_gtm|__cfduid|_shopify_[ys]$|_tracking_consent|personalization_token)/;

describe('the schema of vendors', () => {
  const [{vendor}] = VENDORS;
  const [item] = vendor.items;
  const broken = {
    '/name': ({name, ...rest}) => (name ? rest : {}),
    '/more': (one) => ({...one, more: ''}),
    '/category': (one) => ({...one, category: 'statistics'}),
    '/hosts/0': (one) => ({...one, hosts: ['https://vendor.example']}),
    '/items/0/purpose': (one) => ({...one, items: [{...item, purpose: ''}]}),
    '/items/0/storage': (one) => ({...one, items: [{...item, storage: 'sqlite'}]}),
    '/sources': (one) => ({...one, sources: []}),
    '/checked': (one) => ({...one, checked: 'yesterday'}),
  };
  for (const [where, change] of Object.entries(broken)) {
    it(`refuses a wrong ${where}`, () => {
      const errors = schemaErrors(SCHEMA, change(vendor));

      assert.deepEqual(
        errors.map((text) => text.split(':')[0]),
        [where],
      );
    });
  }
});

describe('the curated list', () => {
  it('has forty vendors and more', () => assert.ok(VENDORS.length >= 40));

  it('gives each name and alias to one vendor', () => {
    const words = VENDORS.flatMap(({vendor}) => [
      ...new Set([vendor.id, vendor.name, ...vendor.aliases].map((word) => word.toLowerCase())),
    ]);
    assert.deepEqual(
      words.filter((word, index) => words.indexOf(word) !== index),
      [],
    );
  });

  it('gives each platform of the database to one vendor', () => {
    const platforms = VENDORS.flatMap(({vendor}) => vendor.database);
    assert.equal(new Set(platforms).size, platforms.length);
  });

  for (const {file, vendor} of VENDORS) {
    describe(vendor.name, () => {
      it('fits the schema, under the name of its file', () => {
        assert.deepEqual(schemaErrors(SCHEMA, vendor), []);
        assert.equal(file, `${vendor.id}.json`);
      });

      it('is a policy that the library takes', () => {
        const {categories, signals} = policyOf(vendor);
        const service = categories.find(({name}) => name === vendor.category).services[0];
        assert.equal(service.name, vendor.id);
        assert.equal(service.cookies.length, vendor.items.length);
        assert.deepEqual([...signals], vendor.signals);
      });

      it('says of each item where it is, once', () => {
        const items = vendor.items.map((one) => `${one.name} ${one.storage} ${one.host ?? ''}`);
        assert.equal(new Set(items).size, items.length);
        for (const {domain, host, retention, storage} of vendor.items) {
          assert.equal(domain === 'vendor', host !== undefined);
          if (storage === 'session') assert.equal(retention, 'session');
        }
      });

      it('names nothing that is no longer set', () => {
        assert.deepEqual(
          vendor.items.filter(({name}) => DEAD.test(name)),
          [],
        );
      });

      it('asks only its own hosts, and has a note where there is no snippet', () => {
        const {addresses} = partsOf(vendor);
        if (vendor.snippet.length === 0) assert.ok(vendor.note);
        for (const address of addresses) {
          const {protocol, host, pathname} = new URL(address);
          assert.equal(protocol, 'https:');
          const known = vendor.hosts.some((one) => {
            const [name, ...path] = one.split('/');
            return (host === name || host.endsWith(`.${name}`)) && pathname.startsWith(`/${path.join('/')}`);
          });
          assert.ok(known, address);
        }
      });

      it('has a snippet that holds everything under its name', () => {
        const {html, scripts} = partsOf(vendor);
        for (const one of livenessOf(html)) assert.equal(one.isLive, false, one.tag);
        for (const one of elementsOf(html)) {
          if (one.tag === 'script') {
            assert.deepEqual([one.type, one['data-consent']], ['text/plain', vendor.id]);
          } else if (one.tag === 'consent-embed') {
            assert.deepEqual([one.category, one.service], [vendor.category, vendor.id]);
            assert.ok(one.title && one.src);
          } else {
            assert.equal(one.tag, 'a');
          }
          assert.deepEqual(
            Object.keys(one).filter((name) => name.startsWith('on')),
            [],
          );
        }
        for (const code of scripts) assert.ok(new Script(code));
      });
    });
  }
});
