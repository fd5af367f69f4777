import {assert} from 'chai';
import {ownProperties} from '../../src/core/own-properties.js';

describe('ownProperties', () => {
  afterEach(() => {
    Reflect.deleteProperty(Object.prototype, 'language');
  });

  it('keeps every own property of the options', () => {
    const {gpc, language} = ownProperties({gpc: true, language: 'de'});

    assert.isTrue(gpc);
    assert.equal(language, 'de');
  });

  it('has none of the properties that a page has put on every object', () => {
    Reflect.set(Object.prototype, 'language', 'de');
    const options: {gpc: boolean; language?: string} = {gpc: true};

    const {language = 'en'} = ownProperties(options);

    assert.equal(language, 'en');
  });

  it('reads a getter once, and leaves the options as they are', () => {
    let reads = 0;
    const options = {
      get gpc() {
        reads++;
        return true;
      },
    };

    const own = ownProperties(options);

    assert.deepEqual([own.gpc, own.gpc], [true, true]);
    assert.equal(reads, 1);
  });
});
