// What the pages of the world say of all elements: the sheets of frameworks, and rules written to do harm.
import {readFileSync} from 'node:fs';
import {compile} from 'tailwindcss';

const MODULES = new URL('../../node_modules/', import.meta.url);

const read = (file) => readFileSync(new URL(file, MODULES), 'utf8');

/** Its sheets hold functions that only its compiler knows. */
async function tailwind() {
  const {build} = await compile(read('tailwindcss/theme.css') + read('tailwindcss/preflight.css'));
  return build([]);
}

/** @returns {Promise<Record<string, string>>} */
export const readFrameworks = async () => ({
  bootstrap: read('bootstrap/dist/css/bootstrap.min.css'),
  tailwindcss: await tailwind(),
  bulma: read('bulma/css/bulma.min.css'),
  'foundation-sites': read('foundation-sites/dist/css/foundation.min.css'),
  'normalize.css': read('normalize.css/normalize.css'),
  '@picocss/pico': read('@picocss/pico/css/pico.min.css'),
  'water.css': read('water.css/out/water.min.css'),
  'mvp.css': read('mvp.css/mvp.css'),
  'open-props': read('open-props/open-props.min.css') + read('open-props/normalize.min.css'),
  '@materializecss/materialize': read('@materializecss/materialize/dist/css/materialize.min.css'),
});

/** All that is inherited, but what an embed takes from the page on purpose: `visibility` and `color-scheme`. */
const INHERITED = `
  accent-color: red; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; caret-color: red;
  color: red; cursor: help; empty-cells: hide; fill: red; font: italic 900 40px / 3 monospace; font-kerning: none;
  font-feature-settings: 'zero'; font-size-adjust: 1; font-stretch: 200%; font-synthesis: none;
  font-variant: small-caps; hyphenate-character: '#'; hyphens: auto; image-rendering: pixelated; letter-spacing: 3px;
  line-break: anywhere; line-height: 3; list-style: square inside; orphans: 9; overflow-wrap: normal;
  paint-order: stroke; pointer-events: none; quotes: 'a' 'b'; ruby-position: under; scrollbar-color: red lime;
  stroke: red; stroke-dasharray: 2; stroke-linecap: butt; stroke-width: 9; tab-size: 20; text-align: right;
  text-align-last: center; text-anchor: end; text-combine-upright: all; text-decoration-skip-ink: none;
  text-emphasis: dot red; text-indent: 40px; text-justify: none; text-orientation: upright;
  text-rendering: geometricPrecision; text-shadow: 2px 2px red; text-size-adjust: 300%; text-transform: uppercase;
  text-underline-offset: 9px; text-underline-position: under; text-wrap: nowrap; user-select: none; widows: 9;
  word-break: break-all; word-spacing: 9px; writing-mode: vertical-rl; -webkit-box-direction: reverse;
  -webkit-font-smoothing: none; -webkit-text-fill-color: red; -webkit-text-security: disc;
  -webkit-text-stroke: 2px red; white-space: pre;`;

/** Not inherited, and enough to break any box. */
const BOX = `
  all: unset; display: inline; box-sizing: content-box; float: left; position: static; inset: auto; z-index: -1;
  width: 90px; min-width: 0; max-width: 90px; height: 9px; max-height: 9px; margin: 40px; padding: 40px;
  border: 9px solid red; outline: 9px solid red; border-radius: 50%; background: red; opacity: 0.3; overflow: hidden;
  transform: rotate(9deg); rotate: 9deg; scale: 2; translate: 90px; zoom: 2; filter: invert(1);
  clip-path: inset(50%); mask: linear-gradient(red, transparent); contain: strict; content-visibility: hidden;
  visibility: hidden; pointer-events: none; will-change: transform; mix-blend-mode: difference; columns: 3;
  animation: x 9s infinite; transition: all 9s;`;

const important = (declarations) => declarations.replaceAll(';', ' !important;');

const KEYFRAMES = '@keyframes x { from { rotate: 45deg; opacity: 0.2; } }';
const HOSTS = 'consent-banner, consent-notice, consent-preferences, consent-preferences-button';
const INNER =
  'button, a, input, label, dialog, section, details, summary, table, th, td, ul, li, dl, dd, dt, code, svg, path';
const PSEUDO = ':is(dialog, [popover])::backdrop, ::backdrop, ::placeholder, ::marker, ::selection';

export const HOSTILE = {
  'all: revert on everything': '* { all: revert }',
  'all: revert on everything, important': '* { all: revert !important }',
  'all: unset on everything, important': '* { all: unset !important }',
  'what is inherited, on the root': `html { ${INHERITED} }`,
  'what is inherited, on everything': `*, ::before, ::after { ${important(INHERITED)} }`,
  'another box model': `* { box-sizing: content-box !important; letter-spacing: 3px; line-height: 3 !important;
    text-transform: uppercase; color: red; text-align: center; white-space: nowrap; }`,
  'small root': 'html { font-size: 10px }',
  'large root': 'html { font-size: 40px }',
  'what is inside is hidden': 'div, section, dialog, p, h2 { display: none !important }',
  'what is inside is broken': `${INNER} { ${important(BOX)} }`,
  'pseudo-elements are broken': `${PSEUDO} { ${important(BOX)} }`,
  'everything moves': `${KEYFRAMES} body * { animation: x 9s infinite !important; transition: all 9s !important }`,
  'everything floats': '* { float: left !important; position: static !important }',
  'the hosts are broken': `${KEYFRAMES} ${HOSTS} { ${important(INHERITED + BOX)} }`,
  'the hosts are hidden': `${HOSTS} { display: none !important }`,
};
