import {access, readdir, readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {fill} from './fill.mjs';

const DEMO = new URL('../', import.meta.url);
const SITES = new URL('sites/', DEMO);
const NAME = /^[a-z0-9][a-z0-9-]*$/;

/** Languages that are written from right to left; of those that a demo site speaks. */
const RIGHT_TO_LEFT = ['ar'];

/**
 * A demo site is a folder in `sites/` with a `site.json`:
 *
 * - `title`, `kind` (`Shop`), `about` (a sentence), `shows` (a list of them), `card` (a picture in `assets/`),
 *   `policy` (the number of the policy that it stands for): for the index
 * - `session`: name of the session cookie that the server sets
 * - `versions`: by version of its policy the values that its pages have then; the last is the present one
 * - `languages`: those of `texts/LANG.json`, whose entries are values in the pages; the first is the default
 *
 * A `server.mjs` beside it may export `versions()`, which makes the same object as `versions` at each request, and
 * `respond({request, url, page, version})`, which is asked before a page is sent: it gives nothing, or `{page, values,
 * headers}` for what to render (each optional), or `{location, headers}` to send the visitor elsewhere.
 */
export async function readSites() {
  const names = (await readdir(SITES)).filter((name) => NAME.test(name));
  const sites = (await Promise.all(names.map(readSite))).filter(Boolean);
  return sites.sort((a, b) => a.policy - b.policy);
}

async function readSite(name) {
  const text = await readFile(new URL(`${name}/site.json`, SITES), 'utf8').catch(() => null);
  if (text === null) return null;
  const {respond, versions} = await readServer(name);
  return {name, ...JSON.parse(text), respond, ...(versions && {versions: await versions()})};
}

async function readServer(name) {
  const address = new URL(`${name}/server.mjs`, SITES);
  return access(address).then(
    () => import(address),
    () => ({}),
  );
}

/** A folder of the site: `assets`, or `embed`, which is what others would serve. */
export function folderOf(name, folder) {
  return fileURLToPath(new URL(`${name}/${folder}/`, SITES));
}

export const isSiteName = (name) => NAME.test(name ?? '');

/** @returns which language a path of the site is in, and which page of it: `de/search`, or `search`. */
export function pageOf({languages = []}, path) {
  const [first, ...rest] = path;
  const lang = languages.indexOf(first) > 0 ? first : languages[0];
  return {lang, page: (lang === first ? rest : path).join('/') || 'index'};
}

/** The version of the site's policy that an address asks for; the present one if the site has it not. */
export function versionOf({versions = {}}, url) {
  const wanted = url.searchParams.get('version');
  const known = wanted !== null && Object.hasOwn(versions, wanted);
  const name = known ? wanted : Object.keys(versions).at(-1);
  return {name, values: {...versions[name], stay: known ? `?version=${wanted}` : ''}};
}

/**
 * @param place `{lang, page}` as of `pageOf`
 * @param version as of `versionOf`
 * @returns the page as HTML, or null if the site has none of this name.
 */
export async function renderPage(site, {lang, page}, version, values) {
  if (!NAME.test(page)) return null;
  const folder = new URL(`${site.name}/`, SITES);
  const html = await readFile(new URL(`${page}.html`, folder), 'utf8').catch(() => null);
  if (html === null) return null;
  const panel = await readFile(new URL('panel.html', DEMO), 'utf8');
  const words = lang && (await wordsOf(site, lang, page));
  return fill(
    html.replace('{{panel}}', () => panel),
    {...version.values, ...words, versions: versionLinks(site, version), ...values},
    new URL('parts/', folder),
  );
}

function versionLinks({versions = {}}, present) {
  const links = Object.keys(versions).map((name) => {
    const current = name === present.name ? ' aria-current="true"' : '';
    return `<li><a href="?version=${name}"${current}>${name}</a></li>`;
  });
  return links.length > 0 ? links.join('') : '<li>one, which does not change</li>';
}

async function wordsOf(site, lang, page) {
  const [first, ...others] = site.languages;
  const base = `/${site.name}/`;
  const words = JSON.parse(await readFile(new URL(`${site.name}/texts/${lang}.json`, SITES), 'utf8'));
  const rest = page === 'index' ? '' : page;
  const here = Object.fromEntries(
    [first, ...others].map((name) => [`here-${name}`, base + (name === first ? '' : `${name}/`) + rest]),
  );
  const current = Object.fromEntries(
    site.languages.map((name) => [`current-${name}`, name === lang ? 'aria-current="true"' : '']),
  );
  return {
    ...words,
    ...here,
    ...current,
    lang,
    dir: RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr',
    home: base + (lang === first ? '' : `${lang}/`),
  };
}

export async function renderIndex(sites, values) {
  const html = await readFile(new URL('index.html', DEMO), 'utf8');
  return fill(html, {...values, sites: sites.map(cardOf).join('\n')});
}

function cardOf({name, title, kind = 'Site', about = '', shows, card}) {
  const picture = card
    ? `<img src="/${name}/assets/${escape(card)}" alt="" width="640" height="360" loading="lazy" />`
    : '';
  const items = [shows].flat().map((text) => `<li>${escape(text)}</li>`);
  return `<li class="card" id="${name}">
    ${picture}
    <p class="kind">${escape(kind)}</p>
    <h2><a href="/${name}/">${escape(title)}</a></h2>
    <p>${escape(about)}</p>
    <ul aria-label="What ${escape(title)} shows">${items.join('')}</ul>
  </li>`;
}

function escape(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
