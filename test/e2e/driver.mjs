// One small way to drive a page as a visitor does, in three engines, for end-to-end tests:
//
//   for (const engine of engines()) {
//     describe(engine, () => {
//       let browser;
//       before(async () => { browser = await launch(engine); });
//       after(() => browser.close());
//       it('…', async () => {
//         const page = await browser.newPage();
//         await page.goto(url);
//         await page.click('consent-banner >>> [part~=accept]');
//         await page.waitFor(() => document.cookie.includes('consent-choice='));
//       });
//     });
//   }
import {wantedEngines} from '../../scripts/browsers.mjs';
import {launchPuppeteer} from './driver-puppeteer.mjs';
import {launchWebKit} from './driver-webkit.mjs';

/** The engines that the environment's BROWSERS names; by default Chromium alone. */
export const engines = () => wantedEngines();

/**
 * Those for what hangs on our code and hardly on the engine: not WebKit, whose pages take longest here. What engines do
 * differently is in the other files.
 */
export const usualEngines = () => engines().filter((name) => name !== 'webkit');

/** For what is our own code alone, the same in each: one. */
export const oneEngine = () => engines().filter((name) => name === 'chromium');

/** `npm run test:browsers` leaves nothing out. `npm test` has to be done in 40 minutes. */
const LEAVES_NOTHING_OUT = process.env['ALL_ENGINES'] === 'true';

/** For what hangs on our code more than on the engine: one, unless nothing is to be left out. */
export const fewEngines = () => (LEAVES_NOTHING_OUT ? usualEngines() : oneEngine());

/** Whether an engine plays what another one has played already. */
export const playsAgain = (engine) => LEAVES_NOTHING_OUT || engine === 'chromium';

/**
 * Starts a browser.
 *
 * - `newPage()`: a page with a profile of its own: no cookies, nothing stored.
 * - `close()`: ends the browser and all its pages.
 *
 * Each page has
 *
 * - `goto(url, {wait = 'load'})`: `wait: 'start'` does not wait for the load event, which a hanging script delays.
 * - `reload()`, `newTab()` (another page of the same profile), `close()`.
 * - `evaluate(fn, ...args)`: runs in the page, awaits a promise; arguments and result go as JSON.
 * - `click(selector)`: with the mouse, in the middle of the element, once it is there, at rest and not covered.
 *   ` >>> ` in the selector goes into an open shadow root.
 * - `press(key)`: `Tab`, `Enter`, `Escape`, `ArrowDown`, `a`, `Shift+Tab`; `type(text)`.
 * - `waitFor(fn, ...args)`: asks in the page until the answer is truthy, and gives it; fails after 10 s.
 * - `screenshot(path)`: of what is in view. `setViewport(width, height)`: CSS pixels; WebKit from 450 wide.
 * - `errors`: uncaught errors of the page as texts; WebKit cannot tell, there it stays empty.
 * - `raw`: what is particular to the engine.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {{prefs?: object, args?: string[], whole?: boolean, extension?: string}} [options] `prefs` for Firefox, `args`
 *   for Chromium and Firefox; `whole`: Chromium with tabs, windows and the back-forward cache; `extension`: folder of one,
 *   which Chromium loads: then all pages share a profile
 */
export function launch(engine, options = {}) {
  return engine === 'webkit' ? launchWebKit(options) : launchPuppeteer(engine, options);
}
