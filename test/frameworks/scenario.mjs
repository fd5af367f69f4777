// What every app must do, in a real browser. The apps differ in their framework alone: README.md says what each holds.
import assert from 'node:assert/strict';
import {bannerIsGone, bannerShows, dialogIsGone, dialogShows, isStarted} from '../e2e/in-page.mjs';

export const ACCEPT = 'consent-banner >>> [part~=accept]';
export const PREFERENCES = 'consent-preferences >>> ';

/** What the parts in one visit of the first route note, once each, where it is granted. */
export const FIRST_ROUTE = ['ran film', 'ran inline', 'ran vendor'];
export const ALL = 'social,affiliate,analytics,matomo';

/** Before anything of the page: `note`, which a page that is loaded anew goes on with. */
export function installNote() {
  window.note = (text) => {
    const notes = JSON.parse(sessionStorage.getItem('notes') ?? '[]');
    sessionStorage.setItem('notes', JSON.stringify([...notes, text]));
  };
}

const isOurs = (message) => message.type() === 'warn' && message.text().includes('[consent-elements]');

/** A page in a profile of its own. All that goes wrong in it is in its `errors`: our warnings, too. */
export async function openPage(browser) {
  const page = await browser.newPage();
  page.raw.on('console', (message) => {
    if (message.type() === 'error' || isOurs(message)) page.errors.push(message.text());
  });
  await page.raw.evaluateOnNewDocument(installNote);
  await page.setViewport(1280, 900);
  return page;
}

export const notesOf = (page) =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('notes') ?? '[]').sort());

/** Waits until there are as many notes; too many, or others, are a failure. What comes later the next step sees. */
export async function assertNotes(page, expected) {
  const enough = (count) => JSON.parse(sessionStorage.getItem('notes') ?? '[]').length >= count;
  await page.waitFor(enough, expected.length).catch(() => undefined);
  assert.deepEqual(await notesOf(page), [...expected].sort());
}

/** The library has looked at what came late: whether a script can run shows after two tasks. */
export const twoTurns = () => new Promise((done) => setTimeout(() => setTimeout(() => setTimeout(done))));

export const showsText = (selector, text) => document.querySelector(selector)?.textContent.includes(text);
const countBanners = (page) => page.evaluate(() => document.querySelectorAll('consent-banner').length);

export async function load({page, url}) {
  await page.goto(url);
  await page.waitFor(isStarted);
  await page.waitFor(bannerShows);
}

/** Takes the banner's component away and mounts it again. */
async function mountAgain(page) {
  await page.click('#toggle');
  await page.waitFor(() => !document.querySelector('consent-banner'));
  await page.click('#toggle');
  await page.waitFor(() => document.querySelector('consent-banner') !== null);
  assert.equal(await countBanners(page), 1);
}

async function readsPolicy(app) {
  await load(app);
  const policy = await app.page.evaluate(() => {
    const {organization, policyHref, policyVersion, categories} = window.consent.policy;
    const namesOf = (all) => all.map(({name}) => name);
    return {
      ...{organization, policyHref, policyVersion},
      categories: namesOf(categories),
      captured: categories.flatMap(({capture}) => capture),
      services: namesOf(categories.flatMap(({services}) => services)),
      cookies: namesOf(categories.flatMap(({services}) => services).flatMap(({cookies}) => cookies)),
    };
  });
  assert.deepEqual(policy, {
    ...{organization: 'Acme', policyHref: '/privacy', policyVersion: '2026-11-20'},
    categories: ['necessary', 'social', 'affiliate', 'analytics'],
    captured: ['ref', 'promo'],
    services: ['matomo'],
    cookies: ['_pk_*'],
  });
  assert.equal(await countBanners(app.page), 1);
  assert.equal(
    await app.page.evaluate(() => document.querySelector('consent-banner').position),
    'bottom-end',
  );
  await assertNotes(app.page, []);
}

async function mountsWhileAsking({page}) {
  await mountAgain(page);
  await page.waitFor(bannerShows);
}

async function runsOnce({page}) {
  await page.click(ACCEPT);
  await page.waitFor(bannerIsGone);
  await assertNotes(page, [...FIRST_ROUTE, 'request banner', `change +${ALL} -`]);
  for (const count of ['1', '2']) {
    await page.click('#count');
    await page.waitFor(showsText, 'main', `again ${count} times`);
  }
  await page.evaluate(() => sessionStorage.removeItem('notes'));
}

/** What is made anew is another element, and runs. */
async function changesRoute({page}) {
  for (let visit = 0; visit < 2; visit++) {
    await page.click('#report');
    await page.waitFor(showsText, 'h1', 'Report');
    await assertNotes(page, ['ran report']);
    await page.evaluate(() => sessionStorage.removeItem('notes'));
    await page.click('#home');
    await page.waitFor(showsText, 'h1', 'Welcome');
    await assertNotes(page, FIRST_ROUTE);
    await page.evaluate(() => sessionStorage.removeItem('notes'));
  }
}

async function opensPreferences({page}) {
  await page.click('#open');
  await page.waitFor(dialogShows);
  await page.click(`${PREFERENCES}[part~=close]`);
  await page.waitFor(dialogIsGone);
  await page.click('#settings');
  await page.waitFor(dialogShows);
  await page.press('Escape');
  await page.waitFor(dialogIsGone);
}

async function withdraws({page}) {
  await page.evaluate(() => void (window.before = true));
  await page.click('#settings');
  await page.click(`${PREFERENCES}[part~=withdraw]`);
  await page.waitFor(() => !window.before);
  await page.waitFor(isStarted);
  assert.deepEqual(await page.evaluate(() => window.consent.record.granted), []);
  await page.waitFor(
    () => !!document.querySelector('consent-embed').shadowRoot?.querySelector('[part~=load-once]'),
  );
  await assertNotes(page, [`change + -${ALL}`]);
  assert.equal(await page.evaluate(bannerIsGone), true);
}

async function hearsEmbed({page}) {
  await page.click('consent-embed >>> [part~=always-allow]');
  await assertNotes(page, [`change + -${ALL}`, 'request embed', 'change +social -', 'ran film']);
}

async function mountsWhenAnswered({page}) {
  await mountAgain(page);
  await page.waitFor(
    () => !!document.querySelector('consent-banner').shadowRoot?.querySelector('[role=status]'),
  );
  assert.equal(await page.evaluate(bannerIsGone), true);
  await assertNotes(page, [`change + -${ALL}`, 'request embed', 'change +social -', 'ran film']);
}

/** A script that waited and was taken away must not run when it is granted. */
async function forgetsRoute({page}) {
  await page.evaluate(() => sessionStorage.removeItem('notes'));
  await page.click('#report');
  await page.waitFor(showsText, 'h1', 'Report');
  await page.evaluate(twoTurns);
  await page.click('#home');
  await page.waitFor(showsText, 'h1', 'Welcome');
  await page.evaluate(() => window.consent.acceptAll());
  await assertNotes(page, [...FIRST_ROUTE, 'change +affiliate,analytics,matomo -']);
}

/** In order: each goes on where the one before it ended. */
export const scenario = [
  ['reads the policy from the template', readsPolicy],
  ['mounts the banner again while it asks', mountsWhileAsking],
  ['runs what is gated once, when all is accepted', runsOnce],
  ['runs what a change of route brings', changesRoute],
  ['opens the preferences from a component', opensPreferences],
  ['withdraws everything', withdraws],
  ['hears the request of an embed', hearsEmbed],
  ['mounts the banner again after the answer', mountsWhenAnswered],
  ['forgets a script that left before its grant', forgetsRoute],
];

/** Changes a component's source, and waits until the page has it without having been loaded anew. */
async function edit({page, change}, from, to, selector) {
  await change(from, to);
  await page.waitFor(showsText, selector, to);
  assert.equal(await page.evaluate(() => window.before), true, 'the page has reloaded');
  assert.equal(await countBanners(page), 1);
}

const WELCOME = ['Welcome', 'Good day', 'h1'];
const MESSAGE = ['We count visits.', 'We count all visits.', 'consent-banner [slot=message]'];
const back = ([from, to, selector]) => [to, from, selector];

async function keepsBanner(app) {
  await load(app);
  await app.page.evaluate(() => void (window.before = true));
  for (const change of [WELCOME, MESSAGE]) {
    await edit(app, ...change);
    await app.page.waitFor(bannerShows);
  }
}

async function keepsRecord(app) {
  const {page} = app;
  const recordId = () => page.evaluate(() => window.consent.record.id);
  await page.click(ACCEPT);
  await assertNotes(page, [...FIRST_ROUTE, 'request banner', `change +${ALL} -`]);
  await page.waitFor(bannerIsGone);
  const id = await recordId();
  for (const change of [WELCOME, MESSAGE]) await edit(app, ...back(change));
  assert.equal(await recordId(), id);
  assert.equal(await page.evaluate(bannerIsGone), true);
}

/** The same, in a page of the dev server. */
export const hotReload = [
  ['keeps the banner when components change', keepsBanner],
  ['keeps the record when components change', keepsRecord],
];
