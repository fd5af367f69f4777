// What is to be copied, and what is to be known about it.
import {notSaidByTag} from './banner-markup.js';
import {blocksOf} from './blocks.js';
import {LEAST_CONTRAST, unreadableOn} from './colours.js';
import {button, byId, make} from './dom.js';
import {highlight} from './highlight.js';

const CODE_LABELS = {html: 'HTML to copy', js: 'JavaScript to copy', shell: 'Command to copy'};

/** @param state a clean one @param integrity of the one file @param snippets of vendors, by their names */
export function showResult(state, integrity, snippets) {
  const blocks = blocksOf(state, integrity, snippets);
  const shown = [...byId('blocks').querySelectorAll('pre')].map(({textContent}) => textContent);
  // What has the focus, or is being selected, stays where it is as long as it says the same.
  if (shown.join('\0') !== blocks.map(({code}) => code).join('\0')) {
    byId('blocks').replaceChildren(...blocks.map(blockFor));
  }
  byId('notes').replaceChildren(
    ...notesFor(state, integrity).map((words) => make('p', {class: 'note'}, words)),
  );
  showContrast(state);
}

function blockFor({title, language, code}) {
  const label = CODE_LABELS[language];
  return make(
    'div',
    {class: 'block'},
    make(
      'div',
      {class: 'bar'},
      make('h3', {}, title),
      button('Copy', ({currentTarget}) => copy(code, title, currentTarget), {
        class: 'button copy',
        label: `Copy the ${title}`,
      }),
    ),
    make(
      'pre',
      {tabindex: '0', role: 'region', 'aria-label': label, dir: 'ltr'},
      make('code', {}, ...(language === 'html' ? highlight(code) : [code])),
    ),
  );
}

/** How long the button says that it was done. Unit: milliseconds. */
const COPIED_MS = 2000;

async function copy(text, title, pressed) {
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  byId('copied').textContent = done
    ? `${title} copied.`
    : `${title} could not be copied: the browser does not allow it. Select it instead.`;
  pressed.textContent = done ? 'Copied' : 'Not allowed';
  setTimeout(() => {
    pressed.textContent = 'Copy';
    byId('copied').textContent = '';
  }, COPIED_MS);
}

function notesFor(state, integrity) {
  const {install, purposes, undecided} = state;
  const asks = purposes.some(({name, model}) => name !== 'necessary' && model !== 'required');
  const unsaid = install === 'tag' ? notSaidByTag(state) : [];
  const bundle = integrity
    ? 'The hash is that of the file beside this page. Take it anew whenever you update the library.'
    : 'The hash could not be made here: it needs the file beside this page, and https.';
  return [
    ...(asks ? [] : ['There is nothing to ask for: choose at least one purpose that a visitor can refuse.']),
    ...(undecided.length > 0
      ? [`${undecided.length} of what a scan found has no purpose yet, and is not in the HTML.`]
      : []),
    ...(unsaid.length > 0
      ? [`One line cannot say ${new Intl.ListFormat('en').format(unsaid)}. Take the element for that.`]
      : []),
    ...(install === 'bundle' ? [bundle] : []),
    ...(install === 'npm' ? [NPM] : []),
  ];
}

const NPM =
  'The package is not published on npm yet: these commands make it from a copy of the repository. Put the HTML into the page itself (index.html), outside what your framework renders. Inside a template, Vue wants ' +
  'compilerOptions.isCustomElement for names with consent-, and Angular CUSTOM_ELEMENTS_SCHEMA; React 19 and Svelte ' +
  'want nothing.';

function showContrast(state) {
  const words = unreadableOn(state).map(
    ({page, ratio}) =>
      `In ${page} pages this colour is hard to see: ${ratio.toFixed(1)} to 1, where ${LEAST_CONTRAST} to 1 is needed.`,
  );
  const place = byId('contrast');
  // A status that says the same again is read out again.
  if (place.textContent === words.join('')) return;
  place.replaceChildren(...words.map((text) => make('p', {class: 'note'}, text)));
}
