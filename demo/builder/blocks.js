// What the site's owner copies: blocks of text, each with a name and what it is written in.
import {bannerMarkup, servicesOf, tagMarkup} from './banner-markup.js';
import {colourLines} from './colours.js';
import {element} from './markup.js';

/** Space that a video takes. Unit: CSS pixels. */
const VIDEO = {width: '560', height: '315'};

/** The file of the library, by the way of installing. */
const FILES = {element: 'consent.js', tag: 'consent.js', bundle: 'consent.bundle.js'};

/**
 * The markup in parts.
 *
 * @param state a clean one
 * @param options.base folder of the library
 * @param options.integrity hash of the one file, if it is known
 * @param options.more attributes for the banner
 */
export function partsOf(state, {base = state.base, integrity = '', more = {}} = {}) {
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
    gates: gatesOf(state),
    button: element('button', {type: 'button', 'data-consent-action': 'preferences'}, 'Cookie settings'),
  };
}

/** An example for each thing that can be refused: by service, for a visitor may refuse one alone. */
function gatesOf(state) {
  const waits = state.purposes.filter(({name, model}) => name !== 'necessary' && model !== 'required');
  return waits.flatMap((purpose) => {
    const names = servicesOf(state, purpose).map(({name}) => name);
    if (purpose.name === 'social') return names.length > 0 ? names.flatMap(embed) : embed();
    return (names.length > 0 ? names : [purpose.name]).flatMap(gatedScript);
  });
}

const gatedScript = (name) => [
  `<script type="text/plain" data-consent="${name}">`,
  `  // What needs "${name}" goes here; for a file, write its src on the tag.`,
  '</script>',
];

const embed = (service) =>
  element(
    'consent-embed',
    {
      category: 'social',
      service,
      src: 'https://www.youtube-nocookie.com/embed/VIDEO',
      title: 'A film',
      ...VIDEO,
    },
    '',
    ['<a href="https://www.youtube.com/watch?v=VIDEO">Watch on YouTube</a>'],
  );

const html = (title, ...groups) => ({
  title,
  language: 'html',
  code: groups
    .filter(([, lines]) => lines.length > 0)
    .map(([comment, lines]) => [`<!-- ${comment} -->`, ...lines].join('\n'))
    .join('\n\n'),
});

/** Blocks to copy. @param state a clean one */
export function blocksOf(state, integrity) {
  const {library, looks, banner, gates, button} = partsOf(state, {integrity});
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
    {title: 'Terminal', language: 'shell', code: 'npm install consent-elements'},
    {title: 'JavaScript', language: 'js', code: [`import 'consent-elements/define';`, ...theme].join('\n')},
    html('HTML', ['In the head', colours], ['At the start of the body', banner], ...rest),
  ];
}
