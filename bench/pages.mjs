import {CONTENDERS} from './contenders.mjs';

/** What every gated script does: count, and say when. The last one to run leaves the time. */
const CODE = 'window.n = (window.n || 0) + 1; last = performance.now()';

/** How long the server takes to answer an external script. Unit: milliseconds. */
export const SLOW_MS = 50;

const repeat = (count, make) => Array.from({length: count}, (_, index) => make(index)).join('\n');

/** Enough text that a script to each paragraph is a page, not a list of scripts. */
const PARAGRAPH = `<p>${'All happy families are alike; each unhappy family is unhappy in its own way. '.repeat(3)}</p>`;

const inline = ({gated}) => `<script type="text/plain" ${gated}>${CODE}</script>`;

function external({gated}, index) {
  // Nothing is taken from the cache of a run before.
  const query = new URLSearchParams({code: CODE, ms: String(SLOW_MS), index: String(index)});
  return `<script type="text/plain" ${gated} src="/slow.js?${query.toString().replaceAll('&', '&amp;')}"></script>`;
}

/**
 * The page of a contender. Its button starts the clock, then does what "Accept" does.
 *
 * @param {string} name Of the contender.
 * @param {{inline?: string, external?: string, text?: string, bare?: string, arrives?: string}} query How many gated scripts of each
 *   kind; `text`: a paragraph before each; `bare`: without the library; `arrives`: `first` or `last`,
 *   before the parser has read the gated scripts or after.
 */
export function pageOf(name, {inline: inlines = '0', external: externals = '0', text, bare, arrives}) {
  const contender = CONTENDERS[name];
  const {head, banner = '', end = '', click} = bare === undefined ? contender : CONTENDERS.floor;
  // With `async`, chance would choose between the two, and the two differ by far.
  const placed = head.replace(' async', '');
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${arrives === 'last' ? '' : placed}</head>
  <body>
    ${banner}
    <button id="accept">Accept</button>
    ${repeat(Number(inlines), () => (text === undefined ? '' : PARAGRAPH) + inline(contender))}
    ${repeat(Number(externals), (index) => external(contender, index))}
    <script>
      document.getElementById('accept').addEventListener('click', async () => {
        clicked = performance.now();
        ${click}
      });
      ${end}
    </script>
    ${arrives === 'last' ? placed : ''}
  </body>
</html>`;
}
