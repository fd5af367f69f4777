import {assert} from 'chai';
import type {RawConfig} from '../../src/core/build-policy.js';
import {checkImport, FORMER_TOOLS} from '../../src/core/check-import.js';

const told = (written: RawConfig): [string, unknown][] => {
  const found: [string, unknown][] = [];
  checkImport({categories: ['analytics'], ...written}, (code, value) => found.push([code, value]));
  return found;
};

describe('checkImport', () => {
  it('knows each tool', () => {
    for (const tool of Object.keys(FORMER_TOOLS)) assert.deepEqual(told({importFrom: [tool]}), [], tool);
  });

  it('tells of each unknown tool, in texts as in lists', () => {
    assert.deepEqual(told({importFrom: 'cookiebot usercentrics'}), [['unknown-tool', 'usercentrics']]);
  });

  it('tells what of the map says nothing', () => {
    const importMap = 'C0002: analytics; C0003 x; : analytics; C0004: shops;';

    assert.deepEqual(told({importFrom: ['onetrust'], importMap}), [
      ['bad-import-map', 'C0003 x'],
      ['bad-import-map', ': analytics'],
      ['bad-import-map', 'C0004: shops'],
    ]);
  });

  it('takes services in the map', () => {
    const categories = [{name: 'social', services: [{name: 'youtube'}]}];

    assert.deepEqual(told({categories, importFrom: ['klaro'], importMap: 'yt: youtube'}), []);
  });

  it('tells what has no effect without importFrom', () => {
    assert.deepEqual(told({importGrants: '', importUntil: '2026-11-20', importMap: 'a: analytics'}), [
      ['import-unused', 'import-grants import-until import-map'],
    ]);
    assert.deepEqual(told({importGrants: 'no', importFrom: 'cookiebot', importUntil: '2026-11-20'}), [
      ['import-unused', 'import-until'],
    ]);
  });

  it('tells why no grant is taken over', () => {
    assert.deepEqual(told({importFrom: 'cookiebot', importGrants: ''}), [
      ['no-grant-imported', 'no import-until'],
    ]);
    assert.deepEqual(told({importFrom: 'klaro osano', importGrants: true, importUntil: '2026-11-20'}), [
      ['no-grant-imported', 'klaro osano'],
    ]);
  });

  it('tells of a date that is none', () => {
    assert.deepEqual(told({importFrom: 'cookiebot', importGrants: true, importUntil: '20 November'}), [
      ['bad-import-until', '20 November'],
    ]);
  });
});
