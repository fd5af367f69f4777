import {listen, ofDocument} from '../dom/document.js';

/** How much of the banner stays visible if there is no room for all of it. Unit: CSS pixels. */
const LEFT_TO_SEE = 56;

/** Distance of the banner from the focused element and the window's edge. Unit: CSS pixels. */
const GAP = 8;

/** Selector of the library's elements that lie above the page and take no room in it. */
const ABOVE = 'consent-banner, consent-notice';

/** Adjusts the scroll padding whenever one of these elements is resized. A hidden element has no size. */
const sizes = new ResizeObserver((entries) => {
  for (const {target} of entries) if (target instanceof HTMLElement) keepRoom(target);
});

// A resized window may leave less room for the banner.
listen('resize', () => keepFocusClear());

/**
 * Keeps the banner from covering the focused element. First the page scrolls. If that does not help, the banner moves
 * above or below the focused element. If there is no room there, it moves out of the window until it is pointed at or
 * focused.
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
    // The browser fires no click for a button that moves while it is pressed.
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

/** Moves the banner back to its place if it lies partly outside the window. */
function comeBack(base: HTMLElement): void {
  const {top, bottom} = base.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) base.style.translate = '';
}

/** Whether two elements overlap. */
function isCovered(element: Element, base: Element): boolean {
  const [a, b] = [element.getBoundingClientRect(), base.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Moves the banner away from the focused element. */
function makeWay(base: HTMLElement, focused: Element): void {
  const {top} = base.getBoundingClientRect();
  base.style.translate = `0 ${(placeBeside(base, focused) - top).toString()}px`;
}

/**
 * Returns the nearest vertical place where the whole banner is visible. If there is none, the banner moves down. It
 * moves up if it is at the top, or if the focused element is at the lower edge.
 */
function placeBeside(base: HTMLElement, focused: Element): number {
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

/**
 * Sets the page's scroll padding, so that the page scrolls elements clear of the banner.
 *
 * @see https://drafts.csswg.org/css-scroll-snap-1/#scroll-padding
 */
function keepRoom(base: HTMLElement): void {
  const {top, bottom, height} = base.getBoundingClientRect();
  const {style} = ofDocument('documentElement');
  const room = isAtTop(base) ? bottom : innerHeight - top;
  // A banner in the middle of the window, or over most of it, leaves no room to scroll to.
  const isAtEdge = isAtTop(base) || bottom > innerHeight - LEFT_TO_SEE;
  const padding = height > 0 && isAtEdge && room < innerHeight / 2 ? `${room}px` : '';
  style.scrollPaddingBlockStart = isAtTop(base) ? padding : '';
  style.scrollPaddingBlockEnd = isAtTop(base) ? '' : padding;
}

/** Whether the banner is at the top of the window. */
const isAtTop = (base: HTMLElement): boolean => base.dataset['position'] === 'top';
