import {setTimeout as wait} from 'node:timers/promises';
import {LIMIT_MS, logIn, PAGES, START_PAGE_MS, visit} from './visit.mjs';
import {watch} from './watch.mjs';

/** How long the library gets to delete, to reload and to run what is granted. */
const ACT_MS = 2500;

async function decide(visitor, base, choice) {
  await visitor.page.goto(base, {waitUntil: 'domcontentloaded'});
  await visitor.page.waitForFunction('window.consent?.policy');
  await visitor.page.evaluate(`void consent.${choice}`);
  await wait(ACT_MS);
  await visitor.collect();
}

const visitAll = async (visitor, base, pages) => {
  for (const page of pages) await visit(visitor, base + page);
};

const OPTIONAL = ['personalization', 'analytics', 'social', 'marketing'];

const onlyOne = (category) => Object.fromEntries(OPTIONAL.map((name) => [name, name === category]));

const only = (category) => async (visitor, base) => {
  await decide(visitor, base, `decide(${JSON.stringify(onlyOne(category))})`);
  await visitAll(visitor, base, ['/', '/about']);
};

/** State -> what a visitor does in it. */
const STATES = {
  before: async (visitor, base) => {
    await visit(visitor, `${base}/`, {stayMs: START_PAGE_MS});
    await visitAll(visitor, base, PAGES);
    await logIn(visitor, base);
  },
  refused: (visitor, base) => decide(visitor, base, 'rejectAll()'),
  granted: async (visitor, base) => {
    await decide(visitor, base, 'acceptAll()');
    await visitAll(visitor, base, ['/', '/about', '/blog/post']);
  },
  'only:personalization': only('personalization'),
  'only:analytics': only('analytics'),
  'only:social': only('social'),
  'only:marketing': only('marketing'),
  withdrawn: async (visitor, base) => {
    await decide(visitor, base, 'acceptAll()');
    await visitAll(visitor, base, ['/', '/blog/post']);
    await decide(visitor, base, 'rejectAll()');
    // Only what is there at the end counts.
    visitor.sightings.length = 0;
    await visitor.page.goto(base, {waitUntil: 'domcontentloaded'});
    await visitor.collect();
  },
  gpc: async (visitor, base) => {
    await visitor.page.setExtraHTTPHeaders({'sec-gpc': '1'});
    await visitor.page.evaluateOnNewDocument(() => {
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true});
    });
    await visitAll(visitor, base, ['/']);
  },
};

/** @returns {Promise<Map<string, object[]>>} state -> sightings */
export async function runStates(browser, site, wanted = Object.keys(STATES)) {
  const base = site.address('shop');
  const left = Object.entries(STATES).filter(([state]) => wanted.includes(state));
  const found = new Map();
  async function work() {
    for (let next = left.shift(); next; next = left.shift()) {
      const [state, act] = next;
      const visitor = await watch(browser);
      visitor.page.setDefaultTimeout(LIMIT_MS);
      await act(visitor, base);
      found.set(state, visitor.sightings);
      await visitor.close();
    }
  }
  await Promise.all([work(), work()]);
  return found;
}
