import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {FORMER_TOOLS, type FormerToolName} from '../../../../../src/core/check-import.js';
import {COULD_NOT_RUN, DONE, type ExitCode, LEFT_TO_DO} from '../../exit-codes.js';
import type {Surroundings} from '../../surroundings.js';
import {UsageError} from '../../usage-error.js';
import {readText} from '../read-file.js';
import {createPlacing} from '../report.js';
import {ConfigError} from './config-error.js';
import type {ConfigFinding} from './config-finding.js';
import {convertConfig, type ConvertedConfig} from './convert-config.js';
import {createLoader} from './load-module.js';
import type {Place, SourceFile} from './source.js';
import {writeHtml} from './write-html.js';
import {writeJs, writeJson} from './write-js.js';

const WRITERS = {html: writeHtml, js: writeJs, json: writeJson} as const;

/** The forms that a policy can be written in. */
export const FORMATS: readonly string[] = Object.keys(WRITERS);

export const isFormat = (text: string): text is keyof typeof WRITERS => Object.hasOwn(WRITERS, text);

/** What to read, and what to write. */
export interface ConfigRequest {
  readonly file: string;
  readonly from: FormerToolName | undefined;
  readonly map: string;
  /** The file to write. Absent: the standard output. */
  readonly out: string | undefined;
  readonly format: keyof typeof WRITERS;
  /** Whether no file is written. */
  readonly isDry: boolean;
}

/**
 * Writes our policy from the configuration of another tool, and lists what the policy does not say.
 *
 * @throws {UsageError} `no-file` if the file is not there or is no text, `bad-map` if the map cannot be read, `bad-out` if
 * the policy could not be written.
 */
export async function migrateConfig(
  {file, from, map, out, format, isDry}: ConfigRequest,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const {cwd} = surroundings;
  const content = await readText(path.resolve(cwd, file));
  if ('reason' in content)
    throw new UsageError('no-file', `"${file}" ${content.reason}. Name a text in UTF-8.`);
  const {text} = content;
  let converted: ConvertedConfig;
  try {
    converted = convertConfig({name: file, text}, from, map, createLoader(cwd));
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof RangeError)) throw error;
    const [code, place] = error instanceof ConfigError ? [error.code, error.place] : ['too-deep', undefined];
    const message = error instanceof ConfigError ? error.message : `${file} is nested too deeply to be read.`;
    surroundings.err(`error [${code}] ${place ? `${createPlaceText()(place)}: ` : `${file}: `}${message}`);
    return COULD_NOT_RUN;
  }
  const written = WRITERS[format](converted.input, converted.draft);
  if (out === undefined || isDry) surroundings.out(written.trimEnd());
  else await writeNew(out, written, cwd);
  return listFindings(converted, surroundings);
}

/** Writes a file that is not there yet. One that is may be the configuration itself, or have been edited since. */
async function writeNew(file: string, text: string, cwd: string): Promise<void> {
  try {
    await writeFile(path.resolve(cwd, file), text, {flag: 'wx'});
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason =
      code === 'EEXIST' || code === 'EISDIR'
        ? 'it already exists. Delete it, or name another file'
        : code === 'ENOENT' || code === 'ENOTDIR'
          ? 'its folder does not exist. Create it, or name another one'
          : `${String(error)}. Name another file`;
    throw new UsageError('bad-out', `--out "${file}" was not written: ${reason}.`);
  }
}

function listFindings(converted: ConvertedConfig, {err}: Surroundings): ExitCode {
  const {findings} = converted;
  const left = findings.filter(({level}) => level === 'left');
  const notes = findings.filter(({level}) => level === 'note');
  if (left.length > 0) err(listOf('Left to do by hand', left));
  if (notes.length > 0) err(listOf('Without a counterpart, or different here', notes));
  err(importText(converted));
  return left.length > 0 ? LEFT_TO_DO : DONE;
}

function listOf(title: string, findings: readonly ConfigFinding[]): string {
  const placeText = createPlaceText();
  const lines = findings.map(
    ({place, code, path: at, what, cure}) => `  ${placeText(place)} [${code}] ${at}: ${what}. ${cure}`,
  );
  return [`${title} (${findings.length}):`, ...lines].join('\n');
}

/** Returns what says where a place is. A file may have thousands of findings. */
function createPlaceText(): (place: Place) => string {
  const placings = new Map<SourceFile, ReturnType<typeof createPlacing>>();
  return ({file, offset}) => {
    const placing = placings.get(file) ?? createPlacing(file.text);
    placings.set(file, placing);
    const {line, column} = placing(offset);
    return `${file.name}:${line}:${column}`;
  };
}

/** Says what becomes of answers that visitors have given. */
function importText({tool, draft}: ConvertedConfig): string {
  const refusals = `Refusals that ${tool} keeps are taken over (import-from).`;
  if (FORMER_TOOLS[tool]) {
    return `${refusals} You decide whether grants are, too: see import-grants and import-until. docs/migration.md lists what a lawyer will ask.`;
  }
  const undated = `${refusals} Its grants have no date, so visitors who agreed are asked again.`;
  return draft.categories.some(({services}) => services.length > 1)
    ? `${undated} A visitor who refused one service counts as having refused its category.`
    : undated;
}
