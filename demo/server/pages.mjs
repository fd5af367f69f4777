import {readdir, readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const DEMO = new URL('../', import.meta.url);
const SITES = new URL('sites/', DEMO);
const NAME = /^[a-z0-9][a-z0-9-]*$/;

/** A demo site is a folder in `sites/` with a `site.json` {title, shows, session?}. */
export async function readSites() {
  const names = (await readdir(SITES)).filter((name) => NAME.test(name)).sort();
  const sites = await Promise.all(names.map(readSite));
  return sites.filter(Boolean);
}

async function readSite(name) {
  const text = await readFile(new URL(`${name}/site.json`, SITES), 'utf8').catch(() => null);
  return text === null ? null : {name, ...JSON.parse(text)};
}

export function assetsOf(site) {
  return fileURLToPath(new URL(`${site.name}/assets/`, SITES));
}

/** @returns the page as HTML, or null if the site has none of this name. */
export async function renderPage(site, page, values) {
  if (!NAME.test(page)) return null;
  const folder = new URL(`${site.name}/`, SITES);
  const html = await readFile(new URL(`${page}.html`, folder), 'utf8').catch(() => null);
  return html === null ? null : fill(html, values, new URL('parts/', folder));
}

export async function renderIndex(sites, values) {
  const html = await readFile(new URL('index.html', DEMO), 'utf8');
  const items = sites.map(
    ({name, title, shows}) =>
      `<li><a href="/${name}/"><strong>${escape(title)}</strong><span>${escape(shows)}</span></a></li>`,
  );
  return fill(html, {...values, sites: items.join('\n')});
}

/** `{{name}}` stands for a value, `{{> name}}` for a file of the site's `parts/`. */
async function fill(html, values, parts) {
  let text = html;
  for (const [tag, part] of html.matchAll(/\{\{> ([a-z-]+)\}\}/g)) {
    const included = await readFile(new URL(`${part}.html`, parts), 'utf8');
    text = text.replace(tag, () => included.trimEnd());
  }
  text = text.replace('{{panel}}', () => values.panel);
  return text.replace(/\{\{([a-z]+)\}\}/g, (tag, name) => values[name] ?? tag);
}

function escape(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
