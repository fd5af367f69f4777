import {existsSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {OptionValues} from '../command.js';
import {UsageError} from '../usage-error.js';
import type {Steps} from './run-state.js';

/** The options of a scan, checked. */
export interface ScanOptions {
  readonly start: string;
  readonly pages: number;
  readonly waitMs: number;
  readonly limitMs: number;
  readonly regions: readonly string[];
  readonly own: readonly string[];
  readonly browser: string | undefined;
  readonly sitemap: string | undefined;
  readonly script: string | undefined;
  readonly html: string | undefined;
  readonly json: string | undefined;
  readonly write: string | undefined;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
}

const DEFAULT_PAGES = 5;
const MOST_PAGES = 1000;

/** Longer than the ten seconds after which many widgets come. Unit: seconds. */
const DEFAULT_WAIT = 12;
const MOST_WAIT = 300;

/** Unit: seconds. */
const DEFAULT_TIMEOUT = 20;
const SECOND_MS = 1000;

/** Checks the options. @throws {UsageError} which names the option and the cure. */
export function readOptions(values: OptionValues, operands: readonly string[], cwd: string): ScanOptions {
  const file = (name: string) => {
    const value = textOf(values, name);
    return value === undefined ? undefined : path.resolve(cwd, value);
  };
  const baseline = file('baseline');
  const updateBaseline = values['update-baseline'] === true;
  if (updateBaseline && baseline === undefined) {
    throw new UsageError('bad-option', '--update-baseline needs --baseline <file>.');
  }
  const script = file('script');
  if (script !== undefined && !existsSync(script)) {
    throw new UsageError('bad-script', `--script "${script}" does not exist. Correct the path.`);
  }
  return {
    start: readAddress(operands),
    pages: readNumber(values, 'pages', DEFAULT_PAGES, 1, MOST_PAGES),
    waitMs: readNumber(values, 'wait', DEFAULT_WAIT, 0, MOST_WAIT) * SECOND_MS,
    limitMs: readNumber(values, 'timeout', DEFAULT_TIMEOUT, 1, MOST_WAIT) * SECOND_MS,
    regions: textsOf(values, 'region').map(readRegion),
    own: textsOf(values, 'own').map(readHost),
    browser: textOf(values, 'browser'),
    sitemap: textOf(values, 'sitemap'),
    script,
    html: file('html'),
    json: file('json'),
    write: file('write'),
    baseline,
    updateBaseline,
  };
}

function readAddress(operands: readonly string[]): string {
  const [given, ...others] = operands;
  if (given === undefined) {
    throw new UsageError('no-address', 'Name the address of the site, as in https://shop.example/.');
  }
  if (others.length > 0) {
    throw new UsageError(
      'bad-option',
      `scan takes one address. Run the command again for ${others.join(' ')}.`,
    );
  }
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `https://${given}`;
  if (!URL.canParse(address) || !/^https?:/i.test(address)) {
    throw new UsageError(
      'bad-address',
      `"${given}" is not an address. Use one that begins with https:// or http://.`,
    );
  }
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function readNumber(values: OptionValues, name: string, usual: number, least: number, most: number): number {
  const text = textOf(values, name);
  if (text === undefined) return usual;
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError('bad-number', `--${name} "${text}" is not a number from ${least} to ${most}.`);
}

function readRegion(text: string): string {
  if (/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(text)) return text;
  throw new UsageError('bad-region', `--region "${text}" is not an ISO 3166 code. Write it as DE or US-CA.`);
}

function readHost(text: string): string {
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(text)) return text;
  throw new UsageError(
    'bad-host',
    `--own "${text}" is not a host. Write it as cdn.example, without https:// and path.`,
  );
}

/** Loads the file of `--script`. @throws {UsageError} `bad-script` if it cannot be loaded, or exports no function. */
export async function loadSteps(file: string): Promise<Steps> {
  let steps: unknown;
  try {
    ({default: steps} = (await import(pathToFileURL(file).href)) as {default?: unknown});
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError('bad-script', `--script "${file}" cannot be loaded: ${message}`);
  }
  if (typeof steps === 'function') return steps as Steps;
  throw new UsageError(
    'bad-script',
    `--script "${file}" has no default export that is a function. Export one.`,
  );
}

const textsOf = (values: OptionValues, name: string): readonly string[] =>
  [values[name]].flat().filter((value) => typeof value === 'string');

const textOf = (values: OptionValues, name: string): string | undefined => textsOf(values, name)[0];
