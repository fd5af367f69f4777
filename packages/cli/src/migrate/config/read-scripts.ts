// This module reads the programs in a file, without running them: a script, a module, JSON, or the scripts in a page.
import {parse, parseExpression, type ParserOptions} from '@babel/parser';
import {Parser} from 'htmlparser2';
import {isJavaScript} from '../../../../../src/gate/javascript-type.js';
import {ConfigError} from './config-error.js';
import {maskScript} from './mask-script.js';
import type {Script, SourceFile} from './source.js';

/** Returns whether a file is a page, whose scripts are read. What is neither code nor JSON is one. */
const isPage = (name: string): boolean => !/\.(?:[cm]?[jt]sx?|json)$/i.test(name);

/** The programs in a file, and what kept others from being read. */
export interface ReadScripts {
  readonly scripts: readonly Script[];
  /** In a page alone, whose other scripts are read all the same. */
  readonly mistakes: readonly ConfigError[];
}

/**
 * Reads the programs in a file.
 *
 * @throws {ConfigError} `syntax-error` with its place; in a page, only if no script can be read. `too-deep` if the file is
 * nested too deeply for the parser.
 */
export function readScripts(file: SourceFile): ReadScripts {
  if (/\.json$/i.test(file.name)) return {scripts: [readScript(file, 0, file.text, true)], mistakes: []};
  if (!isPage(file.name)) return {scripts: [readScript(file, 0, file.text, false)], mistakes: []};
  const scripts: Script[] = [];
  const mistakes: ConfigError[] = [];
  for (const {start, text} of findScripts(file.text)) {
    try {
      scripts.push(readInTemplate(file, start, text));
    } catch (error) {
      // A page has scripts of others. The configuration may be in another one.
      if (!(error instanceof ConfigError)) throw error;
      if (CONSENT.test(text)) mistakes.push(error);
    }
  }
  const [mistake] = mistakes;
  if (scripts.length === 0 && mistake) throw mistake;
  return {scripts, mistakes};
}

/** Names of the tools in code. A script without one has nothing to do with consent. */
const CONSENT = /cookie-?consent|klaro|tarteaucitron|c15t|gtag/i;

/** A script of a page may hold syntax of a template. As a text in quotes it may be JavaScript all the same. */
function readInTemplate(file: SourceFile, start: number, text: string): Script {
  try {
    return readScript(file, start, text, false);
  } catch (error) {
    const masked = error instanceof ConfigError ? maskScript(text) : undefined;
    if (!masked) throw error;
    const branches = masked.branches.map((offset) => start + offset);
    return {...readScript(file, start, masked.text, false), branches};
  }
}

function readScript(file: SourceFile, start: number, text: string, isJson: boolean): Script {
  const plugins: ParserOptions['plugins'] = /\.[cm]?ts$/i.test(file.name)
    ? ['typescript']
    : /\.tsx$/i.test(file.name)
      ? ['typescript', 'jsx']
      : ['jsx'];
  const options: ParserOptions = {
    sourceType: 'unambiguous',
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: true,
    allowUndeclaredExports: true,
    plugins,
  };
  const source = text.replace(/^\uFEFF/, ' ');
  try {
    if (!isJson) return {file, start, root: parse(source, options).program};
    const json = parseExpression(source, options);
    return {file, start, root: json, json};
  } catch (error) {
    throw toConfigError(error, file, start);
  }
}

function toConfigError(error: unknown, file: SourceFile, start: number): Error {
  if (error instanceof RangeError) {
    return new ConfigError('too-deep', `${file.name} is nested too deeply to be read.`);
  }
  if (!(error instanceof SyntaxError)) return error instanceof Error ? error : new Error(String(error));
  // Babel adds where the mistake is.
  const at = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
  const message = error.message.replace(/\s*\(\d+:\d+\)[^]*$/, '').replace(/\.$/, '');
  const place = {file, offset: start + at};
  return new ConfigError('syntax-error', `${message}. Fix the file, and run this again.`, place);
}

/** Finds the scripts in a page that a browser would run as JavaScript. */
function findScripts(page: string): readonly {readonly start: number; readonly text: string}[] {
  const found: {start: number; text: string}[] = [];
  let open: {start: number; text: string} | undefined;
  const parser = new Parser({
    onopentag(name, {type, src}) {
      const runs = name === 'script' && src === undefined && isJavaScript(type ?? null, null);
      open = runs ? {start: parser.endIndex + 1, text: ''} : undefined;
    },
    onclosetag() {
      if (open) found.push({start: open.start, text: page.slice(open.start, parser.startIndex)});
      open = undefined;
    },
  });
  parser.end(page);
  return found;
}
