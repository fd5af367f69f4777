import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Module} from './module.js';
import {readModule} from './read-module.js';

/** Finds the module that a file imports. Undefined if it is no file of the site, or cannot be read. */
export type LoadModule = (specifier: string, importer: string) => Module | undefined;

/** What an import may leave out. */
const ENDINGS = ['', '.js', '.mjs', '.cjs', '.ts', '.mts', '.json', '/index.js', '/index.ts'];

/** @param cwd The folder that the names of files start from. */
export function createLoader(cwd: string): LoadModule {
  const loaded = new Map<string, Module | undefined>();
  return (specifier, importer) => {
    // A path that is not relative names a package, or an alias of a bundler.
    if (!/^\.{1,2}\//.test(specifier)) return undefined;
    const base = path.join(path.dirname(importer), specifier);
    const name = ENDINGS.map((ending) => base + ending).find(
      (one) => /\.\w+$/.test(one) && existsSync(path.resolve(cwd, one)),
    );
    if (name === undefined) return undefined;
    if (!loaded.has(name)) loaded.set(name, read(name, cwd));
    return loaded.get(name);
  };
}

function read(name: string, cwd: string): Module | undefined {
  try {
    return readModule({name, text: readFileSync(path.resolve(cwd, name), 'utf8')});
  } catch {
    // A folder, or a file with a mistake: the value that is imported counts as unknown, and is listed.
    return undefined;
  }
}
