import {assert} from 'chai';
import {checkActions} from '../../src/dev/check-actions.js';
import {namedBy, pageOf} from './named.js';

describe('checkActions', () => {
  it('names words that do nothing', () => {
    const root = pageOf(
      `<a data-consent-action="rejct">No</a><button data-consent-action="settings">Open</button>`,
    );

    const [first = '', second = ''] = namedBy(() => checkActions(root));

    assert.equal(first, 'unknown-action data-consent-action="rejct" on <a>, perhaps for "reject"');
    assert.match(
      second,
      /^unknown-action data-consent-action="settings" on <button>, which takes preferences, /,
    );
  });

  it('names nothing that works', () => {
    const root = pageOf(
      ['preferences', 'accept', 'Reject', ' OPT-OUT ']
        .map((action) => `<button data-consent-action="${action}">x</button>`)
        .join(''),
    );

    assert.deepEqual(
      namedBy(() => checkActions(root)),
      [],
    );
  });
});
