// Contrasts inside the elements, as they are painted. Each function runs in the page.

/**
 * What is seen too faintly, in words. Text needs 4.5 to 1, what a control is known by and the ring of the focus 3 to 1.
 *
 * @param {string[]} tags the elements
 * @see https://www.w3.org/TR/WCAG22/#contrast-minimum
 * @see https://www.w3.org/TR/WCAG22/#non-text-contrast
 */
export function findFaint(tags) {
  const TEXT = 4.5;
  const CONTROL = 3;
  const faint = [];
  const context = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});

  /** The colours painted over each other, the lowest first. */
  function paint(colors) {
    for (const color of colors) {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }
  function luminance(rgb) {
    const [r, g, b] = rgb.map((level) => {
      const share = level / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function contrast(one, two) {
    const [low, high] = [luminance(one), luminance(two)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }
  const parentOf = (el) => el.assignedSlot ?? el.parentElement ?? el.getRootNode().host;
  /** What is painted below the content of an element, up to the page. */
  function layersOf(el) {
    const layers = [];
    for (let at = el; at; at = parentOf(at)) layers.unshift(getComputedStyle(at).backgroundColor);
    return ['Canvas', ...layers];
  }
  function check(el, name, color, below, least) {
    const ratio = contrast(paint([...below, color]), paint(below));
    const label = `${el.getRootNode().host.localName} ${el.part.value || el.className || el.localName}`;
    if (ratio < least) faint.push(`${label}: ${name} ${ratio.toFixed(2)} of ${least}`);
  }

  const hasText = (el) =>
    [...el.childNodes].some(({nodeType, data}) => nodeType === Node.TEXT_NODE && data.trim());
  const isBare = (button) => button.part.contains('close');

  function checkButton(el) {
    const {backgroundColor, borderTopColor, color} = getComputedStyle(el);
    const below = layersOf(parentOf(el));
    const isFilled = contrast(paint([...below, backgroundColor]), paint(below)) >= CONTROL;
    if (isBare(el)) check(el, 'icon', color, layersOf(el), CONTROL);
    else if (!isFilled) check(el, 'border', borderTopColor, layersOf(el), CONTROL);
  }
  function checkSwitch(el) {
    const track = getComputedStyle(el, '::before');
    const knob = getComputedStyle(el, '::after').backgroundColor;
    const below = layersOf(el);
    const state = el.indeterminate ? 'mixed' : el.checked ? 'on' : 'off';
    check(el, `track ${state}`, track.borderTopColor, below, CONTROL);
    check(el, `knob ${state}`, knob, [...below, track.backgroundColor], CONTROL);
  }
  /** The ring lies around its element: on the box that the element is in, or on the page. */
  function checkFocus(el) {
    const probe = document.createElement('span');
    probe.style.color = 'var(--_focus)';
    el.getRootNode().append(probe);
    check(el, 'focus ring', getComputedStyle(probe).color, layersOf(parentOf(el)), CONTROL);
    probe.remove();
  }

  for (const tag of tags) {
    const all = [...document.querySelector(tag).shadowRoot.querySelectorAll('*')];
    for (const el of all.filter((one) => one.checkVisibility())) {
      if (hasText(el)) check(el, 'text', getComputedStyle(el).color, layersOf(el), TEXT);
      if (el.localName === 'button') checkButton(el);
      if (el.matches('[part=switch]')) checkSwitch(el);
      if (el.matches('[part=search]'))
        check(el, 'border', getComputedStyle(el).borderTopColor, layersOf(parentOf(el)), CONTROL);
      if (el.matches('button, input, a, summary, h2[tabindex]')) checkFocus(el);
    }
  }
  return [...new Set(faint)];
}

/** The properties in which the buttons for yes and no look different. */
export function findUnequal(tag) {
  const {shadowRoot} = document.querySelector(tag);
  const [one, two] = ['accept', 'reject'].map((part) =>
    getComputedStyle(shadowRoot.querySelector(`[part~=${part}]`)),
  );
  return [...one].filter((name) => one.getPropertyValue(name) !== two.getPropertyValue(name));
}
