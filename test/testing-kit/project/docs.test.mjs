// Runs the blocks of the documentation that drive a browser, as they stand, but for the address of the site and the browser.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {startSite} from './site.mjs';

const launchOptions = JSON.stringify({
  executablePath: process.env.CHROME_PATH,
  args: (process.env.CHROME_ARGS ?? '').split(' ').filter(Boolean),
});

describe('the documentation', () => {
  let site;
  before(async () => {
    site = await startSite();
  });
  after(() => site?.close());

  for (const name of readdirSync(import.meta.dirname).filter((file) => /^docs-\d+\.mjs$/.test(file))) {
    it(`runs ${name}`, async () => {
      const file = new URL(name, import.meta.url);
      const code = readFileSync(file, 'utf8')
        .replaceAll('http://localhost:4173/', `${site.url}plain`)
        .replace("puppeteer.launch({channel: 'chrome'})", `puppeteer.launch(${launchOptions})`)
        .replace('chromium.launch()', `chromium.launch(${launchOptions})`);
      writeFileSync(file, code);

      await import(file);
    });
  }
});
