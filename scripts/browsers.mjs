// Finds the browsers that the tests drive; on Debian and Ubuntu, as root, installs what is missing.
// Nothing here downloads a browser build: it is the one you have, or the system's package.
//
//   node scripts/browsers.mjs chromium firefox webkit
import {accessSync, constants, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {aptInstall} from './apt.mjs';

const {env, platform} = process;

/** Larger files are programs, not the small shell script which stands in for a snap. Unit: bytes. */
const STUB_MAX_BYTES = 20_000;

const windowsRoots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(Boolean);
const onWindows = (...tails) =>
  windowsRoots.flatMap((root) => tails.map((tail) => path.win32.join(root, ...tail)));
const onMac = (...names) =>
  ['/Applications', path.join(env['HOME'] ?? '/', 'Applications')].flatMap((folder) =>
    names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  );

const CHROME = {
  title: 'Chrome, Chromium or Edge',
  variable: 'CHROME_PATH',
  packages: ['chromium'],
  names: [
    'chromium',
    'google-chrome',
    'google-chrome-stable',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  places: {
    linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium'],
    darwin: onMac('Google Chrome', 'Chromium', 'Microsoft Edge'),
    win32: onWindows(
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ),
  },
};

/** Chromium without windows: the same engine for a third of the work. It has no tabs to switch, and no back-forward cache. */
const SHELL = {
  variable: 'CHROME_SHELL_PATH',
  packages: ['chromium-headless-shell'],
  names: ['chromium-headless-shell', 'chrome-headless-shell'],
  places: {},
};

const FIREFOX = {
  title: 'Firefox',
  variable: 'FIREFOX_PATH',
  packages: ['firefox-esr'],
  names: ['firefox-esr', 'firefox'],
  places: {
    linux: ['/opt/firefox/firefox', '/usr/lib/firefox/firefox'],
    darwin: onMac('Firefox').map((file) => file.replace(/Firefox$/, 'firefox')),
    win32: onWindows(['Mozilla Firefox', 'firefox.exe']),
  },
};

const WEBKIT = {title: 'WebKitWebDriver and Xvfb', packages: ['webkit2gtk-driver', 'xvfb']};

const searchFolders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false; // not there, or not ours to run: either way not to be used
  }
};

/** A snap sees neither the tests' profiles in /tmp nor their display. */
const isSnap = (file) =>
  file.startsWith('/snap/') ||
  (platform === 'linux' &&
    statSync(file).size < STUB_MAX_BYTES &&
    /\/snap\/bin|requires the \S+ snap/.test(readFileSync(file, 'latin1')));

const onPath = (name) => {
  const file = platform === 'win32' ? `${name}.exe` : name;
  return searchFolders.map((folder) => path.join(folder, file)).filter(isProgram);
};

function findByNames({variable, names, places}) {
  const given = env[variable];
  if (given) {
    if (isProgram(given)) return {path: given};
    throw new Error(`${variable} is "${given}", which is not a program that can be run.`);
  }
  const all = [...names.flatMap(onPath), ...(places[platform] ?? []).filter(isProgram)];
  const usable = all.find((file) => !isSnap(file));
  return usable ? {path: usable} : {snap: all[0]};
}

/** MiniBrowser lies in a folder named after the machine and the API version. */
function findMiniBrowser() {
  const list = (folder) => {
    try {
      return readdirSync(folder).map((name) => path.join(folder, name));
    } catch {
      return []; // other distributions do without some of these folders
    }
  };
  const folders = ['/usr/libexec', '/usr/lib', '/usr/lib64', ...list('/usr/lib')].flatMap(list);
  return folders
    .filter((folder) => /\/webkit(2gtk|gtk)-[\d.]+$/.test(folder))
    .map((folder) => path.join(folder, 'MiniBrowser'))
    .filter(isProgram)
    .sort()
    .at(-1);
}

function findWebKit() {
  if (platform !== 'linux') return {};
  const found = {path: onPath('WebKitWebDriver')[0], xvfb: onPath('Xvfb')[0], miniBrowser: findMiniBrowser()};
  return Object.values(found).every(Boolean) ? found : {};
}

const engines = {
  chromium: {...CHROME, find: () => findByNames(CHROME)},
  firefox: {...FIREFOX, find: () => findByNames(FIREFOX)},
  webkit: {...WEBKIT, find: findWebKit},
};

/** One sentence, for a person who has to act on it. */
function whatToInstall({title, variable, packages}, snap, why) {
  const cause = snap ? `${snap} is a snap, which tests cannot drive; ` : '';
  const how =
    platform === 'linux'
      ? `install ${title} (Debian: ${packages.join(' ')})`
      : variable
        ? `install ${title}`
        : `run these tests on Linux, with ${title}`;
  const where = variable ? ` or set ${variable} to its program` : '';
  const sentence = `${cause}${how}${where}${why ? `; ${why}` : ''}.`;
  return sentence[0].toUpperCase() + sentence.slice(1);
}

/**
 * Where an engine's programs are; installs them if they are missing and that is possible.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} name
 * @returns {{path: string, xvfb?: string, miniBrowser?: string}}
 * @throws {Error} with one sentence that says what to install.
 */
export function needBrowser(name) {
  const engine = engines[name];
  if (!engine) throw new Error(`"${name}" is none of ${Object.keys(engines).join(', ')}.`);
  let found = engine.find();
  if (found.path) return found;
  const why = aptInstall(engine.packages);
  if (why === '') found = engine.find();
  if (found.path) return found;
  throw new Error(whatToInstall(engine, found.snap, why));
}

/** Installs what makes tests in Chromium fast, where that is possible: they run without it, too. */
export function wishForShell() {
  if (!findByNames(SHELL).path) aptInstall(SHELL.packages);
}

/** Chromium for most tests: the small one if there is one, unless `CHROME_PATH` names another. */
export function needChromiumShell() {
  const shell = env[CHROME.variable] ? {} : findByNames(SHELL);
  return shell.path ?? needBrowser('chromium').path;
}

/** The engines of a list such as `chromium,firefox`; by default Chromium alone. */
export function wantedEngines(list = env['BROWSERS'] || 'chromium') {
  const wanted = list.split(/[\s,]+/).filter(Boolean);
  const unknown = wanted.find((name) => !(name in engines));
  if (unknown) throw new Error(`"${unknown}" is none of ${Object.keys(engines).join(', ')}.`);
  return [...new Set(wanted)];
}

/** Chromium's sandbox does not start for root, which is what containers run as. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Keeps a test's Chromium quiet: no own traffic, no slowed timers, no small /dev/shm. */
export const CHROMIUM_ARGS = [
  ...sandbox,
  '--disable-gpu',
  // Each frame of a motion is drawn by the processor here. Tests of motion ask for it.
  '--force-prefers-reduced-motion',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

function main(names) {
  for (const name of names) {
    try {
      console.log(`${name}: ${Object.values(needBrowser(name)).join(', ')}`);
    } catch (error) {
      console.error(`${name}: ${error.message}`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.length > 2 ? process.argv.slice(2) : Object.keys(engines));
}
