import {listen} from '../dom/document.js';
import {findPublished} from '../page/publish-consent.js';
import {explainFailure} from './explain.js';
import {whenLoaded} from './when-loaded.js';

/** Whether the library has said that the page had the name before. */
let isTold = false;

/** Notes whether the library says that its name is taken. Called before the library publishes its object. */
export function noteTakenName(): void {
  // A server that imports the package has no page.
  if (typeof document === 'undefined') return;
  listen('consent-error', (event) => {
    if (Reflect.get(event, 'code') === 'name-taken') isTold = true;
  });
}

/** Warns if the page has taken the name after the library's tag. @param tag The library's own script tag. */
export function expectName(tag?: HTMLScriptElement): void {
  whenLoaded(() => {
    const published = findPublished(window);
    const name = tag?.getAttribute('data-global') || 'consent';
    // Without a script tag, the library publishes nothing.
    if (!tag || isTold || !published || valueOf(name) === published) return;
    console.warn(`[consent-elements] ${explainFailure('name-taken')}`, name);
  });
}

/** Returns what code of the page finds under a name. What `let`, `const` or `class` declares is no property of the window. */
const valueOf = (name: string): unknown =>
  name === 'consent' && typeof consent !== 'undefined' ? consent : Reflect.get(window, name);
