import {ofDocument} from '../dom/document.js';
import {warn} from '../dom/warn.js';

/** Boxes with both buttons. */
const BOXES = 'consent-banner, consent-preferences';

/** What makes a button more or less conspicuous. The width follows the words. */
const LOOKS = [
  'background-color',
  'background-image',
  'border-block-start-color',
  'border-block-start-style',
  'border-block-start-width',
  'border-start-start-radius',
  'box-shadow',
  'color',
  'display',
  'filter',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'opacity',
  'padding-block-start',
  'padding-inline-start',
  'pointer-events',
  'position',
  'rotate',
  'scale',
  'text-decoration-line',
  'text-transform',
  'transform',
  'visibility',
];

/** By how much one button may be wider or higher than the other, where its words are as long. */
const WIDER = 1.5;

/** How long a transition may take. Unit: milliseconds. */
const SETTLED_MS = 600;

/** Warns if accepting and refusing look different, as styles by `::part` can make them. */
export function checkFairness(): void {
  for (const host of ofDocument('documentElement').querySelectorAll(BOXES)) {
    if (differencesIn(host).length === 0) continue;
    setTimeout(() => {
      const differences = differencesIn(host);
      if (differences.length > 0) warn('unequal-buttons', `<${host.localName}>: ${differences.join(', ')}`);
    }, SETTLED_MS);
  }
}

function differencesIn(host: Element): string[] {
  const [accept, reject] = ['accept', 'reject'].map((part) =>
    host.shadowRoot?.querySelector<HTMLElement>(`button[part~="${part}"]`),
  );
  if (!accept || !reject) return [];
  // While it is closed, both have no box; while one is pointed at, it looks different by right.
  const isShown = [accept, reject].some((button) => button.checkVisibility());
  if (!isShown || [accept, reject].some((button) => button.matches(':hover, :focus-visible, :active')))
    return [];
  return [...differentLooks(accept, reject), ...differentSizes(accept, reject)];
}

function differentLooks(accept: Element, reject: Element): string[] {
  const [a, b] = [getComputedStyle(accept), getComputedStyle(reject)];
  return LOOKS.filter((name) => a.getPropertyValue(name) !== b.getPropertyValue(name)).map(
    (name) => `${name} is ${a.getPropertyValue(name)} for accept, ${b.getPropertyValue(name)} for reject`,
  );
}

/** Sizes differ with the words, so each is compared with what the words explain. */
function differentSizes(accept: HTMLElement, reject: HTMLElement): string[] {
  const words = [accept, reject].map((button) => Math.max(1, textOf(button).length));
  const most = (WIDER * Math.max(...words)) / Math.min(...words);
  return (['width', 'height'] as const).flatMap((side) => {
    const [a = 0, b = 0] = [accept, reject].map((button) => button.getBoundingClientRect()[side]);
    if (Math.max(a, b) <= most * Math.min(a, b)) return [];
    return [`${side} is ${String(Math.round(a))}px for accept, ${String(Math.round(b))}px for reject`];
  });
}

/** The words of a button may be slotted. */
const textOf = (button: HTMLElement): string =>
  button
    .querySelector('slot')
    ?.assignedNodes({flatten: true})
    .map(({textContent}) => textContent)
    .join('')
    .trim() || button.textContent.trim();
