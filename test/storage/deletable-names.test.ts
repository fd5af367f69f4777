import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {createIsDeletable} from '../../src/storage/deletable-names.js';

const site = createPolicy({
  cookieName: 'm-record',
  categories: [
    {name: 'necessary', cookies: [{name: 'm-session'}]},
    {name: 'security', model: 'required', services: [{name: 'captcha', cookies: [{name: 'm-captcha'}]}]},
    {name: 'analytics', cookies: [{name: 'm-visits'}, {name: 'm-visits', storage: 'local'}]},
    {
      name: 'marketing',
      cookies: [{name: 'm*'}, {name: 'm*', storage: 'local'}, {name: 'm*', storage: 'session'}],
    },
  ],
});
const order = {policy: site, names: ['marketing'], kept: ['analytics']};

describe('createIsDeletable', () => {
  it('is true of what the refused declare for that kind of storage', () => {
    const isDeletable = createIsDeletable(order, 'cookie');

    assert.isTrue(isDeletable('m-pixel'));
    assert.isFalse(isDeletable('other'));
  });

  it('is false of everything in a kind of storage for which nothing is declared', () => {
    const isDeletable = createIsDeletable(order, 'indexeddb');

    assert.isFalse(isDeletable('m-pixel'));
  });

  it('is false of what is mandatory, though a pattern means it too', () => {
    const isDeletable = createIsDeletable(order, 'cookie');

    assert.isFalse(isDeletable('m-session'));
    assert.isFalse(isDeletable('m-captcha'));
  });

  it('is false of what is declared under a granted name, in the kind of storage that it is declared for', () => {
    assert.isFalse(createIsDeletable(order, 'cookie')('m-visits'));
    assert.isFalse(createIsDeletable(order, 'local')('m-visits'));
    assert.isTrue(createIsDeletable(order, 'session')('m-visits'));
  });

  it('is false of the record and of its copy', () => {
    assert.isFalse(createIsDeletable(order, 'cookie')('m-record'));
    assert.isFalse(createIsDeletable(order, 'local')('m-record'));
    assert.isTrue(createIsDeletable(order, 'session')('m-record'));
  });
});
