import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type Browser, launch} from 'puppeteer-core';

/** The setting that adds arguments to the browser, separated by line breaks. Tests name their hosts by it. */
const ARGUMENTS = 'CONSENT_SCAN_BROWSER_ARGS';

const VIEWPORT = {width: 1280, height: 900};

/** How long the browser may take to start. Unit: milliseconds. */
const START_LIMIT_MS = 60_000;

/** How long one command of the browser may take. Unit: milliseconds. */
const COMMAND_LIMIT_MS = 60_000;

/**
 * Starts a browser with a profile of its own, in which nothing is kept yet. Each state has its own process: no cache, no
 * worker and no cookie of one state reaches another, and a page that ends the browser ends one state alone.
 */
export async function openBrowser(program: string): Promise<Browser> {
  const profile = createProfile();
  const own = (process.env[ARGUMENTS] ?? '').split('\n').filter((argument) => argument !== '');
  // A browser that runs as root, as in most containers, refuses to start with its sandbox.
  const isRoot = process.getuid?.() === 0;
  try {
    const browser = await launch({
      executablePath: program,
      userDataDir: profile,
      headless: true,
      defaultViewport: VIEWPORT,
      timeout: START_LIMIT_MS,
      protocolTimeout: COMMAND_LIMIT_MS,
      handleSIGINT: true,
      args: [
        '--disable-dev-shm-usage',
        // Banners of some tools hide from browsers that say that a program drives them. A visitor's does not say so.
        '--disable-blink-features=AutomationControlled',
        '--mute-audio',
        // A page that asks for a password manager, a translation or a first run is not what is scanned.
        '--disable-features=Translate,MediaRouter,OptimizationHints',
        ...(isRoot ? ['--no-sandbox'] : []),
        ...own,
      ],
    });
    browser.process()?.once('exit', () => removeProfile(profile));
    return browser;
  } catch (error) {
    removeProfile(profile);
    throw error;
  }
}

/**
 * Creates a profile that takes the cookies of other sites, as most visitors' browsers do. Some builds of Chromium refuse them
 * by default, and then a scan would miss them.
 */
function createProfile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'consent-scan-'));
  mkdirSync(path.join(folder, 'Default'));
  const preferences = {profile: {cookie_controls_mode: 0, block_third_party_cookies: false}};
  writeFileSync(path.join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}

function removeProfile(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true, maxRetries: 3, retryDelay: 100});
  } catch {
    // The browser still holds a file. The system empties its folder for temporary files.
  }
}
