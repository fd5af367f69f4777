// Runs the program of the command line in this process, in a folder of its own. Build first: npm run build
import {mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {run} from '../../packages/cli/dist/index.js';

/** Makes a folder with files, which the test `t` deletes at its end. @param files texts or bytes by their paths */
export function folderOf(t, files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'consent-cli-'));
  t.after(() => rmSync(folder, {recursive: true}));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
    writeFileSync(path.join(folder, name), content);
  }
  return {
    path: folder,
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    bytes: (name) => readFileSync(path.join(folder, name)),
  };
}

/** Runs the program. @returns the exit code, and what was printed, with the kinds of output apart */
export async function runProgram(args, cwd = tmpdir()) {
  const printed = {out: [], err: []};
  const code = await run(args, {
    cwd,
    out: (text) => printed.out.push(text),
    err: (text) => printed.err.push(text),
  });
  return {code, out: printed.out.join('\n'), err: printed.err.join('\n')};
}
