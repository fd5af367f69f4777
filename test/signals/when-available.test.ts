import {assert} from 'chai';
import {whenAvailable} from '../../src/signals/when-available.js';

/** The page of the tests has loaded, so each test says when it has. */
const pageLoads = (): void => void dispatchEvent(new Event('load'));

describe('whenAvailable', () => {
  it('acts at once where the vendor is there', () => {
    const acts: string[] = [];

    whenAvailable(
      'there',
      () => true,
      () => acts.push('now'),
    );

    assert.deepEqual(acts, ['now']);
  });

  it('acts once when the page has loaded, by the last act alone', () => {
    const acts: string[] = [];
    let isThere = false;
    for (const act of ['first', 'last']) {
      whenAvailable(
        'late',
        () => isThere,
        () => acts.push(act),
      );
    }
    assert.deepEqual(acts, []);

    isThere = true;
    pageLoads();
    pageLoads();

    assert.deepEqual(acts, ['last']);
  });

  it('does not act where the vendor has not come by then', () => {
    const acts: string[] = [];
    whenAvailable(
      'never',
      () => false,
      () => acts.push('never'),
    );

    pageLoads();

    assert.deepEqual(acts, []);
  });

  it('forgets what waited once it has acted', () => {
    const acts: string[] = [];
    let isThere = false;
    const act = (text: string): void =>
      whenAvailable(
        'meanwhile',
        () => isThere,
        () => acts.push(text),
      );
    act('before');

    isThere = true;
    act('now');
    pageLoads();

    assert.deepEqual(acts, ['now']);
  });
});
