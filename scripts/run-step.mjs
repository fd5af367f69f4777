// Runs one step of scripts/test.mjs, shows what it prints, and counts.
import {spawn} from 'node:child_process';

const CLOSING_LINE = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm;

/** A reporter's line for a test that failed. */
const FAILURE_LINE = /^✖ .+$/gm;

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

function run([file, ...args], {env, quiet}) {
  return new Promise((resolve) => {
    // On Windows npm is a command file, which only a shell runs.
    const shell = process.platform === 'win32' && file === 'npm';
    const child = spawn(file, args, {
      env: {...process.env, npm_config_loglevel: 'error', ...env},
      shell,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (!quiet) process.stdout.write(text);
    });
    child.on('error', (error) => resolve({code: 1, output: error.message}));
    child.on('close', (code) => resolve({code, output}));
  });
}

/** What a step counts for. A crash, or a test step without a test, is a failure. */
function count({code, output}, tests) {
  if (!tests) return code === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
  const last = [...output.matchAll(CLOSING_LINE)].at(-1);
  if (!last) return {passed: 0, failed: 1, why: 'it ended without counting its tests'};
  const [passed, failed] = [Number(last[1]), Number(last[2])];
  if (passed + failed === 0) return {passed, failed: 1, why: 'it ran no test'};
  if (code !== 0 && failed === 0) return {passed, failed: 1, why: `it ended with code ${code}`};
  return {passed, failed};
}

/**
 * @param options.quiet Shows what it prints at its end, for others run beside it.
 * @returns {Promise<{passed: number, failed: number, ms: number, failures: string[]}>} `failures`: a line for each
 *   test that failed, as far as the step names them
 */
export async function runStep(name, {command, tests = false}, {env, quiet}) {
  if (!quiet) console.log(`\n▶ ${name}`);
  const start = performance.now();
  const result = await run(command, {env, quiet});
  if (quiet) console.log(`\n▶ ${name}\n${result.output}`);
  const {passed, failed, why} = count(result, tests);
  const ms = performance.now() - start;
  if (why) console.log(`✖ ${name}: ${why}`);
  console.log(`${failed === 0 ? '✔' : '✖'} ${name} (${seconds(ms)})`);
  const failures = tests && failed > 0 ? (result.output.match(FAILURE_LINE) ?? []) : [];
  return {passed, failed, ms, failures};
}
