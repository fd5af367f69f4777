// The accent colour as custom properties, and whether it can be seen.

/** WCAG 1.4.11: what a button or a focus ring needs against what is around it. */
export const LEAST_CONTRAST = 3;

/** What browsers paint a page with that has no colours of its own (`Canvas`). */
const PAGES = {light: '#ffffff', dark: '#121212'};

const DARK_TEXT = '#000000';
const LIGHT_TEXT = '#ffffff';

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

/** Black or white, what is easier to read on the colour. One of them always can be read. */
export const textOn = (colour) =>
  contrast(colour, LIGHT_TEXT) >= contrast(colour, DARK_TEXT) ? LIGHT_TEXT : DARK_TEXT;

/** The colours in light and in dark pages; null: none of one's own. */
function coloursOf({accent, accentDark}) {
  return accent ? {light: accent, dark: accentDark || accent} : null;
}

/** @returns `{page, ratio}` for each kind of page on which the colour is hard to see */
export function unreadableOn(state) {
  return Object.entries(coloursOf(state) ?? {}).flatMap(([page, colour]) => {
    const ratio = contrast(colour, PAGES[page]);
    return ratio < LEAST_CONTRAST ? [{page, ratio}] : [];
  });
}

/** A style sheet of its own; no lines without a colour. Both buttons of the banner get the same. */
export function colourLines(state) {
  const colours = coloursOf(state);
  if (!colours) return [];
  const {light, dark} = colours;
  const both = (a, b) => (a === b ? a : `light-dark(${a}, ${b})`);
  const fill = both(light, dark);
  const text = both(textOn(light), textOn(dark));
  const properties = {accent: fill, 'accent-text': text, button: fill, 'button-text': text};
  const lines = Object.entries(properties).map(([name, value]) => `    --consent-${name}: ${value};`);
  return ['<style>', '  :root {', ...lines, '  }', '</style>'];
}
