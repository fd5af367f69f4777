// One page for many tests: a profile made empty is had sooner than another profile.
import {goTo} from '../e2e/small-site.mjs';

/** What is deleted of the profile; the rest is the tab's own. */
const STORED = 'cookies,local_storage,indexeddb';

/**
 * Gives the tests of the enclosing `describe` a page to share, as if the visitor had never been here.
 *
 * @param site of `useSmallSite`; the page is closed with its browser
 */
export function useOnePage(site) {
  let page;
  let session;
  let elsewhere;

  async function make() {
    page = await site.newPage({after: () => undefined});
    session = await page.raw.createCDPSession();
    elsewhere = site.addRaw('<!doctype html><title>Elsewhere</title>');
  }

  /** Away from a page that uses the library, which keeps its record as it is left. */
  async function leave() {
    await page.goto(elsewhere);
  }

  async function fresh() {
    if (!page) await make();
    await leave();
    await page.evaluate(() => sessionStorage.clear());
    const {origin} = new URL(elsewhere);
    await session.send('Storage.clearDataForOrigin', {origin, storageTypes: STORED});
    return page;
  }

  return {
    fresh,
    leave,
    /** The page with nothing stored, at an address, with the library started. */
    async open(url) {
      await fresh();
      await goTo(page, url);
      return page;
    },
  };
}
