/** The property of the window by which one copy of the inspector knows of another. */
const INSPECTOR = Symbol.for('consent-elements.inspector');

/** Whether the page has been told. */
let isAnnounced = false;

/**
 * Says once on the console that there is an inspector, unless the page has it already. The line is no warning, because
 * nothing is wrong.
 */
export function announceInspector(): void {
  if (isAnnounced || Reflect.has(globalThis, INSPECTOR)) return;
  isAnnounced = true;
  console.info(
    '[consent-elements] This is the development build. To see what is granted and why, and what the page stores and requests, add consent.inspector.js above the library, or import "consent-elements/inspector" first. See docs/inspector.md',
  );
}
