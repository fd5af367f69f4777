import {assert} from 'chai';
import {toAttribute, toProperty, type AttributeName} from '../../src/core/attribute-name.js';
import {SCHEMA} from '../../src/core/schema.js';

describe('toAttribute', () => {
  it('returns the attribute of a property', () => {
    assert.deepEqual(['gpc', 'policyHref', 'noReload'].map(toAttribute), ['gpc', 'policy-href', 'no-reload']);
  });

  it('agrees with the type of that name', () => {
    const attribute: AttributeName<'cookieDays'> = 'cookie-days';

    assert.equal(toAttribute('cookieDays'), attribute);
  });
});

describe('toProperty', () => {
  it('returns the property of an attribute', () => {
    assert.deepEqual(['gpc', 'policy-href', 'no-reload'].map(toProperty), ['gpc', 'policyHref', 'noReload']);
  });

  it('is the reverse of toAttribute for everything that can be declared', () => {
    const properties = Object.values(SCHEMA).flatMap((kind) => Object.keys(kind));

    assert.deepEqual(properties.map(toAttribute).map(toProperty), properties);
  });
});
