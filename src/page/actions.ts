import {listen} from '../dom/document.js';

/** What a control may ask for, by the value of its `data-consent-action`. */
export type ConsentActions = ReadonlyMap<string | undefined, () => unknown>;

/** Lets any element of the page be a control, also one that is added later or is in an open shadow root. */
export function listenForActions(actions: ConsentActions): void {
  listen('click', (event) => {
    for (const target of event.composedPath()) {
      // The window and the document have no such property, and a form may have a control of that name.
      const {dataset} = target as Partial<HTMLElement>;
      const action = actions.get(dataset?.['consentAction']);
      if (!action) continue;
      event.preventDefault();
      action();
      return;
    }
  });
}
