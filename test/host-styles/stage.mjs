// Pages that show every element on a stage which the page's styles do not reach.
import {startFixtureServer} from '../helpers/fixture-server.mjs';
import {launch} from '../e2e/driver.mjs';
import {dialogShows} from '../e2e/in-page.mjs';
import {recordText} from '../e2e/small-site.mjs';

/** All elements are seen at once, and the dialog as a whole. Unit: CSS pixels. */
const VIEWPORT = [1280, 1320];

const A_MONTH_MS = 30 * 86_400_000;

/** One for all pages: they show its time, to the minute. */
const RECORD = recordText({granted: 'analytics', denied: 'social.films'});

/** Only style attributes go before whatever a sheet says, `!important` and all. */
const styleOf = (declarations) => `style="${declarations.map((one) => `${one} !important`).join('; ')}"`;

/** Takes no part in the page's layout, and passes on what is inherited. */
const PLAIN = ['margin: 0', 'padding: 0', 'border: 0', 'float: none', 'animation: none', 'transition: none'];
const STAGE = [
  'display: block',
  'position: fixed',
  'inset: 0',
  'max-width: none',
  'background: Canvas',
  ...PLAIN,
];

/** Its child is put to the pixel: no line box, no baseline. */
const cell = (left, top, content) =>
  `<div ${styleOf(['display: flex', 'position: absolute', `left: ${left}px`, `top: ${top}px`, ...PLAIN])}>${content}</div>`;

const EMBED_BOX = [
  'display: block',
  'position: relative',
  'box-sizing: border-box',
  'width: 560px',
  'height: 315px',
  'border-radius: var(--consent-radius, 16px)',
  ...PLAIN,
];

const tool = (i) => `<consent-service name="tool${i}" label="Tool ${i}" provider="Tool Ltd" href="/tool">
  <consent-cookie name="_tool_${i}" retention="13 months">Counts visits.</consent-cookie></consent-service>`;

/** So many that there is a search field. */
const TOOLS = Array.from({length: 15}, (_, i) => tool(i)).join('');

const banner = (more) => `<consent-banner hidden organization="Acme" policy-href="/privacy" ${more}>
  <consent-category name="necessary"><consent-cookie name="sid" retention="session">Signs you in.</consent-cookie></consent-category>
  <consent-category name="analytics">${TOOLS}</consent-category>
  <consent-category name="social"><consent-service name="films" label="Films" provider="Films Ltd"></consent-service></consent-category>
  </consent-banner>`;

function html(doctype, more, cells) {
  return `${doctype}<html lang="en"><head><meta charset="utf-8"><title>A stage</title>
<script async src="/fixture/dist/consent.js"></script></head>
<body>${banner(more)}<main ${styleOf(STAGE)}>${cells.join('')}</main></body></html>`;
}

const embed = `<consent-embed ${styleOf(EMBED_BOX)} service="films" src="/film" title="A film"></consent-embed>`;

const SETTINGS = '<consent-preferences-button></consent-preferences-button>';
const FLOATING = '<consent-preferences-button floating></consent-preferences-button>';

/** What each page shows: selectors of the elements, and the part that is all there is to see of each. */
export const SHOWN = {
  asking: [
    ['consent-banner', 'base'],
    ['consent-preferences-button', 'button'],
    ['consent-embed', 'placeholder'],
  ],
  told: [
    ['consent-notice', 'base'],
    ['consent-preferences-button', 'button'],
  ],
  open: [['consent-preferences', 'dialog']],
};

function makePage(shown, doctype) {
  if (shown === 'asking') return {html: html(doctype, '', [cell(40, 40, SETTINGS), cell(40, 120, embed)])};
  const effective = new Date(Date.now() + A_MONTH_MS).toISOString().slice(0, 10);
  return {
    html: html(doctype, `policy-version="2" policy-effective="${effective}"`, [cell(0, 0, FLOATING)]),
    headers: {'set-cookie': `consent-choice=${RECORD}; Path=/`},
  };
}

// These run in the page.
const isShown = (shown) =>
  shown.every(([tag, part]) =>
    document.querySelector(tag)?.shadowRoot?.querySelector(`[part~=${part}]`)?.checkVisibility(),
  );
const openDialog = () => void window.consent.showPreferences();
const unfold = () => {
  const {shadowRoot} = document.querySelector('consent-preferences');
  const whole = new CSSStyleSheet();
  whole.replaceSync('dialog { max-block-size: calc(100% - 40px) !important }');
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, whole];
  // The list of 15 tools stays closed, or nothing below it would be seen.
  const [first, , last] = shadowRoot.querySelectorAll('details');
  for (const details of [first, last]) details.open = true;
  shadowRoot.querySelector('[data-name=social]').click();
};

/** Starts a browser. `open(shown)` gives a page with what {@link SHOWN} names. */
export async function startStage() {
  const server = await startFixtureServer();
  const browser = await launch('chromium');

  async function open(shown, doctype = '<!doctype html>') {
    const page = await browser.newPage();
    await page.setViewport(...VIEWPORT);
    await emulate(page, 'light');
    await page.goto(server.addPage(makePage(shown, doctype)));
    await page.waitFor(isShown, SHOWN[shown === 'open' ? 'told' : shown]);
    if (shown !== 'open') return page;
    await page.evaluate(openDialog);
    await page.waitFor(dialogShows);
    await page.evaluate(unfold);
    return page;
  }

  async function close() {
    await browser.close();
    server.close();
  }

  return {open, close};
}

/** What the visitor prefers. Nothing moves: what moves looks different each time. */
export const emulate = (page, scheme) =>
  page.raw.emulateMediaFeatures([
    {name: 'prefers-color-scheme', value: scheme},
    {name: 'prefers-reduced-motion', value: 'reduce'},
  ]);

/** Puts a sheet of the page's own into it, in place of the one before. Gives the colour scheme that results. */
export const applySheet = (page, text) =>
  page.evaluate((css) => {
    window.hostSheet ??= new CSSStyleSheet();
    document.adoptedStyleSheets = [window.hostSheet];
    window.hostSheet.replaceSync(css);
    return getComputedStyle(document.documentElement).colorScheme;
  }, text);
