// The pictures of README.md, from the demo: npm run build && npm run pictures
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {startDemo} from '../demo/server.mjs';
import {CHROMIUM_ARGS, needBrowser} from './browsers.mjs';

/** Each page by the name of its picture. */
const PAGES = {
  service: 'service/',
  portfolio: 'portfolio/',
  shop: 'shop/',
  marketplace: 'marketplace/',
  photos: 'photos/',
  builder: 'builder/',
};

/** Unit: CSS pixels. */
const WIDTH = 1200;
const HEIGHT = 760;

/** Until the banner has come, and pictures with it. Unit: milliseconds. */
const SETTLE_MS = 1500;

const demo = await startDemo({port: 0, quiet: true});
const browser = await puppeteer.launch({
  executablePath: needBrowser('chromium').path,
  headless: true,
  args: CHROMIUM_ARGS,
  defaultViewport: {width: WIDTH, height: HEIGHT},
});
try {
  for (const [name, path] of Object.entries(PAGES)) {
    // A visitor who was on none of the others.
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(`${demo.site}/${path}`, {waitUntil: 'networkidle0'});
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const file = fileURLToPath(new URL(`../demo/images/${name}.webp`, import.meta.url));
    await page.screenshot({path: file, type: 'webp', quality: 80});
    console.log(name);
    await context.close();
  }
} finally {
  await browser.close();
  await demo.close();
}
