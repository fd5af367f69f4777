// Pages that show the interface as a visitor meets it: by what of it they show, in what language, to whom.
import {recordText} from '../e2e/small-site.mjs';
import {bannerShows, dialogShows, isStarted} from '../e2e/in-page.mjs';
import {atRest, HELPERS} from './in-page.mjs';

/** Where a banner may stand. */
export const POSITIONS = ['bottom', 'top', 'center', 'bottom-start', 'bottom-end'];

/** What is declared: a category of each kind, a service, a name that is longer than a narrow window. */
const DECLARED = `
  <consent-category name="necessary">
    <consent-cookie name="sid" retention="session">Keeps you signed in.</consent-cookie>
  </consent-category>
  <consent-category name="analytics">
    <consent-service name="matomo" label="Matomo" provider="InnoCraft Ltd" href="https://matomo.example/">
      <consent-cookie name="_pk_id_of_the_visitor_and_the_campaign_*" retention="13 months">Counts.</consent-cookie>
      <consent-cookie name="queue" storage="local">Unsent visits.</consent-cookie>
    </consent-service>
  </consent-category>
  <consent-category name="marketing"></consent-category>`;

/** @param attributes of the element */
export const banner = (attributes = '') =>
  `<consent-banner hidden organization="Acme" policy-href="/privacy" ${attributes}>${DECLARED}</consent-banner>`;

const TO_COME = banner('policy-version="2" policy-effective="2099-01-05"');

const embed = (width, height) =>
  `<main><consent-embed category="analytics" service="matomo" src="https://stats.example/map" title="Map"
  width="${width}" height="${height}"><a href="https://stats.example/map">stats.example</a></consent-embed></main>`;

/** Visitors who have decided: the values of their records. */
export const REFUSED = recordText({granted: '', denied: 'analytics.marketing.matomo'});
export const GRANTED = recordText({granted: 'analytics.marketing.matomo'});

const partShows = (host, part) =>
  document.querySelector(host)?.shadowRoot?.querySelector(`[part=${part}]`)?.checkVisibility() === true;

const openDialog = async (page) => {
  await page.evaluate(() => window.consent.showPreferences());
  await page.waitFor(dialogShows);
};

const openDetails = async (page) => {
  await openDialog(page);
  await page.evaluate(() => {
    const {shadowRoot} = document.querySelector('consent-preferences');
    for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
  });
};

const openEmbed = async (page) => {
  await page.waitFor(partShows, 'consent-embed', 'open');
  await page.click('consent-embed >>> [part=open]');
  await page.waitFor(partShows, 'consent-embed', 'dialog');
};

const waitForPart = (host, part) => (page) => page.waitFor(partShows, host, part);

/** Everything that the library shows: how a page gets to show it, and the box that it is in. */
export const SURFACES = {
  banner: {host: 'consent-banner', box: 'base', body: banner()},
  'banner at the top': {host: 'consent-banner', box: 'base', body: banner('position="top"')},
  'banner in the middle': {host: 'consent-banner', box: 'base', body: banner('position="center"')},
  'banner at the end': {host: 'consent-banner', box: 'base', body: banner('position="bottom-end"')},
  'banner that only tells': {
    host: 'consent-banner',
    box: 'base',
    body: banner('model="opt-out" prompt="notice"'),
  },
  modal: {host: 'consent-banner', box: 'base', body: banner('modal')},
  dialog: {host: 'consent-preferences', box: 'dialog', body: banner(), show: openDialog},
  'dialog with its details': {
    host: 'consent-preferences',
    box: 'dialog',
    body: banner(),
    record: GRANTED,
    show: openDetails,
  },
  notice: {host: 'consent-notice', box: 'base', body: TO_COME, record: REFUSED},
  embed: {host: 'consent-embed', box: 'placeholder', body: banner() + embed(560, 315), record: REFUSED},
  'small embed': {host: 'consent-embed', box: 'open', body: banner() + embed(120, 90), record: REFUSED},
  'small embed, open': {
    host: 'consent-embed',
    box: 'dialog',
    body: banner() + embed(120, 90),
    record: REFUSED,
    show: openEmbed,
  },
  settings: {
    host: 'consent-preferences-button',
    box: 'button',
    body: `${banner()}<main><consent-preferences-button></consent-preferences-button></main>`,
    record: REFUSED,
  },
  'cookie list': {
    host: 'consent-cookie-list',
    box: 'base',
    body: `${banner()}<main><h2>Cookies</h2><consent-cookie-list></consent-cookie-list></main>`,
    record: GRANTED,
  },
  'floating settings': {
    host: 'consent-preferences-button',
    box: 'button',
    body: `${banner()}<consent-preferences-button floating></consent-preferences-button>`,
    record: REFUSED,
  },
};

/**
 * A page with the library, from the site's own origin.
 *
 * @param site of `useSmallSite`
 * @param page.attributes of `<html>`
 * @param page.record that the visitor brings along
 * @returns {string} its URL
 */
export function addPage(
  site,
  {lang = 'en', attributes = '', head = '', body = banner(), record = '', more = ''},
) {
  const html = `<!doctype html><html lang="${lang}" ${attributes}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A page</title>${HELPERS}${head}
<script async src="/fixture/dist/consent.js"></script></head><body>${body}${more}</body></html>`;
  return site.addRaw(html, record ? {'set-cookie': `consent-choice=${record}; Path=/`} : {});
}

/**
 * Opens a page in a profile of its own.
 *
 * @param options of `addPage`; `size`: of the window; `motion`: what the visitor prefers, empty where the browser cannot
 *   be told
 */
export async function createPage(site, t, {size = [1280, 720], motion = 'reduce', ...options}) {
  const page = await site.newPage(t);
  if (motion) await page.raw.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: motion}]);
  await page.setViewport(...size);
  await page.goto(addPage(site, options));
  await page.waitFor(isStarted);
  return page;
}

/** The same with one of `SURFACES` shown. */
export async function openSurface(site, t, name, options = {}) {
  const {host, box, show = waitForPart(host, box), ...about} = SURFACES[name];
  const page = await createPage(site, t, {...about, ...options});
  if (about.record === undefined) await page.waitFor(bannerShows);
  await show(page);
  await page.evaluate(() => atRest());
  return page;
}
