import {assert} from 'chai';
import {changeSettings, readSettings, SETTINGS_KEY} from '../../src/inspector/inspector-settings.js';

const DEFAULTS = {isOpen: false, tab: 'consent', isLeft: false, gpc: '', region: '', forget: ''};

describe('the settings of the inspector', () => {
  afterEach(() => sessionStorage.removeItem(SETTINGS_KEY));

  it('store nothing while all have their defaults', () => {
    changeSettings({isOpen: true});
    changeSettings({isOpen: false});

    assert.isNull(sessionStorage.getItem(SETTINGS_KEY));
    assert.deepEqual(readSettings(), DEFAULTS);
  });

  it('are kept for the next page of the tab', () => {
    changeSettings({region: 'US-CA', gpc: 'on', tab: 'events'});

    assert.deepEqual(readSettings(), {...DEFAULTS, region: 'US-CA', gpc: 'on', tab: 'events'});
  });

  for (const text of ['{', 'null', '7', '[]', '{"tab": "x", "gpc": true, "region": 4, "isOpen": "yes"}']) {
    it(`have their defaults where the storage holds ${text}`, () => {
      sessionStorage.setItem(SETTINGS_KEY, text);

      assert.deepEqual(readSettings(), DEFAULTS);
    });
  }
});
