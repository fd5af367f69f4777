// Writes HTML: escaped, indented, with no attribute that says nothing.

/** Longest line, as far as it can be broken. */
const WIDTH = 110;

export const escapeText = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapeValue = (text) => escapeText(text).replaceAll('"', '&quot;');

/**
 * @param attributes `true` for one without a value; `false`, `''` and `undefined` leave it out
 * @param text as it shall be read
 * @param children lines of markup
 * @returns {string[]} lines
 */
export function element(name, attributes, text = '', children = []) {
  const words = Object.entries(attributes)
    .filter(([, value]) => value !== false && value !== '' && value !== undefined)
    .map(([key, value]) => (value === true ? key : `${key}="${escapeValue(value)}"`));
  const start = `<${[name, ...words].join(' ')}>`;
  const end = `</${name}>`;
  const whole = start + escapeText(text) + end;
  if (children.length === 0 && whole.length <= WIDTH) return [whole];
  const open = start.length <= WIDTH ? [start] : [`<${name}`, ...indent(words), '>'];
  if (!text && children.length === 0) return [...open.slice(0, -1), open.at(-1) + end];
  return [...open, ...indent([...wrap(escapeText(text)), ...children]), end];
}

const indent = (lines) => lines.map((line) => line && `  ${line}`);

function wrap(text) {
  const lines = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
