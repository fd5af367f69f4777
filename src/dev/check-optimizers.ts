import {warn} from '../dom/warn.js';
import {heldByBlock} from '../gate/held-by-block.js';
import {isClassicType} from '../gate/javascript-type.js';
import {HELD_SCRIPTS} from '../gate/script-kind.js';

/** How long after the page has loaded a tag manager may take to put the library in. Unit: milliseconds. */
const PATIENCE_MS = 1000;

/** When the library began to run, after the page had loaded. Unit: milliseconds. 0 if the page was still loading. */
let startedAfter = 0;

/** Notes when the library begins to run. On a server there is no page. */
export function noteStart(): void {
  if (typeof PerformanceNavigationTiming === 'undefined') return;
  const [page] = performance.getEntriesByType('navigation');
  const loaded = page instanceof PerformanceNavigationTiming ? page.loadEventEnd : 0;
  startedAfter = loaded && performance.now() - loaded;
}

/** Warns if the library's tag ran long after the page had loaded. Only plugins that delay scripts do that. */
export function checkStart(): void {
  if (startedAfter < PATIENCE_MS) return;
  warn('late-start', `${(startedAfter / 1000).toFixed(1)} s after the page had loaded`);
}

/**
 * Warns of held scripts whose markup an optimizer may take for a script that runs. Some optimizers go by the first
 * `type=` that they find, also in `data-consent-type=`. Only what the server sent counts, because nothing reads the
 * markup that the library changes.
 */
export function checkHeldTypes(root: ParentNode): void {
  for (const script of root.querySelectorAll(`${HELD_SCRIPTS}[data-consent-type]`)) {
    if (heldByBlock.has(script)) continue;
    const type = script.getAttribute('data-consent-type') ?? '';
    const names = script.getAttributeNames();
    const isFirst = names.indexOf('data-consent-type') < names.indexOf('type');
    if (isFirst || (type && isClassicType(type))) {
      warn('misread-type', `<script data-consent-type="${type}">`);
    }
  }
}
