import {assert} from 'chai';
import {ConsentChangeEvent, ConsentErrorEvent} from '../../src/dom/document-events.js';
import {ConsentRequestEvent} from '../../src/elements/request-decision.js';
import {watchEvents} from '../../src/inspector/watch-events.js';

describe('watchEvents', () => {
  it('notes what each event says, until it is stopped', () => {
    const watch = watchEvents(() => undefined);
    const change = new ConsentChangeEvent(null, {
      granted: ['necessary', 'social'],
      added: ['social'],
      removed: [],
    });

    document.dispatchEvent(change);
    document.dispatchEvent(new ConsentErrorEvent('script-failed', new Error('no answer')));
    document.body.dispatchEvent(new ConsentRequestEvent({social: true}, 'embed'));
    watch.stop();
    document.dispatchEvent(change);

    assert.deepEqual(
      watch.list().map(({type, text}) => `${type} ${text}`),
      [
        'consent-change granted: necessary, social; added: social; removed: nothing',
        'consent-error script-failed: no answer',
        'consent-request embed asks for {"social":true}',
      ],
    );
  });
});
