// The gates in place of the site's scripts and frames: vendors' snippets where they are known, else examples.
import {servicesOf} from './banner-markup.js';
import {element} from './markup.js';

/** Space that a video takes. Unit: CSS pixels. */
const VIDEO = {width: '560', height: '315'};

/**
 * One for each thing that can be refused: by service, for a visitor may refuse one alone.
 *
 * @param state a clean one
 * @param snippets of vendors, by their names
 * @returns {string[]} lines
 */
export function gatesOf(state, snippets) {
  const waits = state.purposes.filter(({name, model}) => name !== 'necessary' && model !== 'required');
  return waits.flatMap((purpose) => {
    const services = servicesOf(state, purpose);
    if (services.length === 0) return purpose.name === 'social' ? youtube() : gatedScript(purpose.name);
    return services.flatMap((service) => gateOf(service, snippets));
  });
}

function gateOf({name, purpose, vendor}, snippets) {
  const snippet = Object.hasOwn(snippets, vendor) ? snippets[vendor] : undefined;
  if (snippet) return renamed(snippet, {vendor, name, purpose});
  return purpose === 'social' ? embed(name) : gatedScript(name);
}

/** A snippet under the name and the purpose that the service has on this site. */
const renamed = (lines, {vendor, name, purpose}) =>
  lines.map((line) =>
    line
      .replace(`data-consent="${vendor}"`, `data-consent="${name}"`)
      .replace(`  service="${vendor}"`, `  service="${name}"`)
      .replace(/^ {2}category="[\w-]+"/, `  category="${purpose}"`),
  );

const gatedScript = (name) => [
  `<script type="text/plain" data-consent="${name}">`,
  `  // What needs "${name}" goes here; for a file, write its src on the tag.`,
  '</script>',
];

const youtube = () =>
  element(
    'consent-embed',
    {
      category: 'social',
      src: 'https://www.youtube-nocookie.com/embed/VIDEO_ID',
      title: 'A film',
      ...VIDEO,
    },
    '',
    ['<a href="https://www.youtube.com/watch?v=VIDEO_ID">Watch on YouTube</a>'],
  );

const embed = (service) =>
  element(
    'consent-embed',
    {category: 'social', service, src: 'https://ADDRESS-OF-THE-FRAME', title: 'What it shows', ...VIDEO},
    '',
    ['<a href="https://ADDRESS-OF-THE-PAGE">Open it there</a>'],
  );
