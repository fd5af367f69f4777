// Many samples of everything, in an order in which a busy minute of the machine hits all alike.
import {SIZES} from './measures.mjs';
import {demoVisit, importVisits, workBeforePaint} from './own.mjs';
import {OURS, PRODUCTS} from './products.mjs';
import {acceptAndReturn, acceptMany, clicks, firstVisit, tapAccept} from './visits.mjs';

/** Clicks of one visit each: one of the two closes what it opened, the other keeps it. */
const PATHS = [
  ['preferences', 'close', 'reject'],
  ['preferences', 'save'],
];

/** The same without what a product has no button for; one that cannot be closed hides the other buttons. */
const pathsOf = ({buttons}) =>
  buttons.close
    ? PATHS.map((path) => path.filter((name) => buttons[name])).filter((path) => path.length > 1)
    : [['reject'], ...(buttons.save ? [['preferences', 'save']] : [])];

/**
 * @returns {Promise<{samples: Map<string, unknown[]>, failures: Map<string, string[]>}>} By product and visit, such as
 *   `klaro first`.
 */
export async function takeSamples(browser, {names, reps, demoUrl}) {
  const samples = new Map();
  const failures = new Map();
  const add = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value]);

  async function take(key, measure) {
    try {
      const sample = await measure();
      add(samples, key, sample);
      return sample;
    } catch (error) {
      add(failures, key, error.message.split('\n')[0]);
      return undefined;
    }
  }

  async function takeProduct(name) {
    await take(`${name} first`, () => firstVisit(browser, name));
    const accepted = await take(`${name} accept`, () => acceptAndReturn(browser, name));
    if (accepted) add(samples, `${name} accept button`, accepted.accept);
    await take(`${name} tap`, () => tapAccept(browser, name));
    for (const size of SIZES) await take(`${name} ${size}`, () => acceptMany(browser, name, size));
    const opened = new Set();
    for (const path of pathsOf(PRODUCTS[name])) {
      const results = await take(`${name} ${path.join('-')}`, () => clicks(browser, name, path));
      // The first opening of a page is the one that counts, and one of them a round.
      for (const button of path.filter((each) => !opened.has(each))) {
        if (results) add(samples, `${name} ${button} button`, results[button]);
        else add(failures, `${name} ${button} button`, `see ${path.join('-')}`);
        opened.add(button);
      }
    }
  }

  for (let round = 0; round < reps; round++) {
    const start = performance.now();
    // Whoever comes first in a round is another one each time.
    for (const index of names.keys()) await takeProduct(names[(index + round) % names.length]);
    if (names.includes(OURS)) {
      await take('own paint', () => workBeforePaint(browser));
      await take('own import', () => importVisits(browser));
      await take('own demo', () => demoVisit(browser, demoUrl));
    }
    console.error(`round ${round + 1} of ${reps}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  return {samples, failures};
}
