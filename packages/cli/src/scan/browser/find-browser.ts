import {accessSync, constants} from 'node:fs';
import path from 'node:path';
import {UsageError} from '../../usage-error.js';

/** The part of the process that says where programs are. Tests give their own. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a file is a program that this user may run. */
  readonly isProgram: (file: string) => boolean;
}

/** Names of the programs on Linux and other systems with `PATH`, the usual browser first. */
const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
];

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

const thisMachine = (): Machine => ({platform: process.platform, env: process.env, isProgram});

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds an installed Chrome, Chromium or Edge.
 *
 * @param given The path that `--browser` names.
 * @throws {UsageError} `no-browser` if there is none, or if the path is no program.
 */
export function findBrowser(given: string | undefined, machine: Machine = thisMachine()): string {
  if (given !== undefined) {
    if (machine.isProgram(given)) return given;
    throw new UsageError(
      'no-browser',
      `--browser "${given}" is not a program that can be run. Correct the path.`,
    );
  }
  const found = candidates(machine).find(machine.isProgram);
  if (found !== undefined) return found;
  throw new UsageError(
    'no-browser',
    'No Chrome, Chromium or Edge was found. Install one, or give its path: --browser <path>.',
  );
}

function candidates({platform, env}: Machine): readonly string[] {
  const named = [env['CHROME_PATH'], env['PUPPETEER_EXECUTABLE_PATH']];
  return [...named.flatMap((file) => (file ? [file] : [])), ...usualPlaces(platform, env)];
}

function usualPlaces(platform: string, env: Machine['env']): readonly string[] {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? []);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => path.win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const folders = ['', env['HOME'] ?? ''].map((home) => `${home}/Applications`);
    return MAC_APPLICATIONS.flatMap((name) =>
      folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return COMMANDS.flatMap((name) => [...folders, '/snap/bin'].map((folder) => path.posix.join(folder, name)));
}
