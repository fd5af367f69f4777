import {assert} from 'chai';
import type * as baseEvent from '../../src/dom/base-event.js';
import {BaseEvent} from '../../src/dom/base-event.js';
import {importInFrame} from '../helpers/import-in-frame.js';

describe('BaseEvent', () => {
  it('is the browser’s own Event', () => {
    assert.isTrue(BaseEvent === Event);
  });

  it('makes an event that can be dispatched when it is extended', () => {
    class OwnEvent extends BaseEvent {
      readonly detail = 'mine';
    }
    const target = new EventTarget();
    const heard: string[] = [];
    target.addEventListener('own', (event) => {
      if (event instanceof OwnEvent) heard.push(event.detail);
    });

    target.dispatchEvent(new OwnEvent('own'));

    assert.deepEqual(heard, ['mine']);
  });

  it('is a class that can be extended where there is no Event', async () => {
    const {module} = await importInFrame<typeof baseEvent>('/src/dom/base-event.ts', 'delete window.Event');
    class OwnEvent extends module.BaseEvent {}

    const event = new OwnEvent('own');

    assert.isFalse(event instanceof Event);
    assert.notProperty(event, 'type');
  });
});
