// What a visitor cannot read or reach. These run in the page, where the helpers of in-page.mjs are.
import {boxOf, controlsIn, deepFocus, isSeen, nameOf, overlap} from './in-page.mjs';

/** From where to where something of an element can be seen: what it is in may be scrolled. */
function seenPart(el, box) {
  let [top, bottom] = [0, innerHeight];
  for (let around = el; around !== box.parentNode; around = around.parentNode) {
    if (getComputedStyle(around).overflowY === 'visible') continue;
    const edges = around.getBoundingClientRect();
    top = Math.max(top, edges.top);
    bottom = Math.min(bottom, edges.bottom);
  }
  return {top, bottom};
}

/** Visible lines of text, each with its element: what is scrolled away is left out. */
function linesIn(box) {
  const lines = [];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node.parentElement;
    if (!node.data.trim() || !isSeen(el)) continue;
    const seen = seenPart(el, box);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const {left, right, top, bottom} of range.getClientRects()) {
      if (right - left < 2 || top < seen.top || bottom > seen.bottom) continue;
      lines.push({el, left, right, top, bottom});
    }
  }
  return lines;
}

/** What is cut off, or scrolls in two directions. */
function cutOff(box) {
  const found = [];
  for (const el of [box, ...box.querySelectorAll('*')].filter(isSeen)) {
    const {overflowX, overflowY} = getComputedStyle(el);
    const {scrollWidth, clientWidth, scrollHeight, clientHeight} = el;
    if (clientWidth === 0 || el.localName === 'input') continue;
    const isWide = scrollWidth > clientWidth + 1 && overflowX !== 'visible';
    const isHigh = scrollHeight > clientHeight + 1 && !['visible', 'auto'].includes(overflowY);
    if (isWide) found.push(`wider than its box: ${nameOf(el)}, ${scrollWidth} in ${clientWidth}`);
    if (isHigh) found.push(`higher than its box: ${nameOf(el)}, ${scrollHeight} in ${clientHeight}`);
  }
  return found;
}

/** A box that stands above the page is in the window, and the page does not scroll sideways. */
function outside(box, host) {
  const {left, right, top, bottom} = box.getBoundingClientRect();
  const isFixed = [box, host].some((el) => getComputedStyle(el).position === 'fixed');
  const isHigh = isFixed && (top < 0 || bottom > innerHeight);
  const {scrollWidth} = document.scrollingElement;
  return [
    ...(left < 0 || right > innerWidth ? [`wider than the window: ${left} to ${right}`] : []),
    ...(isHigh ? [`higher than the window: ${top} to ${bottom} of ${innerHeight}`] : []),
    ...(scrollWidth > innerWidth ? [`the page scrolls sideways: ${scrollWidth}`] : []),
  ];
}

/** Lines that stick out of their button or their box, are upon each other, or are squeezed to a few letters. */
function badLines(box) {
  const found = [];
  const lines = linesIn(box);
  for (const {el, left, right, top, bottom} of lines) {
    const around = (el.closest('button') ?? box).getBoundingClientRect();
    const isOut = left < around.left - 1 || right > around.right + 1;
    const isOver = el.closest('button') && (top < around.top - 1 || bottom > around.bottom + 1);
    if (isOut || isOver) found.push(`text sticks out: ${nameOf(el)}`);
  }
  /** Lines that are set tight share some air. */
  const ink = ({left, right, top, bottom}) => {
    const air = (bottom - top) / 4;
    return {left: left + 1, right: right - 1, top: top + air, bottom: bottom - air};
  };
  for (const [i, a] of lines.entries()) {
    for (const b of lines.slice(i + 1)) {
      if (overlap(ink(a), ink(b)) > 1) found.push(`text upon text: ${nameOf(a.el)}, ${nameOf(b.el)}`);
    }
  }
  const narrow = [...box.querySelectorAll('p')].filter((el) => isSeen(el) && el.textContent.trim());
  for (const el of narrow) {
    const width = el.getBoundingClientRect().width;
    const size = parseFloat(getComputedStyle(el).fontSize);
    if (width > 0 && width < 8 * size && getComputedStyle(el).display !== 'inline') {
      found.push(`squeezed to ${Math.round(width)} px: ${nameOf(el)}`);
    }
  }
  return found;
}

/** Controls that do not take the focus, or are not scrolled to when they have it. */
function outOfReach(box, host) {
  const found = [];
  for (const control of controlsIn(box)) {
    control.blur();
    control.focus();
    if (deepFocus() !== control) found.push(`does not take the focus: ${nameOf(control)}`);
    const [{left, right, top, bottom}] = control.getClientRects();
    const [x, y] = [(left + right) / 2, Math.min(top + 20, (top + bottom) / 2)];
    const hit = document.elementFromPoint(x, y);
    const reached = hit === host ? host.shadowRoot.elementFromPoint(x, y) : hit;
    if (!reached || !(control.contains(reached) || reached.contains(control))) {
      found.push(`out of reach: ${nameOf(control)} at ${Math.round(top)}`);
    }
  }
  return found;
}

/** One line for each trouble in a box of ours. @param {string} part that everything is in */
export function troublesOf(tag, part) {
  const box = boxOf(tag, part);
  const host = document.querySelector(tag);
  // First, for a label may show with the focus alone.
  const unreached = outOfReach(box, host);
  return [...unreached, ...outside(box, host), ...cutOff(box), ...badLines(box)];
}

const ALL = [seenPart, linesIn, cutOff, outside, badLines, outOfReach];

/** Goes into the head of the page. */
export const CLIPPED = `<script>${ALL.join('\n')}</script>`;
