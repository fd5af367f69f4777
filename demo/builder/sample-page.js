// The page that the preview shows: a site's, with the chosen HTML in it.
import {partsOf} from './blocks.js';
import {servicesOf} from './banner-markup.js';
import {element, escapeText} from './markup.js';
import {labelOf} from './purposes.js';

/** The cookie of the preview's record; the site's own is not touched. */
export const PREVIEW_COOKIE = 'builder-preview';

/** @param state a clean one @param options.base of the library @param options.dark whether the page is dark */
export function samplePage(state, {base, integrity, dark}) {
  const {library, looks, banner, button} = partsOf(state, {
    base,
    integrity,
    more: {'cookie-name': PREVIEW_COOKIE},
  });
  return `<html lang="en"><head>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${dark ? 'dark' : 'light'}">
<base target="_blank">
<link rel="stylesheet" href="sample.css">
${[...looks, ...library].join('\n')}
</head><body>
${banner.join('\n')}
<header><p>${escapeText(state.organization || 'Your site')}</p><span></span><span></span><span></span></header>
<main>
<h1>A page of yours</h1>
<p>The banner on it is the real one. Answer it, and see what it lets run.</p>
<ul>${waiting(state).map(gate).join('')}</ul>
<div class="tiles"><i></i><i></i><i></i></div>
</main>
<footer>${button.join('')}</footer>
</body></html>`;
}

/** All that a gate can name. */
const waiting = (state) =>
  state.purposes.filter(({name}) => name !== 'necessary').flatMap((one) => [one, ...servicesOf(state, one)]);

/** A script that waits, and says when it runs. Names hold nothing that HTML or JavaScript would read otherwise. */
const gate = (one) => `<li data-gate="${one.name}">
${element('b', {}, labelOf(one)).join('')} <span>waits</span>
<script type="text/plain" data-consent="${one.name}">
  document.querySelector('[data-gate="${one.name}"]').dataset.runs = '';
  document.querySelector('[data-gate="${one.name}"] span').textContent = 'runs';
</script></li>`;
