import {assert} from 'chai';
import {isSignal} from '../../src/core/signal-names.js';

describe('isSignal', () => {
  it('takes the name of a vendor', () => {
    assert.isTrue(isSignal('google'));
    assert.isTrue(isSignal('wordpress'));
  });

  it('takes amazon with a country alone', () => {
    assert.isTrue(isSignal('amazon:DE'));
    assert.isFalse(isSignal('amazon'));
    assert.isFalse(isSignal('amazon:de'));
    assert.isFalse(isSignal('google:DE'));
  });

  it('refuses any other text', () => {
    assert.isFalse(isSignal('facebook'));
    assert.isFalse(isSignal(''));
  });
});
