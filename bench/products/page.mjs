// The page that every product is put on: a shop's front page of usual weight, with gated scripts at its end.
import {PRODUCTS} from './products.mjs';

/** How many gated scripts a page has that says nothing else; like the vendors of a usual site. */
export const VENDORS = 6;

/** How long the server takes to answer a gated script. Unit: milliseconds. */
export const LATENCY_MS = 50;

const SECTIONS = 24;
const IMAGES = 8;

const repeat = (count, make) => Array.from({length: count}, (_, index) => make(index)).join('\n');

/** What every gated script does: says that it ran, and when. */
export const codeOf = (index) => `(window.ran ||= []).push([${index}, performance.now()]);`;

const PARAGRAPHS = [
  'A light is for the road, not for the eyes of those who come towards you. The upper edge of the beam is cut off, so it can be bright where you look and dark where others do.',
  'Two screws hold the case. Behind them are a battery, a board and a lens, each with its number and its price, and a drawing of how they go together again.',
  'Rain finds its way into everything that is closed by a hook. The seal is a ring that costs little, sits in a groove, and is changed when the battery is.',
];

const section = (index) => `<section id="s${index}">
  <h2>Part ${index + 1}: ${['The lamp', 'The case', 'The weather'][index % 3]}</h2>
  ${index < IMAGES ? `<img src="image/${index}.svg" width="320" height="180" alt="Drawing ${index + 1}">` : ''}
  <p>${PARAGRAPHS.join(`</p><p>${index + 1}. `)}</p>
  <ul><li><a href="#s${index}">Size and weight</a></li><li>Number ${1000 + index * 7}</li><li>In stock</li></ul>
</section>`;

const STYLE = `
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1b2430; background: #fff; }
header, footer { padding: 1rem 2rem; background: #eef2f6; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 2rem; padding: 2rem; }
section { border: 1px solid #d5dde6; border-radius: 8px; padding: 1rem; }
.bar { position: fixed; inset: auto 0 0; padding: 1rem; background: #eef2f6; }
`;

/** A drawing of many lines, about as large as a photograph of that size is. */
export const image = (index) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><rect width="320" height="180" fill="hsl(${index * 40} 40% 90%)"/>${repeat(
    120,
    (line) =>
      `<path d="M${(line * 37 + index) % 320} ${(line * 53) % 180}L${(line * 71) % 320} ${(line * 29 + index * 5) % 180}" stroke="hsl(${line * 3} 50% 50%)"/>`,
  )}</svg>`;

/** Plain scripts are for the page without a library: the same ones, with no gate. */
function gatedScripts(product, {count, inline, plain}) {
  const address = (index) => `slow/${index}.js`;
  const all = Array.from({length: count}, (_, index) => index);
  if (plain)
    return all
      .map((index) =>
        inline ? `<script>${codeOf(index)}</script>` : `<script src="${address(index)}"></script>`,
      )
      .join('\n');
  const scripts = all.map((index) => (inline ? {code: codeOf(index)} : {src: address(index)}));
  return product.gateAll?.(scripts) ?? scripts.map((script) => product.gate(script)).join('\n');
}

/**
 * @param {string} name Of the product.
 * @param {object} options
 * @param {number} options.count How many gated scripts there are.
 * @param {boolean} options.inline Whether they have their code in the page.
 * @param {boolean} options.plain Whether they stand there without a gate.
 * @param {string} options.attributes More attributes of the library's own banner.
 * @param {boolean} options.controls Whether the page without a library has a bar to click on.
 */
export function pageOf(name, options) {
  const product = PRODUCTS[name];
  const {head = '', banner = '', end = '', settings = ''} = product;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Farglow</title>
    <link rel="icon" href="data:,">
    <style>${STYLE}</style>
    ${head}
  </head>
  <body>
    ${options.attributes ? banner.replace(' hidden', ` hidden ${options.attributes}`) : banner}
    <header><strong>Farglow</strong> <button id="settings" type="button" ${settings}>Cookie settings</button></header>
    <main>${repeat(SECTIONS, section)}</main>
    <footer>Farglow, bicycle lights.</footer>
    ${options.controls ? (product.controls ?? '') : ''}
    ${gatedScripts(product, options)}
    ${end}
  </body>
</html>`;
}
