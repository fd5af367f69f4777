import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {needBrowser} from '../../scripts/browsers.mjs';
import {watchMemory} from './memory.mjs';

const program = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
/** A scan that takes longer is ended. Unit: milliseconds. */
const LIMIT_MS = 30 * 60_000;

/**
 * Runs the built command.
 *
 * @returns its exit code, what it printed, its JSON (null if it wrote none), seconds, and the peak of its processes' memory in bytes
 */
export async function runScan(address, {pages = 5, script, more = []} = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-scan-'));
  const file = path.join(folder, 'report.json');
  const args = ['scan', address, '--pages', String(pages), '--json', file, ...more];
  args.push('--browser', needBrowser('chromium').path);
  if (script) args.push('--script', script);
  const start = performance.now();
  const child = spawn(process.execPath, [program, ...args], {stdio: ['ignore', 'pipe', 'pipe']});
  const stop = watchMemory(child.pid);
  const timer = setTimeout(() => child.kill(), LIMIT_MS);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  const seconds = (performance.now() - start) / 1000;
  const report = readReport(file);
  rmSync(folder, {recursive: true});
  return {code, output, report, seconds, peak: stop()};
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // the scan could not run
  }
}
