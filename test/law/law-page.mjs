// What the pages of these tests declare, and where they look: themes, languages, sizes.
import {readdirSync} from 'node:fs';

/** These are rules about what is shown and kept, which does not differ by engine: one is enough. */
export const ENGINE = 'chromium';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
export const QUIET_MS = 400;

const names = (folder, ending) =>
  readdirSync(new URL(`../../dist/${folder}/`, import.meta.url))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

/** The default, and each theme that is shipped. */
export const THEMES = ['default', ...names('web/themes', '.css')];

export const SCHEMES = ['light', 'dark'];

/**
 * English, and the longest of four scripts. By the length of `accept`, `reject`, `preferences` and `request` together,
 * as measured on 2026-11-21: it 179 (as hu, whose buttons are shorter), el 173, hi 153, then Cyrillic with ru 152. In
 * its place stands ar, 121, for languages that are written from right to left.
 */
export const LANGUAGES = ['en', 'it', 'el', 'hi', 'ar'];

/** Phone, tablet, desktop; the phone is as small as any that is still in use. Unit: CSS pixels. */
export const SIZES = [
  [320, 568],
  [768, 1024],
  [1440, 900],
];

/** All languages that the library speaks, as their files are named. */
export const ALL_LANGUAGES = ['en', ...names('locales', '.dialog.js')];

export const PURPOSES = ['affiliate', 'personalization', 'analytics', 'social', 'marketing'];

export const SERVICES = [
  {
    name: 'matomo',
    label: 'Matomo',
    provider: 'InnoCraft Ltd',
    href: 'https://matomo.example/privacy',
    cookie: {name: '_pk_*', retention: '13 months', purpose: 'Counts visits.'},
  },
  {
    name: 'youtube',
    label: 'YouTube',
    provider: 'Google Ireland Ltd',
    href: 'https://youtube.example/privacy',
    cookie: {name: 'VISITOR_INFO1_LIVE', retention: '180 days', purpose: 'Measures bandwidth.'},
  },
];

const service = ({name, label, provider, href, cookie}) =>
  `<consent-service name="${name}" label="${label}" provider="${provider}" href="${href}">
    <consent-cookie name="${cookie.name}" retention="${cookie.retention}">${cookie.purpose}</consent-cookie>
  </consent-service>`;

/** A policy with all that the library has words for: the banner's text is as long as it gets by itself. */
export const fullBanner = ({href = '/privacy', attributes = ''} = {}) => `
<consent-banner hidden organization="Acme" policy-href="${href}" ${attributes}>
  <consent-category name="necessary">
    <consent-cookie name="sid" retention="session">Keeps you signed in.</consent-cookie>
  </consent-category>
  <consent-category name="affiliate"></consent-category>
  <consent-category name="personalization"></consent-category>
  <consent-category name="analytics">${service(SERVICES[0])}</consent-category>
  <consent-category name="social">${service(SERVICES[1])}</consent-category>
  <consent-category name="marketing"></consent-category>
</consent-banner>`;

/** A banner that asks for two things, with attributes of its own. */
export const smallBanner = (attributes = '') =>
  `<consent-banner hidden organization="Acme" categories="analytics marketing" ${attributes}></consent-banner>`;

/** Puts the sheets of all themes beside the library, switched off. */
export const withThemes = (src) =>
  THEMES.slice(1)
    .map((name) => {
      const href = src.replace('consent.js', `themes/${name}.css`);
      return `<link rel="stylesheet" class="theme" id="${name}" href="${href}">`;
    })
    .join('') + `<script async src="${src}"></script>`;
