// Pages that show the interface as a visitor meets it, made by their language and by what they hold.
import {recordText} from '../e2e/small-site.mjs';

/** Where a banner may stand. */
export const POSITIONS = ['bottom', 'top', 'center', 'bottom-start', 'bottom-end'];

/** What is declared: each kind of category, a service with a long list of cookies, one without. */
const DECLARED = `
  <consent-category name="session">
    <consent-cookie name="sid" retention="session">Keeps you signed in.</consent-cookie>
  </consent-category>
  <consent-category name="analytics">
    <consent-service name="matomo" label="Matomo" provider="InnoCraft Ltd" href="https://matomo.org/privacy-policy/">
      <consent-cookie name="_pk_id_with_a_long_name_*" retention="13 months">Counts visits.</consent-cookie>
      <consent-cookie name="matomo-queue" storage="local">Unsent visits.</consent-cookie>
    </consent-service>
  </consent-category>
  <consent-category name="marketing"></consent-category>`;

/** @param attributes of the banner */
export const banner = (attributes = '') =>
  `<consent-banner hidden organization="Acme" policy-href="/privacy" ${attributes}>${DECLARED}</consent-banner>`;

/** A banner whose policy is to change, so that who has a record sees the notice. */
export const toCome = () => banner('policy-version="2" policy-effective="2099-01-05"');

export const EMBED = `<consent-embed category="analytics" service="matomo" src="https://stats.example/map" title="Map"
  width="560" height="315"><a href="https://stats.example/map">stats.example</a></consent-embed>`;

/**
 * A page with the library, from the site's own origin.
 *
 * @param site of `useSmallSite`
 * @param page.attributes of `<html>`
 * @param page.answered there is a record: nothing granted, made now
 * @returns {string} its URL
 */
export function addPage(site, {lang = 'en', attributes = '', head = '', body = banner(), answered = false}) {
  const html = `<!doctype html><html lang="${lang}" ${attributes}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A page</title>${head}
<script async src="/fixture/dist/consent.js"></script></head><body>${body}</body></html>`;
  const record = recordText({granted: '', denied: 'analytics.marketing.matomo'});
  return site.addRaw(html, answered ? {'set-cookie': `consent=${record}; Path=/`} : {});
}
