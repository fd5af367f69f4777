import {ofDocument} from './gate/document.js';

/** So much of the banner stays to be seen when it steps aside. Unit: CSS pixels. */
const LEFT_TO_SEE = 56;

/** Elements of ours that stand above the page without taking its place. */
const ABOVE = 'consent-banner, consent-notice';

/** While one is shown, the page scrolls to what is above or below it. It is gone when it has no size. */
const sizes = new ResizeObserver((entries) => {
  for (const {target} of entries) keepRoom(target);
});

/**
 * Keeps what has the focus from lying beneath the banner: the page scrolls, and where it cannot, the banner steps
 * aside until it is pointed at or has the focus.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html
 */
export function keepClear(): void {
  const focused = ofDocument('activeElement');
  for (const host of ofDocument('documentElement').querySelectorAll(ABOVE)) {
    const base = host.shadowRoot?.querySelector<HTMLElement>('section[part=base]');
    if (!base) continue;
    sizes.observe(base);
    base.onpointerenter = () => void (base.style.translate = '');
    base.style.translate = '';
    if (!focused || host.contains(focused) || !isCovered(focused, base)) continue;
    keepRoom(base);
    focused.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
    if (isCovered(focused, base)) stepAside(base, focused);
  }
}

function isCovered(element: Element, base: Element): boolean {
  const [a, b] = [element.getBoundingClientRect(), base.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Down, or up if it stands at the top or what has the focus lies at the lower edge. */
function stepAside(base: HTMLElement, focused: Element): void {
  const {top, bottom} = base.getBoundingClientRect();
  const below = innerHeight - LEFT_TO_SEE;
  const focus = focused.getBoundingClientRect();
  const up = focus.top >= LEFT_TO_SEE && (isAtTop(base) || focus.bottom > below);
  base.style.translate = `0 ${(up ? LEFT_TO_SEE - bottom : below - top).toString()}px`;
}

function keepRoom(base: Element): void {
  const {top, bottom, height} = base.getBoundingClientRect();
  const {style} = ofDocument('documentElement');
  const room = isAtTop(base) ? bottom : innerHeight - top;
  // In the middle of the window, or over most of it, it leaves no room to scroll to.
  const isAtEdge = isAtTop(base) || bottom > innerHeight - LEFT_TO_SEE;
  const padding = height > 0 && isAtEdge && room < innerHeight / 2 ? `${room}px` : '';
  style.scrollPaddingBlockStart = isAtTop(base) ? padding : '';
  style.scrollPaddingBlockEnd = isAtTop(base) ? '' : padding;
}

/** Nothing once it is taken out of the page. */
function isAtTop(base: Element): boolean {
  const root = base.getRootNode();
  return root instanceof ShadowRoot && root.host.getAttribute('position') === 'top';
}
