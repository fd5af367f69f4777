import {listen} from '../dom/document.js';

/** What a control may ask for, by the value of its `data-consent-action`. */
export type ConsentActions = ReadonlyMap<string | undefined, () => unknown>;

/**
 * The window and the document have no `dataset`, and a form may have a control of that name. Only an own property is an
 * attribute: a page's script may have put properties on every object's prototype.
 */
function actionOf(target: EventTarget): string | undefined {
  const {dataset = {}} = target as Partial<HTMLElement>;
  return Object.hasOwn(dataset, 'consentAction') ? dataset['consentAction'] : undefined;
}

/** Lets any element of the page be a control, also one that is added later or is in an open shadow root. */
export function listenForActions(actions: ConsentActions): void {
  listen('click', (event) => {
    for (const target of event.composedPath()) {
      const action = actions.get(actionOf(target));
      if (!action) continue;
      event.preventDefault();
      action();
      return;
    }
  });
}
