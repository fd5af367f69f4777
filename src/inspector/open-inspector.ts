import {ofDocument, whenParsed} from '../dom/document.js';
import type {Library} from './library.js';
import {ConsentInspector} from './panel/consent-inspector.js';
import {startRecorder} from './recorder.js';

/** By this property of the window one copy of the inspector knows of another. The development build looks for it, too. */
const BRAND = Symbol.for('consent-elements.inspector');

/**
 * Starts to watch the page, and adds the panel once the page is parsed. A second copy of the inspector does nothing.
 *
 * @param fromPackage The library's object of the npm package. Null for the script tag.
 */
export function openInspector(fromPackage: Library | null): void {
  if (Reflect.has(window, BRAND)) return;
  Reflect.defineProperty(window, BRAND, {value: true});
  const recorder = startRecorder(fromPackage);
  whenParsed(() => {
    ConsentInspector.define();
    const panel = new ConsentInspector();
    panel.recorder = recorder;
    // Client routers replace the body, and the panel stays.
    ofDocument('documentElement').append(panel);
  });
}
