// Pages of other people's manners, each in its own words. `head` and `body` are the site's own. `banner` and `scripts`
// are the library's and what it holds: a page puts them where such a site would.

const TEXT = 'A page that somebody else has written, with enough text to fill some lines of it. ';

const paragraphs = (count) => Array.from({length: count}, () => `<p>${TEXT.repeat(3)}</p>`).join('\n');

const CONTROLS = `<p><button id="accept" type="button" data-consent-action="accept">Yes</button>
<button id="reject" type="button" data-consent-action="reject">No</button>
<button type="button" data-consent-action="preferences">Cookie settings</button></p>`;

/**
 * @typedef {object} HostPage
 * @property {string} [head] what stands in the head
 * @property {(parts: {banner: string, scripts: string}) => string} body
 * @property {string} [bodyTag] attributes of the body
 * @property {string} [rootTag] attributes of the root
 * @property {string} [name] of the library's object, where the page uses `consent` itself
 * @property {string} [globalName] the attribute that says so
 */

/** @type {Readonly<Record<string, HostPage>>} */
export const HOST_PAGES = {
  'with a grid body': {
    head: `<style>
      body {display: grid; grid-template-rows: auto 1fr auto; min-height: 100vh; margin: 0}
      header, footer {background: #ddd}
    </style>`,
    body: ({banner, scripts}) =>
      `${banner}<header>Head</header><main>${CONTROLS}${paragraphs(4)}</main><footer>Foot</footer>${scripts}`,
  },
  'with a flex body whose gaps and sizes are important': {
    head: `<style>
      body {display: flex !important; flex-direction: column; gap: 24px; margin: 0}
      body > * {flex: 1 0 40px !important; margin: 0 !important; padding: 4px !important}
      [hidden] {display: none !important}
    </style>`,
    body: ({banner, scripts}) =>
      `<header>Head</header>${banner}<main>${CONTROLS}${paragraphs(3)}</main><footer>Foot</footer>${scripts}`,
  },
  'with a body in a transform': {
    head: '<style>html {overflow-x: hidden} body {transform: translateX(10px) scale(0.98); margin: 0}</style>',
    body: ({banner, scripts}) => `${CONTROLS}${paragraphs(5)}${banner}${scripts}`,
  },
  'with a theme of 2008': {
    head: `<style>
      * {margin: 0; padding: 0; float: left; border: 1px dotted #ccc; width: 90%; position: relative}
      html, head, script, style, title {float: none; border: 0}
      head, script, style, title {display: none}
      #menu {width: 30%} #text {width: 55%}
      :first-child {font-weight: bold} :last-child {clear: both}
    </style>`,
    body: ({banner, scripts}) =>
      `<div id="menu"><ul><li>One<li>Two</ul></div><div id="text">${CONTROLS}${paragraphs(2)}</div>${banner}${scripts}`,
  },
  'of a page builder': {
    head: `<style>
      .section {display: flex; flex-wrap: wrap; gap: 20px} .column {flex: 1; min-width: 0}
      .column > *:not(:last-child) {margin-bottom: 20px} .widget:empty {padding: 40px}
    </style>`,
    body: ({banner, scripts}) => `<div class="page"><div class="section"><div class="column">
      <div class="widget"><div class="widget-inner">${CONTROLS}</div></div>
      <div class="widget"><p>${banner}</p></div></div>
      <div class="column"><div class="widget">${paragraphs(2)}</div></div></div>${scripts}</div>`,
  },
  'of an admin with a fixed sidebar': {
    head: `<style>
      *, ::before, ::after {box-sizing: border-box}
      body {margin: 0; padding-left: 200px; font: 14px/1.5 sans-serif}
      aside {position: fixed; inset: 0 auto 0 0; width: 200px; z-index: 1030; background: #343a40; color: #fff}
      .btn, button {display: inline-block; border: 1px solid #888; border-radius: 4px; padding: 6px 12px}
      .row {display: flex; flex-wrap: wrap; margin: 0 -12px} .row > * {padding: 0 12px; width: 50%}
    </style>`,
    body: ({banner, scripts}) =>
      `<aside>Menu</aside><div class="row">${banner}<div>${CONTROLS}</div><div>${paragraphs(2)}</div></div>${scripts}`,
  },
  'of an app shell that does not scroll': {
    head: `<style>
      html, body {height: 100%; margin: 0; overflow: hidden}
      #app {height: 100%; display: grid; grid-template-columns: 160px 1fr} #app > main {overflow: auto}
    </style>`,
    body: ({banner, scripts}) =>
      `<div id="app"><nav>Menu</nav><main>${CONTROLS}${paragraphs(20)}</main></div>${banner}${scripts}`,
  },
  'with a print style sheet and columns': {
    head: `<style>
      body {columns: 2; margin: 20px} body > :nth-child(odd) {background: #f4f4f4}
      @media print {* {display: block !important; color: #000 !important}}
    </style>`,
    body: ({banner, scripts}) => `${CONTROLS}${paragraphs(4)}${banner}${scripts}`,
  },
  'with overrides in the manner of Prototype': {
    head: `<script>
      Array.prototype.toJSON = function () { return 'broken'; };
      Object.defineProperty(Object.prototype, 'extend', {value() { return this; }, enumerable: true});
      Array.prototype.each = Array.prototype.forEach;
      Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
      Function.prototype.bind = function (self, ...first) {
        const method = this;
        return function (...rest) { return method.apply(self, [...first, ...rest]); };
      };
      document.getElementsByClassName = (name) => [...document.querySelectorAll('.' + name)];
      String.prototype.startsWith = function (text) { return this.indexOf(text) === 0; };
      Event.prototype.stop = function () { this.preventDefault(); };
    </script>`,
    body: ({banner, scripts}) => `${banner}${CONTROLS}${paragraphs(3)}${scripts}`,
  },
  'with a variable named consent': {
    head: '<script>var consent = false; function track() { if (consent) seen.ran.push("tracked"); }</script>',
    name: 'cookieConsent',
    globalName: 'data-global="cookieConsent"',
    body: ({banner, scripts}) => `${CONTROLS}${paragraphs(3)}${banner}${scripts}<script>track()</script>`,
  },
  'in which every element is a containing block': {
    head: '<style>* {contain: layout; will-change: transform} body {margin: 0}</style>',
    body: ({banner, scripts}) => `${banner}${CONTROLS}${paragraphs(3)}${scripts}`,
  },
  'in a right-to-left table layout without a doctype': {
    rootTag: 'dir="rtl"',
    isQuirky: true,
    head: '<style>table {width: 100%} td {vertical-align: top; border: 1px solid} td > * {display: block}</style>',
    body: ({banner, scripts}) =>
      `<table><tr><td>${CONTROLS}<td>${paragraphs(2)}<td>${banner}</table>${scripts}`,
  },
};

/** The same page as XML. It must be well formed, so it has words of its own. */
export const XHTML_PAGE = ({library, banner, scripts, recorder}) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>XML</title>
<script>//<![CDATA[
${recorder}
//]]></script>
<script async="async" src="${library}"></script></head>
<body><p>${TEXT}</p>
<p><button id="accept" type="button" data-consent-action="accept">Yes</button>
<button id="reject" type="button" data-consent-action="reject">No</button></p>
${banner}${scripts}</body></html>`;
