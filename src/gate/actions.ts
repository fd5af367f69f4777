import {listen} from './document.js';

/** What `data-consent-action` can ask for. */
export type ConsentAction = 'preferences' | 'accept' | 'reject' | 'withdraw';

/** Lets any element of the page be a control, also one that is added later or sits in an open shadow root. */
export function listenForActions(actions: Readonly<Record<ConsentAction, () => unknown>>): void {
  listen('click', (event) => {
    for (const target of event.composedPath()) {
      const wanted = target instanceof Element && target.getAttribute('data-consent-action');
      if (!wanted || !Object.hasOwn(actions, wanted)) continue;
      event.preventDefault();
      actions[wanted as ConsentAction]();
      return;
    }
  });
}
