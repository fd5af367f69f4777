import {listen} from '../dom/document.js';

/** Lets any element of the page be a control, also one that is added later or sits in an open shadow root. */
/** What a control may ask for, by its name, with no prototype that has names of its own. */
type Actions = Readonly<Record<string, (() => unknown) | null | undefined>>;

export function listenForActions(actions: Actions): void {
  listen('click', (event) => {
    for (const target of event.composedPath()) {
      // The window and the document have no such thing, and a form may have a control of that name.
      const {dataset} = target as Partial<HTMLElement>;
      const action = actions[dataset?.['consentAction'] ?? ''];
      if (!action) continue;
      event.preventDefault();
      action();
      return;
    }
  });
}
