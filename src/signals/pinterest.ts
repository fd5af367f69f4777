import type {Vendor} from './vendor.js';
import {whenDefined} from './when-defined.js';

/** Pinterest's function. The snippet defines it first, and then the queue that it needs. */
interface Tag {
  (command: 'setconsent', isGranted: boolean): void;
  queue?: unknown;
}

const isTag = (value: unknown): value is Tag => typeof value === 'function';

/** Sends a message now, or when the snippet sets the queue. So the message comes before `load`. */
function send(tag: Tag, isGranted: boolean): void {
  try {
    tag('setconsent', isGranted);
  } catch (error) {
    // The queue is missing, so Pinterest has loaded nothing yet. Any other failure is an error of the tag.
    if (tag.queue !== undefined) throw error;
    Reflect.defineProperty(tag, 'queue', {
      configurable: true,
      set(value: unknown) {
        Reflect.defineProperty(tag, 'queue', {value, writable: true, configurable: true, enumerable: true});
        tag('setconsent', isGranted);
      },
    });
  }
}

/**
 * Tells the Pinterest tag. A refusal stops its events and clears what it has stored for the session.
 *
 * @see https://help.pinterest.com/en/business/article/install-the-base-code
 */
export const pinterest: Vendor = {
  categories: ['marketing'],
  sendUpdate(granted) {
    whenDefined('pintrk', (tag) => {
      if (isTag(tag)) send(tag, granted('marketing'));
    });
  },
};
