// Does each planted fact happen in Chromium, in the state that it names? So a miss is the scanner's.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import {CHROMIUM_ARGS, needBrowser} from '../../../scripts/browsers.mjs';
import {FACTS, isNamed} from '../facts.mjs';
import {runStates} from './states.mjs';

/** A live tag of these asks one of the vendor's hosts. */
const VENDOR_HOSTS = {
  'google-analytics': 'www.googletagmanager.com',
  'meta-pixel': 'connect.facebook.net',
  youtube: 'www.youtube.com',
  'google-maps': 'www.google.com',
  hotjar: 'static.hotjar.com',
};

/** Some builds of Chromium refuse third-party cookies by default; most visitors' browsers keep them. */
const PREFERENCES = {
  profile: {cookie_controls_mode: 0, block_third_party_cookies: false},
  // Debian's Chromium opens no connection before it is needed; others do.
  net: {network_prediction_options: 0},
};

/** With it Chromium follows no preconnect link. */
const QUIET = '--disable-background-networking';

const isSighting = (fact) => (sighting) => {
  if (fact.kind === 'vendor') return sighting.kind === 'request' && sighting.name === VENDOR_HOSTS[fact.name];
  return sighting.kind === fact.kind && sighting.host === fact.host && isNamed(fact, sighting.name);
};

/** @returns {string} what is wrong with a fact. Empty if it happens. */
function judge(fact, found, asked) {
  const seen = (state) => found.get(state).filter(isSighting(fact));
  const [state] = fact.states;
  if (fact.expected.includes('never-seen')) {
    const at = [...found.keys()].filter((name) => seen(name).length > 0);
    return at.length > 0 ? `is seen in ${at.join(', ')}` : '';
  }
  // Workers' requests and those of a page that is left show at the server alone.
  if (fact.kind === 'request' && asked.has(fact.name)) return '';
  const sightings = seen(state);
  if (sightings.length === 0) return `is not seen in ${state}`;
  if (
    fact.declaredDays !== undefined &&
    !sightings.some(({days}) => days !== null && days > fact.declaredDays + 0.5)
  )
    return `is kept no longer than declared: ${sightings.map(({days}) => days).join(', ')}`;
  const isConditional = !fact.states.includes('before') && fact.declaredDays === undefined;
  return isConditional && seen('before').length > 0 ? 'is seen before a choice, too' : '';
}

/** Prints each fact that does not happen. @returns {Promise<boolean>} whether all do. */
export async function checkSite(site) {
  const profile = mkdtempSync(path.join(tmpdir(), 'scan-check-'));
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium').path,
    headless: true,
    args: CHROMIUM_ARGS.filter((arg) => arg !== QUIET),
    ignoreDefaultArgs: [QUIET],
    userDataDir: profile,
  });
  try {
    const found = await runStates(browser, site);
    const asked = new Set(site.log.map(({host}) => host));
    const wrong = FACTS.map((fact) => [fact, judge(fact, found, asked)]).filter(([, fault]) => fault !== '');
    for (const [{id}, fault] of wrong) console.log(`not planted: ${id} ${fault}`);
    console.log(
      `${FACTS.length - wrong.length} of ${FACTS.length} facts happen in ${await browser.version()}.`,
    );
    return {isRight: wrong.length === 0, found};
  } finally {
    await browser.close();
    rmSync(profile, {recursive: true, force: true});
  }
}
