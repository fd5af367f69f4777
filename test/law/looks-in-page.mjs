// How the banner and the dialog look, measured inside a page: LOOKS defines these functions there, so they use
// nothing but each other.

const PROPERTIES = [
  'color',
  'backgroundColor',
  'backgroundImage',
  'borderColor',
  'borderWidth',
  'borderStyle',
  'borderRadius',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'textTransform',
  'textDecorationLine',
  'padding',
  'opacity',
  'boxShadow',
  'cursor',
];

const RING = ['outlineColor', 'outlineStyle', 'outlineWidth', 'outlineOffset', 'boxShadow'];

/** What is seen where colours lie over each other, the lowest first, in any notation: red, green, blue, alpha to 255. */
function colourOf(...layers) {
  colourOf.known ??= new Map();
  const key = layers.join();
  if (!colourOf.known.has(key)) {
    colourOf.canvas ??= new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
    colourOf.canvas.clearRect(0, 0, 1, 1);
    for (const layer of layers) {
      colourOf.canvas.fillStyle = layer;
      colourOf.canvas.fillRect(0, 0, 1, 1);
    }
    colourOf.known.set(key, [...colourOf.canvas.getImageData(0, 0, 1, 1).data]);
  }
  return colourOf.known.get(key);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(colour) {
  const [red, green, blue] = colour.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(one, other) {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Backgrounds behind an element, down to the first that nothing shines through. */
function backgroundsOf(element) {
  const found = [];
  for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) {
    const {backgroundColor, opacity} = getComputedStyle(node);
    if (opacity !== '1') throw new Error(`<${node.localName}> is translucent`);
    found.unshift(backgroundColor);
    if (colourOf(backgroundColor)[3] === 255) return found;
  }
  throw new Error(`<${element.localName}> stands on nothing`);
}

function textContrastOf(element) {
  const behind = backgroundsOf(element);
  return contrastOf(colourOf(...behind, getComputedStyle(element).color), colourOf(...behind));
}

/** Of a border against what is around it; 1 where there is none. */
function borderContrastOf(element) {
  const {borderTopColor, borderTopWidth, borderTopStyle} = getComputedStyle(element);
  if (borderTopStyle === 'none' || borderTopWidth === '0px') return 1;
  const around = backgroundsOf(element.parentElement);
  return contrastOf(colourOf(...around, borderTopColor), colourOf(...around));
}

function pick(element, properties) {
  const style = getComputedStyle(element);
  return properties.map((name) => `${name}: ${style[name]}`).join('\n');
}

function lookOf(element) {
  const {width, height} = element.getBoundingClientRect();
  return `${element.localName} ${width.toFixed(1)} x ${height.toFixed(1)}\n${pick(element, PROPERTIES)}`;
}

/** What is drawn around the element that has the focus. */
function ringOf(element) {
  element.focus({preventScroll: true});
  const {outlineColor, outlineStyle, outlineWidth} = getComputedStyle(element);
  const around = backgroundsOf(element.parentElement);
  return {
    isShown: element.matches(':focus-visible') && outlineStyle !== 'none' && outlineWidth !== '0px',
    look: pick(element, RING),
    contrast: contrastOf(colourOf(...around, outlineColor), colourOf(...around)),
  };
}

/** Whether all of it is in the window and in the box, with nothing over its middle. */
function isInView(element, box) {
  const {left, top, right, bottom} = element.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  const isInside =
    left >= Math.max(0, frame.left) &&
    top >= Math.max(0, frame.top) &&
    right <= Math.min(innerWidth, frame.right) &&
    bottom <= Math.min(innerHeight, frame.bottom);
  const seen = box.getRootNode().elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return isInside && element.contains(seen);
}

/** Texts that are too faint, each with its contrast. */
function faintTexts(box, least) {
  const found = [];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const range = new Range();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNode(node);
    if (!node.data.trim() || range.getClientRects().length === 0) continue;
    const contrast = textContrastOf(node.parentElement);
    if (contrast < least) found.push(`${node.data.trim()}: ${contrast.toFixed(2)}`);
  }
  return found;
}

function textBefore(box, element) {
  const range = new Range();
  range.setStart(box, 0);
  range.setEndBefore(element);
  return range.toString().replace(/\s+/g, ' ');
}

/** What can be used, in order: the part or the tag, and what it is for. */
function controlsOf(box) {
  return [...box.querySelectorAll('button, a[href], input, summary')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 0)
    .map((element) => [
      element.getAttribute('part') ?? element.localName,
      element.dataset.name ?? element.textContent.trim(),
    ]);
}

/** What the dialog says of each category and service, by name. */
function declaredIn(box) {
  const items = [...box.querySelectorAll('[id^="label-"]')].map((label) => {
    const item = label.closest('li');
    const name = label.id.replace('label-', '');
    const text = item.textContent.replace(/\s+/g, ' ');
    const links = [...item.querySelectorAll('a')].map(({href}) => href);
    return [
      name,
      {
        label: label.textContent,
        text,
        links,
        hasSwitch: Boolean(item.querySelector(`[data-name="${name}"]`)),
      },
    ];
  });
  return Object.fromEntries(items);
}

function measure(box, buttonNames, leastContrast) {
  box.getRootNode().activeElement?.blur();
  box.scrollTop = 0;
  for (const details of box.querySelectorAll('details')) details.open = true;
  const buttons = buttonNames.map((name) => box.querySelector(`[part~=${name}]`));
  return {
    lang: box.lang,
    dir: box.dir,
    parents: new Set(buttons.map(({parentElement}) => parentElement)).size,
    types: buttons.map((button) => `${button.localName} ${button.type} ${button.role ?? ''}`),
    texts: buttons.map(({textContent}) => textContent.trim()),
    inView: buttons.map((button) => isInView(button, box)),
    looks: buttons.map(lookOf),
    contrasts: buttons.map(textContrastOf),
    borders: buttons.map(borderContrastOf),
    faint: faintTexts(box, leastContrast),
    before: textBefore(box, buttons[0]),
    heading: box.querySelector('h2').textContent.trim(),
    policy: box.querySelector('[part~=policy]').href,
    closeName: box.querySelector('[part~=close]')?.ariaLabel,
    controls: controlsOf(box),
    declared: declaredIn(box),
    overflows: box.scrollWidth > box.clientWidth || document.documentElement.scrollWidth > innerWidth,
    rings: buttons.map(ringOf),
  };
}

/** Measures the box of an element once in each theme and colour scheme. */
function measureThemes(host, buttonNames, leastContrast) {
  const box = document.querySelector(host).shadowRoot.querySelector('[part=base], [part=dialog]');
  const sheets = [...document.querySelectorAll('link.theme')];
  return ['default', ...sheets.map(({id}) => id)].flatMap((theme) =>
    ['light', 'dark'].map((scheme) => {
      for (const {id, sheet} of sheets) sheet.disabled = id !== theme;
      document.documentElement.style.colorScheme = scheme;
      return {theme, scheme, ...measure(box, buttonNames, leastContrast)};
    }),
  );
}

const FUNCTIONS = [
  colourOf,
  luminanceOf,
  contrastOf,
  backgroundsOf,
  textContrastOf,
  borderContrastOf,
  pick,
  lookOf,
  ringOf,
  isInView,
  faintTexts,
  textBefore,
  controlsOf,
  declaredIn,
  measure,
  measureThemes,
];

const CONSTANTS = `const PROPERTIES = ${JSON.stringify(PROPERTIES)}; const RING = ${JSON.stringify(RING)};`;

/** For the head of a page: `measureThemes(host, buttonNames, leastContrast)`. */
export const LOOKS = `<script>${CONSTANTS}\n${FUNCTIONS.join('\n')}</script>`;
