// What the site's owner copies: blocks of text, each with a name and what it is written in.
import {bannerMarkup, tagMarkup} from './banner-markup.js';
import {colourLines} from './colours.js';
import {gatesOf} from './gates.js';
import {element} from './markup.js';

/** The file of the library, by the way of installing. */
const FILES = {element: 'consent.js', tag: 'consent.js', bundle: 'consent.bundle.js'};

/**
 * The markup in parts.
 *
 * @param state a clean one
 * @param options.base folder of the library
 * @param options.integrity hash of the one file, if it is known
 * @param options.more attributes for the banner
 * @param options.snippets of vendors, by their names
 */
export function partsOf(state, {base = state.base, integrity = '', more = {}, snippets = {}} = {}) {
  const {install, theme} = state;
  const src = base + (FILES[install] ?? FILES.element);
  const safe = integrity && install === 'bundle' ? {integrity, crossorigin: 'anonymous'} : {};
  const library =
    install === 'tag' ? tagMarkup(state, src, more) : element('script', {async: true, src, ...safe});
  const sheet = element('link', {rel: 'stylesheet', href: `${base}themes/${theme}.css`});
  return {
    library,
    looks: [...(theme ? sheet.map((line) => line.replace('</link>', '')) : []), ...colourLines(state)],
    banner: install === 'tag' ? [] : bannerMarkup(state, more),
    gates: gatesOf(state, snippets),
    button: element('button', {type: 'button', 'data-consent-action': 'preferences'}, 'Cookie settings'),
  };
}

const html = (title, ...groups) => ({
  title,
  language: 'html',
  code: groups
    .filter(([, lines]) => lines.length > 0)
    .map(([comment, lines]) => [`<!-- ${comment} -->`, ...lines].join('\n'))
    .join('\n\n'),
});

/** The package is not on npm yet: it is made from the repository. Of the two folders the first is this one's copy. */
const INSTALL = [
  'cd consent-elements && npm ci && npm pack',
  'cd ../your-site && npm install ../consent-elements/consent-elements-*.tgz',
];

/** Blocks to copy. @param state a clean one @param snippets of vendors, by their names */
export function blocksOf(state, integrity, snippets = {}) {
  const {library, looks, banner, gates, button} = partsOf(state, {integrity, snippets});
  const rest = [
    ['In place of your scripts: they wait for consent', gates],
    ['In the footer: opens the preferences at any time', button],
  ];
  if (state.install !== 'npm') {
    return [
      html('HTML', ['In the head', [...library, ...looks]], ['At the start of the body', banner], ...rest),
    ];
  }
  const theme = state.theme ? [`import 'consent-elements/themes/${state.theme}.css';`] : [];
  const colours = colourLines(state);
  return [
    {title: 'Terminal', language: 'shell', code: INSTALL.join('\n')},
    {title: 'JavaScript', language: 'js', code: [`import 'consent-elements/define';`, ...theme].join('\n')},
    html('HTML', ['In the head', colours], ['At the start of the body', banner], ...rest),
  ];
}
