import {listen, ofDocument} from '../dom/document.js';

/** So much of the banner stays to be seen where there is no room for all of it. Unit: CSS pixels. */
const LEFT_TO_SEE = 56;

/** Between the banner and what has the focus, and the window's edge. Unit: CSS pixels. */
const GAP = 8;

/** Elements of ours that stand above the page without taking its place. */
const ABOVE = 'consent-banner, consent-notice';

/** While one is shown, the page scrolls to what is above or below it. It is gone when it has no size. */
const sizes = new ResizeObserver((entries) => {
  for (const {target} of entries) keepRoom(target);
});

// Where there was room for it there may be none.
listen('resize', () => keepFocusClear());

/**
 * Keeps what has the focus from lying beneath the banner: the page scrolls, and where it cannot, the banner makes way:
 * above or below the focus, or where there is no room, out of the window until it is pointed at or has the focus.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html
 */
export function keepFocusClear(): void {
  const focused = ofDocument('activeElement');
  for (const host of ofDocument('documentElement').querySelectorAll(ABOVE)) {
    const base = host.shadowRoot?.querySelector<HTMLElement>('section[part=base]');
    if (!base) continue;
    sizes.observe(base);
    base.onpointerenter = () => comeBack(base);
    // A button that moves when it is pressed is not clicked.
    if (host.contains(focused)) comeBack(base);
    else {
      base.style.translate = '';
      if (!focused?.matches(':focus') || !isCovered(focused, base)) continue;
      keepRoom(base);
      focused.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
      if (isCovered(focused, base)) makeWay(base, focused);
    }
  }
}

function comeBack(base: HTMLElement): void {
  const {top, bottom} = base.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) base.style.translate = '';
}

function isCovered(element: Element, base: Element): boolean {
  const [a, b] = [element.getBoundingClientRect(), base.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function makeWay(base: HTMLElement, focused: Element): void {
  const {top} = base.getBoundingClientRect();
  base.style.translate = `0 ${(placeBeside(base, focused) - top).toString()}px`;
}

/** The nearest place where it is whole; else down, or up if it stands at the top or the focus is at the lower edge. */
function placeBeside(base: Element, focused: Element): number {
  const {top, height} = base.getBoundingClientRect();
  const focus = focused.getBoundingClientRect();
  const above = focus.top - GAP - height;
  const below = focus.bottom + GAP;
  const whole = [above, below].filter((place) => place >= GAP && place + height <= innerHeight - GAP);
  const [nearest] = whole.sort((a, b) => Math.abs(a - top) - Math.abs(b - top));
  const lowest = innerHeight - LEFT_TO_SEE;
  const up = focus.top >= LEFT_TO_SEE && (isAtTop(base) || focus.bottom > lowest);
  return nearest ?? (up ? LEFT_TO_SEE - height : lowest);
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
